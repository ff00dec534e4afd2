"""Breaches of the law on dates, in words."""

from collections.abc import Iterable, Iterator, Mapping

from models.district import District
from models.verdict import Finding
from scheduler.locale import Catalogue, district_names

EVENTS = "events"
"""What the law of events calls its findings; the others have the names of the week's rules."""


def dated_breaches(words: Catalogue, district: District, findings: Iterable[Finding]) -> Iterator[str]:
    """A line a breach: the date (or the Monday of a week), the rule, and what breaks it."""
    names = district_names(district)
    for finding in findings:
        title = "event.title" if finding.rule == EVENTS else f"rule.{finding.rule}.title"
        yield words.text(
            "term.broken_line",
            date=str(finding.params["date"]),
            rule=words.text(title),
            text=_told(words, finding, names),
        )


def _told(words: Catalogue, finding: Finding, names: Mapping[str, str]) -> str:
    """What breaks it; of events, by what is wrong with them."""
    if finding.rule != EVENTS:
        return words.sentence(finding, names)
    params = finding.params.items()
    shown = {key: names.get(value, value) if isinstance(value, str) else value for key, value in params}
    return words.text(f"event.{finding.params['what']}", **shown)

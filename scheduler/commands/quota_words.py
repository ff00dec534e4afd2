"""Quotas in sentences: what is needed, delivered, planned and short by each date."""

from collections.abc import Iterable, Iterator

from scheduler.locale import Catalogue
from scheduler.term.tally import State


def quota_lines(words: Catalogue, states: Iterable[State]) -> Iterator[str]:
    """A heading a quota and a line a milestone."""
    for state in states:
        quota = state.quota
        verdict = words.text("quota.met" if state.met else "quota.not_met")
        what = words.text(f"quota.counts.{quota.counts.value}")
        yield words.text("quota.head", quota=quota.id, what=what, verdict=verdict)
        for one in state.reached:
            numbers = {"needed": one.needed, "delivered": one.delivered, "planned": one.planned}
            end = words.text("quota.short", count=one.short) if one.short else words.text("quota.enough")
            yield words.text("quota.milestone", date=one.milestone.by.isoformat(), end_told=end, **numbers)
        if quota.least_subjects:
            counts = words.join(f"{subject} {count}" for subject, count in sorted(state.by_subject.items()))
            yield words.text(
                "quota.subjects",
                least=quota.least_subjects,
                each=quota.each_subject,
                counts=counts or words.text("dated.none"),
            )

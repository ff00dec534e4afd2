"""The term's zone is known and its days without lessons are in it."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing("term")
def unknown_zone(facts: Facts) -> Iterator[Flaw]:
    """The zone has an IANA name."""
    try:
        ZoneInfo(facts.district.term.zone)
    except (KeyError, ValueError, OSError):  # unknown name, not a name, a folder of names such as "Asia"
        yield Flaw("unknown_zone", "term", 0, "zone", {"item": facts.district.term.zone})


@needing("term")
def no_lessons_outside(facts: Facts) -> Iterator[Flaw]:
    """Every day without lessons is in the term, and none is named twice."""
    term = facts.district.term
    for n, day in enumerate(term.no_lessons):
        if not term.first_day <= day <= term.last_day:
            params: dict[str, str | int] = {
                "item": str(day),
                "first_day": str(term.first_day),
                "last_day": str(term.last_day),
            }
            yield Flaw("no_lessons_outside", "term", 0, f"no_lessons.{n}", params)
        if day in term.no_lessons[:n]:
            other = ("term", 0, f"no_lessons.{term.no_lessons.index(day)}")
            yield Flaw("repeated_date", "term", 0, f"no_lessons.{n}", {"item": str(day)}, other)

"""Odd and even weeks only where they differ; dates in the term; a winter with two ends."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing("term")
def no_odd_weeks(facts: Facts) -> Iterator[Flaw]:
    """Where all weeks are alike, nothing is for odd or even weeks."""
    if facts.district.term.weeks_in_cycle == 1:
        for table in ("courses", "commitments", "unavailability", "runs"):
            for index, row in enumerate(getattr(facts.district, table)):
                if row.weeks != "every":
                    yield Flaw("no_odd_weeks", table, index, "weeks", {"item": str(row.weeks)})


@needing("term")
def dates_outside(facts: Facts) -> Iterator[Flaw]:
    """Dates on which somebody is unavailable are in the term."""
    term = facts.district.term
    for index, row in enumerate(facts.district.unavailability):
        for day in row.dates:
            if not term.first_day <= day <= term.last_day:
                params: dict[str, str | int] = {
                    "item": str(day),
                    "first_day": str(term.first_day),
                    "last_day": str(term.last_day),
                }
                yield Flaw("dates_outside", "unavailability", index, "dates", params)


@needing("rules", "term")
def winter(facts: Facts) -> Iterator[Flaw]:
    """Winter has a first and a last day, in this order, and is not wholly outside the term."""
    rules, term = facts.district.rules, facts.district.term
    first, last = rules.winter_from, rules.winter_to
    if first is None and last is None:
        return
    if first is None or last is None:
        yield Flaw("half_a_winter", "rules", 0, "winter_to" if first is None else "winter_from")
    elif last < first:
        yield Flaw("winter_backwards", "rules", 0, "winter_to", {"since": str(first)})
    elif last < term.first_day or term.last_day < first:
        params: dict[str, str | int] = {
            "last": str(last),
            "first_day": str(term.first_day),
            "last_day": str(term.last_day),
        }
        yield Flaw("winter_outside", "rules", 0, "winter_from", params)

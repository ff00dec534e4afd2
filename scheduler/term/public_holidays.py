"""China's public holidays and make-up days, as a proposal for the calendar: the table stays the truth.

The pairs of days off and days worked for them are those of the yearly notices, as the library `holidays` has
them. Years whose notice it does not know have its estimates, without make-up days; they are marked.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import holidays

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SUBSTITUTE = "调休"
"""In the name of a day off for which another day is worked, whose date stands in it."""
_EXTRA = re.compile(r"[（(].*[）)]")
"""What the library adds to a holiday's name."""


@dataclass(frozen=True)
class Proposed:
    """One row of a calendar: a span of days off, or a make-up day."""

    first: date
    last: date
    follows_date: date | None
    """Of a make-up day: the day off whose timetable it has."""
    name: str
    """Of the holiday, in Chinese."""
    estimated: bool


def public_holidays(first: date, last: date) -> tuple[Proposed, ...]:
    """Everything between two dates, both included, by date."""
    years = range(first.year, last.year + 1)
    known = holidays.country_holidays("CN", years=years, language="zh_CN")
    announced = {year for year in years if year in known.special_public_holidays}
    off = {day: str(name) for day, name in known.items() if first <= day <= last}
    working = frozenset(day for name in off.values() for day in _worked_for(name))
    spans = [_span(off, some, working, announced) for some in _runs(sorted(off))]
    worked = [
        Proposed(day, day, rest, _name_of(spans, rest), False)
        for rest, name in off.items()
        for day in _worked_for(name)
        if first <= day <= last
    ]
    return tuple(sorted((*spans, *worked), key=lambda row: row.first))


def _worked_for(name: str) -> tuple[date, ...]:
    """The dates that are worked for a day off of this name."""
    return tuple(map(date.fromisoformat, _DATE.findall(name))) if _SUBSTITUTE in name else ()


def _runs(days: Sequence[date]) -> Iterator[list[date]]:
    """Days off with nothing but weekends between them."""
    some: list[date] = []
    for day in days:
        if some and any(
            (some[-1] + timedelta(days=n)).weekday() < 5 for n in range(1, (day - some[-1]).days)
        ):
            yield some
            some = []
        some.append(day)
    if some:
        yield some


def _span(
    off: Mapping[date, str], days: Sequence[date], working: Container[date], announced: Container[int]
) -> Proposed:
    """The days as one row, with the weekend at their end, if there is one that is not worked."""
    names = [_EXTRA.sub("", off[day]) for day in days if _SUBSTITUTE not in off[day]]
    last = days[-1]
    while last.weekday() in (4, 5) and last + timedelta(days=1) not in working:
        last += timedelta(days=1)
    name = "、".join(dict.fromkeys(names)) or off[days[0]]
    return Proposed(days[0], last, None, name, days[0].year not in announced)


def _name_of(spans: Sequence[Proposed], day: date) -> str:
    return next((span.name for span in spans if span.first <= day <= span.last), "")

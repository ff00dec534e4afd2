"""The calendar speaks of dates of the term, of each once, and of periods that can be told apart."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise

from models.bells import BellSchedule, Period
from models.calendar import CalendarRow
from models.checks.facts import Facts
from models.checks.law import needing
from models.checks.seasons import bells_on
from models.course import Half
from models.flaws import Flaw

Numbered = tuple[int, CalendarRow]


@needing("term")
def calendar_outside(facts: Facts) -> Iterator[Flaw]:
    """Every date of the calendar, and every date that is followed, is in the term."""
    term = facts.district.term
    for index, row in enumerate(facts.district.calendar):
        for field, day in (("day", row.day), ("follows_date", row.follows_date)):
            if day is not None and not term.first_day <= day <= term.last_day:
                params: dict[str, str | int] = {
                    "item": str(day),
                    "first_day": str(term.first_day),
                    "last_day": str(term.last_day),
                }
                yield Flaw("calendar_outside", "calendar", index, field, params)


@needing("term")
def calendar_parity(facts: Facts) -> Iterator[Flaw]:
    """Where all weeks are alike, no date follows an odd or even one."""
    if facts.district.term.weeks_in_cycle == 1:
        for index, row in enumerate(facts.district.calendar):
            if row.weeks is not None:
                yield Flaw("no_odd_weeks", "calendar", index, "weeks", {"item": str(row.weeks)})


@needing("calendar", spoils=True)
def calendar_twice(facts: Facts) -> Iterator[Flaw]:
    """No two rows speak of the same periods of a date with the same right."""
    for rows in _by_day(facts).values():
        for (_, one), (index, other) in combinations(rows, 2):
            if one.school == other.school and _same_part(one, other):
                earlier = next(n for n, row in rows if row is one)
                params = {"item": str(other.day), "school": other.school or ""}
                yield Flaw("calendar_twice", "calendar", index, "day", params, ("calendar", earlier, "day"))


def _same_part(one: CalendarRow, other: CalendarRow) -> bool:
    if one.periods or other.periods:
        return bool(set(one.periods) & set(other.periods))
    return one.half == other.half


@needing("calendar", "term", "bells", "rules", "schools")
def calendar_periods(facts: Facts) -> Iterator[Flaw]:
    """A date that is put together from two days has each label once, at times that do not overlap."""
    for day, rows in _by_day(facts).items():
        if not any(_partial(row) for _, row in rows):
            continue
        for school, bells in bells_on(facts.district, day).items():
            mine = [(n, row) for n, row in rows if row.school in (None, school)]
            if any(_partial(row) for _, row in mine):
                yield from _of_school(facts, bells, mine)


def _partial(row: CalendarRow) -> bool:
    return row.half is not None or bool(row.periods)


def _of_school(facts: Facts, bells: BellSchedule, rows: Sequence[Numbered]) -> Iterator[Flaw]:
    """What clashes on one date at one school."""
    index, row = max(rows, key=lambda some: some[0])
    held = sorted(_held(facts, bells, rows), key=lambda period: (period.start, period.end))
    params: dict[str, str | int] = {"item": str(row.day), "school": bells.school}
    labels = [period.label for period in held]
    for label in sorted({label for label in labels if labels.count(label) > 1}):
        yield Flaw("calendar_same_label", "calendar", index, "day", {**params, "label": label})
    for one, other in pairwise(held):
        if other.start < one.end and one.label != other.label:
            both = {"label": one.label, "other_label": other.label}
            yield Flaw("calendar_overlap", "calendar", index, "day", {**params, **both})


def _held(facts: Facts, bells: BellSchedule, rows: Sequence[Numbered]) -> Iterator[Period]:
    """The periods that the school has on the date."""
    for period in bells.periods:
        half = Half.MORNING if period.start < facts.district.rules.midday else Half.AFTERNOON
        about = [row for _, row in rows if _speaks_of(row, half, period.label)]
        if about:
            best = max(
                about, key=lambda row: (row.school is not None, bool(row.periods), row.half is not None)
            )
            followed = best.follows_date.isoweekday() if best.follows_date is not None else best.follows
        else:
            followed = rows[0][1].day.isoweekday()
        if followed == period.weekday:
            yield period


def _speaks_of(row: CalendarRow, half: Half, label: str) -> bool:
    if row.periods:
        return label in row.periods
    return row.half in (None, half)


def _by_day(facts: Facts) -> dict[date, list[Numbered]]:
    found: dict[date, list[Numbered]] = {}
    for index, row in enumerate(facts.district.calendar):
        found.setdefault(row.day, []).append((index, row))
    return found

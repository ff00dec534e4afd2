"""The seasons of a term: which bells are in force when, and when it is winter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from models.bells import BellSchedule, Period

if TYPE_CHECKING:
    from models.district import District

PeriodKey = tuple[str, int, str]
"""School, weekday (1-7), label."""


@dataclass(frozen=True)
class Season:
    """A part of the term in which all clock times and ways stay the same."""

    first_day: date
    bells: Mapping[str, BellSchedule]
    """School -> its schedule in force."""
    winter: bool

    @property
    def periods(self) -> dict[PeriodKey, Period]:
        """Every period in force."""
        return {
            (school, period.weekday, period.label): period
            for school, bells in self.bells.items()
            for period in bells.periods
        }


def seasons(district: "District") -> tuple[Season, ...]:
    """The seasons in date order, each once; the first is the one in which the term begins."""
    found: list[Season] = []
    for day in sorted(set(_cuts(district))):
        season = Season(day, bells_on(district, day), _is_winter(district, day))
        if all((season.bells, season.winter) != (known.bells, known.winter) for known in found):
            found.append(season)
    return tuple(found)


def _cuts(district: "District") -> Iterator[date]:
    term, rules = district.term, district.rules
    yield term.first_day
    starts = [bells.valid_from for bells in district.bells]
    starts.append(rules.winter_from)
    if rules.winter_to is not None and rules.winter_to < term.last_day:
        starts.append(rules.winter_to + timedelta(days=1))
    yield from (day for day in starts if day is not None and term.first_day < day <= term.last_day)


def bells_on(district: "District", day: date) -> dict[str, BellSchedule]:
    """School -> its latest schedule that has begun on a day."""
    begun = [b for b in district.bells if b.valid_from is None or b.valid_from <= day]
    return {b.school: b for b in sorted(begun, key=lambda b: b.valid_from or date.min)}


def _is_winter(district: "District", day: date) -> bool:
    first, last = district.rules.winter_from, district.rules.winter_to
    return first is not None and last is not None and first <= day <= last


def meet(one: str, other: str) -> bool:
    """True if something in these weeks of the cycle ("every", "odd", "even") may meet something in those."""
    return one == other or "every" in {str(one), str(other)}

"""The seasons of a term: what differs between its dates though the weekly timetable is one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.bells import BellSchedule
from models.district import District
from models.rules import Rules
from scheduler.term.bells_in_force import bells_on


@dataclass(frozen=True)
class Season:
    """Dates with the same bells and the same ways."""

    first: date
    """The first date on which it is like this."""
    bells: dict[str, BellSchedule]
    """School -> the schedule in force."""
    winter: bool
    """Whether the winter minutes of the ways count."""

    def clock(self, slot: tuple[str, int, str]) -> tuple[int, int]:
        """[start, end) of a period (school, weekday, label), in minutes after midnight.

        Raises
        ------
        ValueError
            If the school has no such period in this season.
        """
        school, weekday, label = slot
        for period in self.bells[school].periods if school in self.bells else ():
            if (period.weekday, period.label) == (weekday, label):
                return period.start, period.end
        raise ValueError(f"{school}: no period {label!r} on weekday {weekday} from {self.first}")


def seasons(district: District) -> tuple[Season, ...]:
    """Every different season of the term, in date order; the first is the base season."""
    found: list[Season] = []
    for day in _cuts(district):
        season = Season(day, bells_on(district, day), _is_winter(district.rules, day))
        if not any((s.bells, s.winter) == (season.bells, season.winter) for s in found):
            found.append(season)
    return tuple(found)


def _cuts(district: District) -> list[date]:
    """The dates on which something changes, the term's first day among them."""
    term = district.term
    later = {day for day in _changes(district) if term.first_day < day <= term.last_day}
    return sorted({term.first_day, *later})


def _changes(district: District) -> Iterator[date]:
    """When bells come into force, when winter begins and when it is over."""
    yield from (bells.valid_from for bells in district.bells if bells.valid_from is not None)
    if district.rules.winter_from is not None:
        yield district.rules.winter_from
    if district.rules.winter_to is not None:
        yield district.rules.winter_to + timedelta(days=1)


def _is_winter(rules: Rules, day: date) -> bool:
    """Whether the day is within the winter; without both ends there is none."""
    if rules.winter_from is None or rules.winter_to is None:
        return False
    return rules.winter_from <= day <= rules.winter_to

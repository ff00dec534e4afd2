"""The weekly scenes of a term: the bells in force, whether it is winter, and the parity of the week."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from models.base import Weeks
from models.bells import BellSchedule, Period
from models.district import District
from scheduler.verify.bells import in_force


@dataclass(frozen=True)
class Season:
    """A part of the term in which bells and ways are the same."""

    bells: Mapping[str, BellSchedule]
    """Per school the schedule in force."""
    winter: bool
    """Whether the winter minutes of the ways count."""
    name: str
    """Of the first schedule that is not the base season's, else the first day (ISO); empty for the base."""

    @property
    def base(self) -> bool:
        """Whether it is the season in which the term begins."""
        return not self.name


@dataclass(frozen=True)
class Scene:
    """A week as it takes place: everything in it happens in one and the same week."""

    season: Season
    weeks: Weeks
    """`EVERY` if all weeks are alike, else the parity."""
    first: bool
    """Whether it is the first scene of the term, in which decisions as such are counted."""

    def has(self, weeks: Weeks) -> bool:
        """Whether something with these weeks happens in the scene."""
        return weeks is Weeks.EVERY or self.weeks is Weeks.EVERY or weeks is self.weeks


def scenes(district: District) -> tuple[Scene, ...]:
    """Every season with every parity, the base season first."""
    parities = (Weeks.EVERY,) if district.term.weeks_in_cycle == 1 else (Weeks.ODD, Weeks.EVEN)
    pairs = [(season, parity) for season in _seasons(district) for parity in parities]
    return tuple(Scene(season, parity, first=rank == 0) for rank, (season, parity) in enumerate(pairs))


def _seasons(district: District) -> list[Season]:
    """The different combinations of bells and winter, by their first day."""
    found: list[Season] = []
    for day in sorted(set(_cuts(district))):
        bells, winter = in_force(district.bells, day), _is_winter(district, day)
        if all((_clock(season.bells), season.winter) != (_clock(bells), winter) for season in found):
            name = _name(district, day, found[0].bells, bells) if found else ""
            found.append(Season(bells, winter, name))
    return found


def _clock(bells: Mapping[str, BellSchedule]) -> dict[str, tuple[Period, ...]]:
    """The periods alone: bells that return under another date are the same."""
    return {school: schedule.periods for school, schedule in bells.items()}


def _cuts(district: District) -> Iterator[date]:
    """Days on which something may change: the first one, new bells, the begin and the end of winter."""
    first, last, rules = district.term.first_day, district.term.last_day, district.rules
    changes = [schedule.valid_from for schedule in district.bells]
    changes += [rules.winter_from, rules.winter_to and rules.winter_to + timedelta(days=1)]
    yield first
    yield from (day for day in changes if day is not None and first < day <= last)


def _is_winter(district: District, day: date) -> bool:
    """Whether winter minutes count on the day; never without both ends of the winter."""
    start, end = district.rules.winter_from, district.rules.winter_to
    return start is not None and end is not None and start <= day <= end


def _name(
    district: District, day: date, base: Mapping[str, BellSchedule], bells: Mapping[str, BellSchedule]
) -> str:
    usual, now = _clock(base), _clock(bells)
    changed = (school.id for school in district.schools if now.get(school.id) != usual.get(school.id))
    schedule = next((bells[school] for school in changed if school in bells), None)
    return schedule.season if schedule is not None and schedule.season else day.isoformat()

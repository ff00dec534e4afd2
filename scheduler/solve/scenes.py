"""The kinds of week a term has: each season's bells and ways, in odd and even weeks.

A rule of the clock is posted once for each; what is decided is the same in all of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.base import Weeks
from models.bells import BellSchedule
from models.district import District


@dataclass(frozen=True)
class Scene:
    """One kind of week."""

    bells: dict[str, BellSchedule]
    """The schedule in force, by school."""
    winter: bool
    """Whether the winter minutes of the ways count."""
    parity: Weeks
    """`EVERY` where odd and even weeks do not differ."""
    base: bool
    """Whether it is the season of the term's first day: the one whose costs count."""
    number: int
    """0 for the first scene."""

    def has(self, weeks: Weeks) -> bool:
        """Whether something of those weeks happens in it."""
        return Weeks.EVERY in (weeks, self.parity) or weeks is self.parity


def scenes(district: District) -> tuple[Scene, ...]:
    """Every kind of week, the first day's season first, odd before even weeks."""
    parities = (Weeks.EVERY,) if district.term.weeks_in_cycle == 1 else (Weeks.ODD, Weeks.EVEN)
    kinds = [(season, parity) for season in enumerate(_seasons(district)) for parity in parities]
    return tuple(
        Scene(bells, winter, parity, base=season == 0, number=number)
        for number, ((season, (bells, winter)), parity) in enumerate(kinds)
    )


def _seasons(district: District) -> Iterator[tuple[dict[str, BellSchedule], bool]]:
    """Different combinations of bells and winter, in order of date."""
    seen: list[tuple[dict[str, BellSchedule], bool]] = []
    for day in _changes(district):
        season = (_in_force(district, day), _is_winter(district, day))
        if season not in seen:
            seen.append(season)
            yield season


def _changes(district: District) -> list[date]:
    """The term's first day, and the days within it on which bells or ways change."""
    term, rules = district.term, district.rules
    days = {bells.valid_from for bells in district.bells} | {rules.winter_from}
    if rules.winter_to is not None:
        days.add(rules.winter_to + timedelta(days=1))
    within = {day for day in days if day is not None and term.first_day < day <= term.last_day}
    return sorted({term.first_day} | within)


def _in_force(district: District, day: date) -> dict[str, BellSchedule]:
    """Per school, the latest schedule valid on the day."""
    chosen: dict[str, BellSchedule] = {}
    dated = [b for b in district.bells if b.valid_from is None or b.valid_from <= day]
    for bells in sorted(dated, key=lambda b: (b.valid_from is not None, b.valid_from or day)):
        chosen[bells.school] = bells
    return chosen


def _is_winter(district: District, day: date) -> bool:
    first, last = district.rules.winter_from, district.rules.winter_to
    return first is not None and last is not None and first <= day <= last

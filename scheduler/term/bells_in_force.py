"""Which bell schedule of each school is in force on a date."""

from collections.abc import Mapping
from datetime import date

from models.bells import BellSchedule, Period
from models.district import District

Bells = Mapping[str, BellSchedule]
"""School -> the schedule in force."""

Periods = Mapping[tuple[str, int, str], Period]
"""(school, weekday, label) -> the period."""


def bells_on(district: District, day: date) -> dict[str, BellSchedule]:
    """School -> the schedule with the latest `valid_from` that is not after the day."""
    begun = [bells for bells in district.bells if bells.valid_from is None or bells.valid_from <= day]
    return {bells.school: bells for bells in sorted(begun, key=_age)}


def bells_in_force(district: District) -> dict[str, BellSchedule]:
    """School -> the schedule in force on the term's first day."""
    return bells_on(district, district.term.first_day)


def periods_of(bells: Bells) -> dict[tuple[str, int, str], Period]:
    """Every period of every school."""
    return {
        (school, period.weekday, period.label): period
        for school, schedule in bells.items()
        for period in schedule.periods
    }


def periods_in_force(district: District) -> dict[tuple[str, int, str], Period]:
    """Every period of every school, as the bells ring on the term's first day."""
    return periods_of(bells_in_force(district))


def _age(bells: BellSchedule) -> date:
    """A schedule without a first day is older than any other."""
    return bells.valid_from or date.min

"""Which bell schedule of each school is in force on the term's first day."""

from datetime import date

from models.bells import BellSchedule, Period
from models.district import District


def bells_in_force(district: District) -> dict[str, BellSchedule]:
    """School -> the schedule with the latest `valid_from` that is not after the term's first day."""
    first = district.term.first_day
    begun = [bells for bells in district.bells if bells.valid_from is None or bells.valid_from <= first]
    return {bells.school: bells for bells in sorted(begun, key=_age)}


def periods_in_force(district: District) -> dict[tuple[str, int, str], Period]:
    """Every period of every school by (school, weekday, label), as the bells ring on the term's first day."""
    return {
        (school, period.weekday, period.label): period
        for school, bells in bells_in_force(district).items()
        for period in bells.periods
    }


def _age(bells: BellSchedule) -> date:
    """A schedule without a first day is older than any other."""
    return bells.valid_from or date.min

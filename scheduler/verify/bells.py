"""The bell times that count: each school's schedule in force on a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from models.bells import BellSchedule, Period, PeriodKind

Slots = dict[tuple[str, int, str], Period]
"""(school, weekday, label) -> period."""


def in_force(schedules: tuple[BellSchedule, ...], day: date) -> dict[str, BellSchedule]:
    """Per school the schedule with the latest `valid_from` that is not after `day`; None is the oldest."""
    found: dict[str, BellSchedule] = {}
    for schedule in sorted(schedules, key=lambda s: s.valid_from or date.min):
        if schedule.valid_from is None or schedule.valid_from <= day:
            found[schedule.school] = schedule
    return found


def days(slots: Slots) -> dict[tuple[str, int], list[Period]]:
    """Per school and weekday with any: the periods in clock order."""
    found: dict[tuple[str, int], list[Period]] = {}
    for (school, weekday, _), period in slots.items():
        found.setdefault((school, weekday), []).append(period)
    return found


def usable(periods: Iterable[Period], kinds: Iterable[PeriodKind]) -> list[str]:
    """Labels of the periods of these kinds."""
    return [period.label for period in periods if period.kind in kinds]


def slots(schedules: Mapping[str, BellSchedule]) -> Slots:
    """Every slot of the schedules in force (by school), in clock order within a school and weekday."""
    return {
        (school, period.weekday, period.label): period
        for school, schedule in schedules.items()
        for period in sorted(schedule.periods, key=lambda p: (p.weekday, p.start, p.end))
    }

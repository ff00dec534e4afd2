"""The timetable's lessons on the clock, numbered within their course."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.bells import Period
from models.course import Course
from models.district import District
from models.timetable import Placement, Timetable
from scheduler.term.bells_in_force import periods_in_force
from scheduler.term.groups import school_of_group


@dataclass(frozen=True)
class WeeklyLesson:
    """A placement with what it refers to."""

    placement: Placement
    course: Course
    school: str
    period: Period
    number: int
    """1 = the course's first lesson of the week, in clock order."""


def weekly_lessons(district: District, timetable: Timetable) -> tuple[WeeklyLesson, ...]:
    """Every placement in clock order: weekday, start, end, course.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have; `verify` names it as `bell_period`.
    """
    groups = school_of_group(district)
    courses = {course.id: course for course in district.courses}
    periods = periods_in_force(district)
    numbers: dict[str, int] = {}
    found = [
        (placement, _period(placement, groups[courses[placement.course].group], periods))
        for placement in timetable.placements
    ]
    week = []
    for placement, period in sorted(found, key=_clock_order):
        course = courses[placement.course]
        number = numbers[course.id] = numbers.get(course.id, 0) + 1
        week.append(WeeklyLesson(placement, course, groups[course.group], period, number))
    return tuple(week)


def _clock_order(lesson: tuple[Placement, Period]) -> tuple[int, int, int, str, str, str]:
    """Weekday and clock; course, label and teacher decide between equal times."""
    placement, period = lesson
    return placement.weekday, period.start, period.end, placement.course, period.label, placement.teacher


def _period(placement: Placement, school: str, periods: Mapping[tuple[str, int, str], Period]) -> Period:
    """The period that a placement is in."""
    slot = (school, placement.weekday, placement.period)
    if slot not in periods:
        raise ValueError(f"{placement.course}: no period {placement.period!r} on weekday {placement.weekday}")
    return periods[slot]

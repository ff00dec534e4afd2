"""The timetable's lessons on the clock, numbered within their course."""

from dataclasses import dataclass

from models.bells import Period
from models.course import Course, Mode
from models.district import District
from models.teacher import Teacher
from models.timetable import Placement
from scheduler.term.bells_in_force import Periods, periods_in_force
from scheduler.term.groups import school_of_group
from scheduler.term.planned import Planned


@dataclass(frozen=True)
class WeeklyLesson:
    """A placement with what it refers to."""

    placement: Placement
    course: Course
    school: str
    period: Period
    """As the bells ring on the term's first day."""
    mode: Mode
    """As readers see it: staff of a cluster visit only schools where their day does not begin and end, while
    the law (and so `mode_of`) says that every school is another one for them."""
    number: int
    """1 = the course's first lesson of the cycle, in clock order."""


def weekly_lessons(
    district: District, timetable: Planned, periods: Periods | None = None
) -> tuple[WeeklyLesson, ...]:
    """Every placement in clock order: weekday, start, end, course.

    Clock times are those of `periods`, or else of the periods in force when the term begins.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have; `verify` names it as `bell_period`.
    """
    groups = school_of_group(district)
    courses = {course.id: course for course in district.courses}
    teachers = {teacher.id: teacher for teacher in district.teachers}
    periods = periods_in_force(district) if periods is None else periods
    numbers: dict[str, int] = {}
    found = [(p, _period(p, groups[courses[p.course].group], periods)) for p in timetable.placements]
    week = []
    for placement, period in sorted(found, key=_clock_order):
        course = courses[placement.course]
        school = groups[course.group]
        number = numbers[course.id] = numbers.get(course.id, 0) + 1
        local = placement.teacher is not None and school == base_of(teachers[placement.teacher])
        week.append(WeeklyLesson(placement, course, school, period, mode_of(placement, local), number))
    return tuple(week)


def base_of(teacher: Teacher) -> str | None:
    """The employing school; for staff of a cluster where their day begins and ends, if that is one place."""
    if teacher.employer is not None:
        return teacher.employer
    return teacher.start_place if teacher.start_place == teacher.end_place else None


def mode_of(placement: Placement, local: bool) -> Mode:
    """How a lesson is met; `local`: its teacher belongs to the lesson's school."""
    if placement.origin is not None:
        return Mode.SYNCHRONOUS
    if placement.teacher is None:
        return Mode.RECORDED
    return Mode.LOCAL if local else Mode.VISITING


def _clock_order(lesson: tuple[Placement, Period]) -> tuple[int, int, int, str, str, str, str]:
    """Weekday and clock; course, label, weeks and teacher decide between equal times."""
    placement, period = lesson
    last = (placement.course, period.label, placement.weeks.value, placement.teacher or "")
    return placement.weekday, period.start, period.end, *last


def _period(placement: Placement, school: str, periods: Periods) -> Period:
    """The period that a placement is in."""
    slot = (school, placement.weekday, placement.period)
    if slot not in periods:
        raise ValueError(f"{placement.course}: no period {placement.period!r} on weekday {placement.weekday}")
    return periods[slot]

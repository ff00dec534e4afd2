"""Questions as districts that forbid more: what is lawful in them is lawful in the district asked about."""

from collections.abc import Callable, Sequence

from models.base import Weeks
from models.course import Course, CourseWeeks, SlotPattern, SlotRef
from models.district import District
from models.teacher import Teacher
from models.timetable import Placement
from scheduler.solve.optional import optional

KEEPING = ("changed_lessons", "covered_lessons", "touched_people", "changed_adults")
"""Preferences that look at a timetable to be kept."""


def near(district: District, lessons: Sequence[Placement]) -> District:
    """The district with these lessons kept for nothing: of equally good timetables the one nearest to them.

    A district that keeps a timetable already, at a price, stays as it is.
    """
    if district.kept:
        return district
    weights = {name: 0 if name in KEEPING else weight for name, weight in district.weights.items()}
    return district.model_copy(update={"kept": tuple(lessons), "weights": weights})


def in_slot(district: District, course: str, slot: SlotRef) -> District:
    """Some lesson of the course is in the slot, however it is met."""
    return _course(district, course, lambda some: {"fixed": tuple(dict.fromkeys((*some.fixed, slot)))})


def given_in_slot(district: District, course: str, slot: SlotRef, teacher: str) -> tuple[District, ...]:
    """The teacher gives a lesson of the course in the slot; a district for each kind of weeks."""
    asked = next(some for some in district.courses if some.id == course)
    return tuple(
        district.model_copy(
            update={
                "pinned": (
                    *district.pinned,
                    Placement(
                        course=course, teacher=teacher, weekday=slot.weekday, period=slot.period, weeks=weeks
                    ),
                )
            }
        )
        for weeks in weeks_of(district, asked)
    )


def not_in_slot(district: District, course: str, slot: SlotRef) -> District:
    """No lesson of the course is in the slot."""
    pattern = SlotPattern(weekday=slot.weekday, period=slot.period)
    return _course(district, course, lambda some: {"forbidden": (*some.forbidden, pattern)})


def given_by(district: District, course: str, people: Sequence[str]) -> District:
    """Nobody but these gives the course; there has to be somebody, for nobody named would mean anybody."""
    return _course(district, course, lambda _: {"eligible": tuple(people)})


def away_at_most(district: District, teacher: str, days: int) -> District:
    """The teacher is away on at most so many days a week."""

    def limited(some: Teacher) -> Teacher:
        limits = some.limits.model_copy(update={"days_away": days})
        return some.model_copy(update={"limits": limits})

    people = tuple(limited(some) if some.id == teacher else some for some in district.teachers)
    return district.model_copy(update={"teachers": people})


def comparable(stricter: District, district: District) -> District:
    """The stricter district in which every timetable costs what it costs in the other.

    Preferences that compare the teachers of a subject look at who could give its courses. So a course with
    fewer candidates gets a twin that has all of them and no lesson.
    """
    before = {course.id: course for course in district.courses}
    twins = tuple(
        optional(before[course.id]).model_copy(update={"id": f"+{course.id}", "target": 0, "receivers": 0})
        for course in stricter.courses
        if course.eligible != before[course.id].eligible
    )
    return stricter.model_copy(update={"courses": (*stricter.courses, *twins)}) if twins else stricter


def weeks_of(district: District, course: Course) -> tuple[Weeks, ...]:
    """The kinds of weeks in which a lesson of the course may be."""
    if district.term.weeks_in_cycle == 1:
        return (Weeks.EVERY,)
    if course.weeks is CourseWeeks.EITHER:
        return Weeks.ODD, Weeks.EVEN
    return (Weeks(course.weeks.value),)


def _course(district: District, course: str, change: Callable[[Course], dict[str, object]]) -> District:
    courses = tuple(
        some.model_copy(update=change(some)) if some.id == course else some for some in district.courses
    )
    return district.model_copy(update={"courses": courses})

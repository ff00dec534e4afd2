"""Full provision (开足开齐): what every class is due in every subject, and what the timetable gives it."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.course import Course, Mode
from models.district import District
from models.teacher import Quality
from models.timetable import Timetable
from scheduler.term.groups import courses_of_class
from scheduler.term.weekly import WeeklyLesson, weekly_lessons

Experts = frozenset[tuple[str | None, str]]
"""(teacher, subject) of those who are specialists for it."""


@dataclass(frozen=True)
class Provided:
    """One class and subject, in lessons a week. Lessons of a joint class count for each of its classes."""

    school: str
    group: str
    subject: str
    required: int
    target: int
    timetabled: int
    missing: int
    """Lessons below the minimum, in number, in person or by a specialist, course by course: too many of one
    do not make up for another."""
    teachers: tuple[str, ...]
    """Ids of those who give it, also from elsewhere."""
    modes: Mapping[Mode, int]
    """Lessons met in each way; the ways that are not used are left out."""
    specialist: int
    """Lessons given by a specialist, in person or at the origin of a broadcast."""
    in_person: int = 0
    """Lessons that must be in person."""
    by_specialist: int = 0
    """Lessons that must be by a specialist."""


def provision(district: District, timetable: Timetable) -> tuple[Provided, ...]:
    """Every class and subject in the order of the district's schools and classes, then by subject.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    by_class = courses_of_class(district)
    lessons: dict[str, list[WeeklyLesson]] = {course.id: [] for course in district.courses}
    for lesson in weekly_lessons(district, timetable):
        lessons[lesson.course.id].append(lesson)
    experts = _experts(district)
    order = {school.id: number for number, school in enumerate(district.schools)}
    rows = []
    for group in sorted(district.classes, key=lambda group: (order[group.school], group.grade)):
        courses = by_class[group.id]
        for subject in sorted({course.subject for course in courses}):
            own = [(course, lessons[course.id]) for course in courses if course.subject == subject]
            rows.append(_provided(group.school, group.id, own, experts))
    return tuple(rows)


def _provided(
    school: str,
    group: str,
    courses: list[tuple[Course, list[WeeklyLesson]]],
    experts: Experts,
) -> Provided:
    """One row, over the (mostly single) courses of one class and subject."""
    lessons = [lesson for _, own in courses for lesson in own]
    modes = [lesson.mode for lesson in lessons]
    return Provided(
        school=school,
        group=group,
        subject=courses[0][0].subject,
        required=sum(course.minimum for course, _ in courses),
        target=sum(course.target for course, _ in courses),
        timetabled=len(lessons),
        missing=sum(_missing(course, own, experts) for course, own in courses),
        teachers=tuple(sorted({one.placement.teacher for one in lessons if one.placement.teacher})),
        modes={mode: modes.count(mode) for mode in Mode if mode in modes},
        specialist=sum(_by_expert(lesson, experts) for lesson in lessons),
        in_person=sum(course.in_person for course, _ in courses),
        by_specialist=sum(course.by_specialist for course, _ in courses),
    )


def _missing(course: Course, lessons: list[WeeklyLesson], experts: Experts) -> int:
    """The greatest of what is short in number, in person, and by a specialist."""
    in_person = sum(lesson.mode in (Mode.LOCAL, Mode.VISITING) for lesson in lessons)
    expert = sum(_by_expert(lesson, experts) for lesson in lessons)
    return max(0, course.minimum - len(lessons), course.in_person - in_person, course.by_specialist - expert)


def _by_expert(lesson: WeeklyLesson, experts: Experts) -> bool:
    """By a specialist here or at the origin; a lesson from outside is one, a recorded one is not."""
    if lesson.mode == Mode.RECORDED:
        return False
    outside = lesson.mode == Mode.SYNCHRONOUS and lesson.placement.teacher is None
    return outside or (lesson.placement.teacher, lesson.course.subject) in experts


def _experts(district: District) -> Experts:
    """(teacher, subject) of every specialist who does not teach the subject part-time."""
    subjects = {course.subject for course in district.courses}
    return frozenset(
        (teacher.id, subject)
        for teacher in district.teachers
        if teacher.quality == Quality.SPECIALIST
        for subject in subjects - set(teacher.part_time)
    )

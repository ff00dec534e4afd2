"""Full provision (开足开齐): what every class is due in every subject, and what the timetable gives it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from models.course import Course
from models.district import District
from models.timetable import Timetable
from scheduler.term.groups import school_of_group


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
    """Lessons below the minimum, course by course: too many of one do not make up for another."""
    teachers: tuple[str, ...]
    """Ids of those who give it."""


@dataclass(frozen=True)
class Workload:
    """One teacher's week."""

    teacher: str
    lessons: int
    schools: int
    """Schools at which the teacher gives lessons."""
    journeys: int
    minutes: int
    """Minutes on the road."""


def provision(district: District, timetable: Timetable) -> tuple[Provided, ...]:
    """Every class and subject in the order of the district's schools and classes, then by subject."""
    by_class = _courses_by_class(district)
    placed = Counter(placement.course for placement in timetable.placements)
    order = {school.id: number for number, school in enumerate(district.schools)}
    rows = []
    for group in sorted(district.classes, key=lambda group: (order[group.school], group.grade)):
        courses = by_class[group.id]
        for subject in sorted({course.subject for course in courses}):
            own = [course for course in courses if course.subject == subject]
            rows.append(_provided(group.school, group.id, own, placed, timetable))
    return tuple(rows)


def workloads(district: District, timetable: Timetable) -> tuple[Workload, ...]:
    """Every teacher of the district, in its order."""
    schools = school_of_group(district)
    at = {course.id: schools[course.group] for course in district.courses}
    return tuple(_workload(teacher.id, at, timetable) for teacher in district.teachers)


def _courses_by_class(district: District) -> dict[str, list[Course]]:
    """Class -> its own courses and those of the joint classes it belongs to."""
    members: dict[str, tuple[str, ...]] = {group.id: (group.id,) for group in district.classes}
    members.update({joint.id: joint.members for joint in district.joint_classes})
    courses: dict[str, list[Course]] = {group.id: [] for group in district.classes}
    for course in district.courses:
        for group in members[course.group]:
            courses[group].append(course)
    return courses


def _provided(
    school: str, group: str, courses: list[Course], placed: Mapping[str, int], timetable: Timetable
) -> Provided:
    """One row, over the (mostly single) courses of one class and subject."""
    ids = {course.id for course in courses}
    teachers = {placement.teacher for placement in timetable.placements if placement.course in ids}
    return Provided(
        school=school,
        group=group,
        subject=courses[0].subject,
        required=sum(course.minimum for course in courses),
        target=sum(course.target for course in courses),
        timetabled=sum(placed.get(course.id, 0) for course in courses),
        missing=sum(max(0, course.minimum - placed.get(course.id, 0)) for course in courses),
        teachers=tuple(sorted(teachers)),
    )


def _workload(teacher: str, school_of: Mapping[str, str], timetable: Timetable) -> Workload:
    """One teacher's lessons and journeys."""
    lessons = [placement for placement in timetable.placements if placement.teacher == teacher]
    journeys = [journey for journey in timetable.journeys if journey.teacher == teacher]
    return Workload(
        teacher=teacher,
        lessons=len(lessons),
        schools=len({school_of[lesson.course] for lesson in lessons}),
        journeys=len(journeys),
        minutes=sum(journey.minutes for journey in journeys),
    )

"""A district as the peers are given it: what is to be taught, who could do so when, and how far it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from benchmarks.peers.refusals import refusals
from models.course import Course
from models.district import District
from models.teacher import Teacher
from models.timetable import Placement
from scheduler.verify.facts import Facts
from scheduler.verify.occurrence import Occurrence
from scheduler.verify.travel import UNREACHABLE


class Slot(NamedTuple):
    """A period of a school on a weekday; start and end in minutes after midnight."""

    school: str
    weekday: int
    period: str
    start: int
    end: int


@dataclass(frozen=True)
class Need:
    """The lessons that a course must have a week: its minimum."""

    course: str
    subject: str
    group: str
    school: str
    classes: tuple[str, ...]
    lessons: int
    max_day: int
    days_apart: int
    importance: int
    times: Mapping[str, tuple[Slot, ...]]
    """Per teacher who may give it, the slots in which that teacher could: at least one each."""

    @property
    def days(self) -> int:
        """Least days on which it is taught."""
        return -(-self.lessons // self.max_day)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The slots in which somebody could give it, in clock order."""
        return tuple(sorted({slot for some in self.times.values() for slot in some}, key=_clock))


@dataclass(frozen=True)
class Visits:
    """All needs of a district, and the ways between its places.

    Lessons above a minimum are not asked for: with travel as the only preference they only cost.
    """

    district: District
    needs: tuple[Need, ...]
    facts: Facts

    @property
    def teachers(self) -> tuple[Teacher, ...]:
        """Everybody who could give a lesson, in the district's order."""
        busy = {teacher for need in self.needs for teacher in need.times}
        return tuple(teacher for teacher in self.district.teachers if teacher.id in busy)

    @property
    def lessons(self) -> int:
        """Lessons that are needed."""
        return sum(need.lessons for need in self.needs)

    def minutes(self, origin: str, destination: str) -> int:
        """Minutes on the road, without buffers."""
        return self.facts.ways.minutes(origin, destination)

    def between(self, one: str, other: str) -> int:
        """Least minutes between lessons at two schools: the road and its buffers."""
        rules = self.district.rules
        return 0 if one == other else rules.departure_buffer + self.minutes(one, other) + rules.arrival_buffer


def visits(district: District) -> Visits:
    """What the peers are given of a district.

    Raises
    ------
    ValueError
        If the district has anything that they cannot be given, or a course that nobody can give.
    """
    refused = sorted(set(refusals(district)))
    if refused:
        raise ValueError(f"{district.name}: peers cannot be given {'; '.join(refused[:5])}")
    facts = Facts(district)
    needs = tuple(_need(facts, course) for course in district.courses if course.minimum > 0)
    return Visits(district, needs, facts)


def _clock(slot: Slot) -> tuple[int, int, str]:
    return slot.weekday, slot.start, slot.period


def _need(facts: Facts, course: Course) -> Need:
    times = {
        teacher.id: some
        for teacher in facts.district.teachers
        if facts.qualified(teacher, course) and (some := tuple(_times(facts, course, teacher)))
    }
    if not times:
        raise ValueError(f"{facts.district.name}: nobody can give the course {course.id}")
    return Need(
        course=course.id,
        subject=course.subject,
        group=course.group,
        school=facts.school_of[course.group],
        classes=facts.members[course.group],
        lessons=course.minimum,
        max_day=course.max_day,
        days_apart=course.days_apart,
        importance=course.importance,
        times=times,
    )


def _times(facts: Facts, course: Course, teacher: Teacher) -> Iterator[Slot]:
    """The slots in which the teacher could give the course if there were nothing else, in clock order."""
    school = facts.school_of[course.group]
    for (at, weekday, label), period in facts.slots.items():
        if at != school or period.kind not in course.kinds:
            continue
        placement = Placement(course=course.id, teacher=teacher.id, weekday=weekday, period=label)
        lesson = facts.lesson(placement)
        if lesson is not None and _fits(facts, course, teacher, lesson):
            yield Slot(school, weekday, label, period.start, period.end)


def _fits(facts: Facts, course: Course, teacher: Teacher, lesson: Occurrence) -> bool:
    """Whether course, class and teacher are free, and the teacher can be there and back in time."""
    there = facts.ways.to_work(teacher.start_place, lesson.school)
    back = facts.ways.from_work(lesson.school, teacher.end_place)
    leave = teacher.leave_after or 0
    home = UNREACHABLE if teacher.return_by is None else teacher.return_by
    busy = [(one.start, one.end) for one in facts.blocked.get((teacher.id, lesson.weekday), ())]
    for group in lesson.classes:
        taken = facts.class_commitments.get((group, lesson.weekday), ())
        busy += [(one.start, one.end) for one in taken]
    return (
        lesson.mode in course.modes
        and (not course.allowed or lesson.matches(course.allowed))
        and not lesson.matches(course.forbidden)
        and max(there, back) < UNREACHABLE
        and (teacher.leave_after is None or leave + there <= lesson.start)
        and lesson.end + back <= home
        and all(end <= lesson.start or lesson.end <= start for start, end in busy)
    )

"""A district as the peers are given it: what is to be taught, who could do so when, and how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from benchmarks.peers.refusals import refusals
from models.course import Course
from models.district import District
from models.teacher import Teacher
from scheduler.solve import problem as problems
from scheduler.solve.candidates import candidates
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.problem import Problem
from scheduler.verify.facts import Facts


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
    facts, times = Facts(district), _times(district)
    wanted = (course for course in district.courses if course.minimum > 0)
    needs = tuple(_need(facts, course, times.get(course.id, {})) for course in wanted)
    return Visits(district, needs, facts)


def _clock(slot: Slot) -> tuple[int, int, str]:
    return slot.weekday, slot.start, slot.period


def _times(district: District) -> dict[str, dict[str, tuple[Slot, ...]]]:
    """By course and teacher, the slots in which our own solver would let them meet if nothing else were."""
    problem = compile_problem(district)
    found: dict[str, dict[str, tuple[Slot, ...]]] = {}
    for (course, teacher), slots in candidates([problem]).lessons.items():
        some = [_slot(problem, problem.slots[slot]) for slot in slots]
        people = found.setdefault(problem.courses[course].model.id, {})
        people[problem.teachers[teacher].model.id] = tuple(sorted(some, key=_clock))
    return found


def _slot(problem: Problem, slot: problems.Slot) -> Slot:
    return Slot(problem.places[slot.school], slot.weekday, slot.label, slot.start, slot.end)


def _need(facts: Facts, course: Course, times: Mapping[str, tuple[Slot, ...]]) -> Need:
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

"""Courses that look alike to the relaxation: it counts how many of them a teacher gives, not which."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.course import CourseWeeks
from scheduler.solve.problem import CourseData, Problem
from scheduler.solve.variables import Variables


@dataclass(frozen=True, slots=True)
class CourseKind:
    """Courses of one school with the same demands, the same days and the same ways of meeting them."""

    courses: tuple[CourseData, ...]
    teachers: tuple[int, ...]
    weekdays: tuple[int, ...]
    """Days on which such a course could have a lesson."""
    together: int
    """Most courses that one sitting of such a course could hold, itself included."""
    received: bool
    """Whether such a course could have a synchronous lesson."""
    recorded: bool
    absent: bool
    """Whether such a course could have its lessons in other weeks than this scene's."""

    @property
    def one(self) -> CourseData:
        """Any of them."""
        return self.courses[0]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.courses)

    @property
    def certain(self) -> int:
        """Least lessons in person in this scene, if none are missing."""
        demand = self.one.model
        if self.absent:
            return 0
        return demand.in_person if self.received or self.recorded else max(demand.minimum, demand.in_person)


def course_kinds(problem: Problem, x: Variables, courses: tuple[int, ...]) -> list[CourseKind]:
    """The courses of a part, grouped."""
    received = {course for course, _, _ in x.receives}
    recorded = {course for course, _ in x.recorded}
    together = _together(problem)
    groups: dict[tuple[object, ...], list[CourseKind]] = defaultdict(list)
    for c in courses:
        course, model = problem.courses[c], problem.courses[c].model
        kind = CourseKind(
            courses=(course,),
            teachers=tuple(x.teachers_of(c)),
            weekdays=_weekdays(problem, x, c),
            together=together.get(c, 1),
            received=c in received,
            recorded=c in recorded,
            absent=_is_absent(problem, course),
        )
        demand = (model.minimum, model.target, model.importance, model.max_day, model.doubles)
        quality = (model.in_person, model.by_specialist)
        alike = (kind.teachers, kind.weekdays, kind.together, kind.received, kind.recorded, kind.absent)
        groups[course.school, model.subject, demand, quality, alike].append(kind)
    return [replace(some[0], courses=tuple(k.one for k in some)) for some in groups.values()]


def _together(problem: Problem) -> Mapping[int, int]:
    """Per course that may be taught with others: itself and as many as could be, not counting pupils."""
    found: dict[int, int] = {}
    for course in problem.courses:
        others = sum(problem.together(course, other) for other in problem.courses)
        if others:
            found[course.index] = 1 + others
    return found


def _is_absent(problem: Problem, course: CourseData) -> bool:
    """Whether the course's weeks are the other ones, or are still to be chosen."""
    weeks = course.model.weeks
    return weeks is not CourseWeeks.EVERY and weeks.value != problem.scene.parity.value


def _weekdays(problem: Problem, x: Variables, course: int) -> tuple[int, ...]:
    return tuple(sorted({problem.slots[s].weekday for s in x.slots_of(course)}))

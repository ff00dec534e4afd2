"""Courses that look alike to the relaxation: it counts how many of them a teacher gives, not which."""

from collections import defaultdict
from dataclasses import dataclass

from scheduler.solve.problem import CourseData, Problem
from scheduler.solve.variables import Variables


@dataclass(frozen=True, slots=True)
class CourseKind:
    """Courses of one school with the same demands, the same days and the same possible teachers."""

    courses: tuple[CourseData, ...]
    teachers: tuple[int, ...]
    weekdays: tuple[int, ...]
    """Days on which such a course could have a lesson."""

    @property
    def one(self) -> CourseData:
        """Any of them."""
        return self.courses[0]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.courses)


def course_kinds(problem: Problem, x: Variables, courses: tuple[int, ...]) -> list[CourseKind]:
    """The courses of a part, grouped."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for c in courses:
        course = problem.courses[c]
        days = _weekdays(problem, x, c)
        model = course.model
        demand = (model.minimum, model.target, model.importance, model.max_day, model.doubles)
        groups[course.school, model.subject, demand, tuple(x.teachers_of(c)), days].append(c)
    return [
        CourseKind(
            tuple(problem.courses[c] for c in found),
            tuple(x.teachers_of(found[0])),
            _weekdays(problem, x, found[0]),
        )
        for found in groups.values()
    ]


def _weekdays(problem: Problem, x: Variables, course: int) -> tuple[int, ...]:
    return tuple(sorted({problem.slots[s].weekday for s in x.slots_of(course)}))

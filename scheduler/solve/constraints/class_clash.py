"""No class in two lessons at once; slots in which a class is committed are no candidates."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import CourseData, Problem, Slot, busy_within, overlapping_pairs
from scheduler.solve.variables import Variables


def admits_slot(problem: Problem, course: CourseData, slot: Slot) -> bool:
    """None of the course's classes is committed elsewhere."""
    return not any(busy_within(problem.class_busy.get(c, ()), slot) for c in course.classes)


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """At most one course of a class in a slot, and in any two slots that overlap."""
    courses_of: dict[str, list[CourseData]] = defaultdict(list)
    for course in problem.courses:
        for name in course.classes:
            courses_of[name].append(course)
    for courses in courses_of.values():
        slots = problem.slots_at[courses[0].school]
        for slot in slots:
            model.add_at_most_one([x.at(c.index, slot.index) for c in courses])
        for a, b in overlapping_pairs(slots):
            model.add_at_most_one([x.at(c.index, s.index) for c in courses for s in (a, b)])

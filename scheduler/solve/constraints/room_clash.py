"""No room in two lessons at once."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import CourseData, Problem, Slot, TeacherData, busy_within, overlapping_pairs
from scheduler.solve.variables import Variables


def admits(problem: Problem, course: CourseData, teacher: TeacherData, slot: Slot) -> bool:
    """The course's room is not committed."""
    return course.model.room is None or not busy_within(problem.room_busy.get(course.model.room, ()), slot)


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """At most one course in a room in a slot, and in any two slots that overlap."""
    users: dict[str, list[CourseData]] = defaultdict(list)
    for course in problem.courses:
        if course.model.room is not None:
            users[course.model.room].append(course)
    for courses in users.values():
        slots = problem.slots_at[courses[0].school]
        for slot in slots:
            model.add_at_most_one([x.at(c.index, slot.index) for c in courses])
        for a, b in overlapping_pairs(slots):
            model.add_at_most_one([x.at(c.index, s.index) for c in courses for s in (a, b)])

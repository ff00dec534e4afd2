"""In a two-week cycle a course keeps to its weeks: each, odd, even, or all of them in either."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel, IntVar

from models.base import Weeks
from models.course import CourseWeeks
from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import CourseData, Problem, Slot


def admits_slot(problem: Problem, course: CourseData, slot: Slot) -> bool:
    """The slot's weeks are the course's; a course for either has odd or even slots."""
    if course.model.weeks is CourseWeeks.EITHER:
        return slot.weeks is not Weeks.EVERY
    return slot.weeks.value == course.model.weeks.value


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """A course for either weeks has no odd lesson, or no even one."""
    lessons: dict[int, dict[Weeks, list[IntVar]]] = defaultdict(lambda: defaultdict(list))
    for c, slot in decisions.met:
        lessons[c][problem.slots[slot].weeks].append(decisions.at(c, slot))
    for course in problem.courses:
        if course.model.weeks is CourseWeeks.EITHER:
            odd = model.new_bool_var(f"odd[{course.index}]")
            for literal in lessons[course.index][Weeks.ODD]:
                model.add_implication(literal, odd)
            for literal in lessons[course.index][Weeks.EVEN]:
                model.add_implication(literal, ~odd)

"""Classes of one multi-grade room are in the same lesson whenever they are in a lesson at the same time."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import CourseData, Problem, Slot, busy_within, overlapping_pairs
from scheduler.solve.sittings import same_sitting
from scheduler.solve.variables import Variables


def admits_slot(problem: Problem, course: CourseData, slot: Slot) -> bool:
    """No other class of a room that one of the course's classes sits in is committed."""
    return not any(busy_within(problem.class_busy.get(mate, ()), slot) for mate in course.mates)


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons of different classes of a room share a slot as one sitting, and never overlap otherwise."""
    for one, other in _neighbours(problem):
        slots = problem.slots_at[one.school]
        for slot in slots:
            both = [x.at(one.index, slot.index), x.at(other.index, slot.index)]
            if problem.together(one, other):
                same_sitting(model, x.decisions, (one.index, other.index, slot.index), both)
            else:
                model.add_at_most_one(both)
        for a, b in overlapping_pairs(slots):
            model.add_at_most_one([x.at(one.index, a.index), x.at(other.index, b.index)])
            model.add_at_most_one([x.at(one.index, b.index), x.at(other.index, a.index)])


def _neighbours(problem: Problem) -> Iterator[tuple[CourseData, CourseData]]:
    """Pairs of courses of different classes, of which two sit in one room."""
    rooms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for c in problem.district.classes:
        if c.multi_grade:
            rooms[c.school, c.multi_grade].add(c.id)
    for room in rooms.values():
        sitting = [c for c in problem.courses if room & set(c.classes)]
        for one, other in combinations(sitting, 2):
            if not set(one.classes) & set(other.classes):
                yield one, other

"""Who attends an online meeting is free for it."""

from collections import defaultdict
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.free_time import keep_free
from scheduler.solve.problem import Problem, Slot, busy_within
from scheduler.solve.variables import Variables

Attended = dict[tuple[int, int], list[tuple[Slot, IntVar]]]
"""Slots of online meetings that a teacher could attend on a weekday, with the literals that say so."""


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Nobody attends who is blocked, elsewhere, on the road, or in another online meeting."""
    for (number, day), rows in _attended(problem, x).items():
        teacher = problem.teachers[number]
        for slot, comes in rows:
            if busy_within(teacher.blocked, slot):
                model.add_bool_and([~comes])
            else:
                keep_free(model, problem, x, (teacher, day), comes, (slot.start, slot.end))
        for (one, comes), (other, comes_there) in combinations(rows, 2):
            if one.start < other.end and other.start < one.end:
                model.add_at_most_one([comes, comes_there])


def _attended(problem: Problem, x: Variables) -> Attended:
    found: Attended = defaultdict(list)
    for (meeting, teacher, index), literal in x.decisions.attends.items():
        if problem.district.meetings[meeting].online and (meeting, index) in x.meets_at:
            slot = problem.slots[index]
            found[teacher, slot.weekday].append((slot, literal))
    return found

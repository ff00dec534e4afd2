"""No teacher in two places at once; `Variables.busy` already keeps a slot to one lesson a teacher."""

from itertools import combinations

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem, Slot, TeacherData, busy_within
from scheduler.solve.variables import Variables


def admits_presence(problem: Problem, teacher: TeacherData, slot: Slot) -> bool:
    """The teacher is not committed during the slot."""
    spans = ((d, s.start, s.end) for d, spots in teacher.commitments.items() for s in spots)
    return not busy_within(tuple(spans), slot)


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Two overlapping lessons exclude each other."""
    for teacher, day in x.days():
        spots = [s for s in x.spots(teacher.index, day) if s.slot is not None]
        for a, b in combinations(spots, 2):
            if b.start < a.end:
                model.add_at_most_one([x.there(teacher.index, a), x.there(teacher.index, b)])

"""Two lessons at different schools leave time for the way, buffers included.

Every pair is posted, not only neighbours: minutes are shortest paths, so a pair that is too close stays too
close whatever lies between.
"""

from itertools import combinations

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem, Slot, Spot, TeacherData
from scheduler.solve.variables import Variables


def admits_presence(problem: Problem, teacher: TeacherData, slot: Slot) -> bool:
    """The teacher can reach the slot from the commitment before, and the commitment after from the slot."""
    if teacher.model.rides:
        return True  # rule rides
    here = Spot(slot.school, slot.start, slot.end, slot.half, 1, slot.index)
    return not any(
        _too_close(problem, *sorted((here, spot), key=lambda s: s.start))
        for spot in teacher.commitments.get(slot.weekday, ())
    )


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """A pair without the time for the way excludes each other."""
    for teacher, day in x.days():
        if teacher.model.rides:
            continue
        spots = [s for s in x.spots(teacher.index, day) if s.slot is not None]
        for a, b in combinations(spots, 2):
            if _too_close(problem, a, b):
                model.add_at_most_one([x.there(teacher.index, a), x.there(teacher.index, b)])


def _too_close(problem: Problem, first: Spot, second: Spot) -> bool:
    """Whether they lie apart on the clock, at different schools, and nearer than the way takes."""
    gap = second.start - first.end
    return first.school != second.school and 0 <= gap < problem.tau(first.school, second.school)

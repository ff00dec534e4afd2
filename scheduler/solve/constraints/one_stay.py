"""Within a half-day a teacher goes to a school once: everything at one stay is before everything at the next.

Two stays of a half-day joined by an arc are in clock order; along a path the order carries over, so a school
between two stays at another cannot be represented, and a path cannot close on itself.
"""

from itertools import product

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """An arc to another stay forbids a spot there that begins before one of the first stay ends."""
    for teacher, day in product(problem.teachers, problem.weekdays):
        spots = x.spots(teacher.index, day)
        for arc in x.route(teacher.index, day).arcs:
            if arc.origin is None or arc.destination is None or arc.origin[0] is not arc.destination[0]:
                continue
            before = [s for s in spots if (s.half, s.school) == arc.origin]
            after = [s for s in spots if (s.half, s.school) == arc.destination]
            for a in before:
                for b in after:
                    if b.start < a.end:
                        model.add_bool_or([~x.there(teacher.index, s) for s in (a, b)] + [~arc.literal])

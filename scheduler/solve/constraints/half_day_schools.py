"""Most schools in one half-day, commitments included.

The relaxation lists no half-day with more schools to begin with.
"""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from models.course import Half
from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Stays of the half-day <= limit; no lesson where the commitments alone exceed it."""
    for teacher, day in x.days():
        limit = teacher.model.limits.schools_half_day
        if limit is None:
            continue
        for half in Half:
            spots = [s for s in x.spots(teacher.index, day) if s.half is half]
            if len({s.school for s in spots if s.slot is None}) > limit:
                for spot in spots:
                    if spot.slot is not None:
                        model.add_bool_and([~x.there(teacher.index, spot)])
            else:
                schools = sorted({s.school for s in spots})
                stays = [x.stays(teacher.index, day, half, s) for s in schools]
                model.add(LinearExpr.sum(stays) <= limit)

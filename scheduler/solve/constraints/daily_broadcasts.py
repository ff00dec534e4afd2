"""Most lessons of a teacher that are broadcast on a day."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem, Role
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Broadcast lessons <= limit."""
    for teacher, day in x.days():
        limit = teacher.model.limits.broadcasts_day
        if limit is not None:
            spots = [s for s in x.spots(teacher.index, day) if s.role is Role.LESSON]
            aired = [x.airs(teacher.index, s.slot) for s in spots if s.slot is not None]
            model.add(LinearExpr.sum(aired) <= limit)

"""Minutes on the road."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Minutes of every teacher-day's route."""
    return LinearExpr.sum([x.route(t.index, d).minutes for t in problem.teachers for d in problem.weekdays])

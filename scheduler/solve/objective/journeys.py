"""Number of journeys."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Journeys of every teacher-day."""
    return LinearExpr.sum([x.route(t.index, d).journeys for t in problem.teachers for d in problem.weekdays])

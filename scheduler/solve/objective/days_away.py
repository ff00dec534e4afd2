"""Days a teacher spends at another school."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Away days of all teachers."""
    return LinearExpr.sum([x.away(t.index, d) for t in problem.teachers for d in problem.weekdays])

"""Lessons shown from a recording."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Recorded lessons of the week."""
    return LinearExpr.sum(list(x.recorded.values()))


def bound(master: Master) -> LinearBase:
    """The counted ones."""
    return master.total([some.recorded for some in master.elsewhere])

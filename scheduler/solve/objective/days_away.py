"""Days a teacher spends at another school."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Away days of all teachers."""
    return LinearExpr.sum([x.away(t.index, d) for t in problem.teachers for d in problem.weekdays])


def bound(master: Master) -> LinearBase:
    """Away days of the counted days."""
    routes = [r for t in master.teachers for r in master.routes_of(t) or ()]
    return master.total([int(r.route.away) * r.days for r in routes])

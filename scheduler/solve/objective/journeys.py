"""Number of journeys."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Journeys of every teacher-day."""
    return LinearExpr.sum([x.route(t.index, d).journeys for t in problem.teachers for d in problem.weekdays])


def bound(master: Master) -> LinearBase:
    """Journeys of the counted days."""
    routes = [r for t in master.teachers for r in master.routes_of(t) or ()]
    return master.total([len(r.route.legs) * r.days for r in routes])

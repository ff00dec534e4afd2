"""Minutes on the road."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Minutes of every teacher-day's route, by own means."""
    drivers = [t.index for t in problem.teachers if not t.model.rides]
    return LinearExpr.sum([x.route(t, d).minutes for t in drivers for d in problem.weekdays])


def bound(master: Master) -> LinearBase:
    """Minutes of the counted days, by own means."""
    drivers = [t for t in master.teachers if not t.model.rides]
    routes = [r for t in drivers for r in master.routes_of(t) or ()]
    return master.total([sum(r.route.legs) * r.days for r in routes])

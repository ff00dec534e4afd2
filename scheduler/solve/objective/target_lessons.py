"""Lessons short of the target."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Sum of target - placed; rule lesson_count keeps each from being negative."""
    wanted = sum(c.model.target for c in problem.courses)
    return wanted - LinearExpr.sum([lesson for c in problem.courses for lesson in x.lessons_of(c.index)])


def bound(master: Master) -> LinearBase:
    """The same sum over the counted lessons."""
    wanted = sum(k.number * k.one.model.target for k in master.kinds)
    return wanted - master.total([master.load(t) for t in master.teachers])

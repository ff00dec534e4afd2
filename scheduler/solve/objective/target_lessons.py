"""Lessons short of the target."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Sum of target - placed, over both weeks of a cycle; lesson_count keeps each from being negative."""
    if problem.scene.number > 0:
        return 0
    wanted = sum(c.model.target for c in problem.courses)
    return wanted - LinearExpr.sum([x.at(course, slot) for course, slot in x.decisions.met])


def bound(master: Master) -> LinearBase:
    """The same sum over the counted lessons."""
    if master.problem.scene.number > 0:
        return master.total([])
    wanted = sum(k.number * k.one.model.target for k in master.kinds)
    here = [master.load(t) for t in master.teachers]
    return wanted - master.total([*here, *(some.all for some in master.elsewhere)])

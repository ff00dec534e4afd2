"""Lessons shared unevenly among the teachers of a subject."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem, Role
from scheduler.solve.relaxation.master import Master
from scheduler.solve.subjects import teachers_by_subject
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Per subject, most minus least lessons a week; the cost presses the two limits together."""
    spreads: list[LinearExprT] = []
    for group in teachers_by_subject(problem):
        most, least = (model.new_int_var(0, len(problem.slots), name) for name in ("most", "least"))
        for teacher in group:
            spots = [s for d in problem.weekdays for s in x.spots(teacher, d) if s.role is Role.LESSON]
            lessons = LinearExpr.sum([x.there(teacher, s) for s in spots])
            model.add(lessons <= most)
            model.add(lessons >= least)
        spreads.append(most - least)
    return LinearExpr.sum(spreads)


def bound(master: Master) -> LinearBase:
    """The same spread over the counted lessons."""
    spreads: list[LinearBase] = []
    for group in master.groups():
        most, least = (master.model.add_variable(lb=0) for _ in range(2))
        for teacher in group:
            master.at_most(master.least_load(teacher), most)
            master.at_most(least, master.load(teacher))
        spreads.append(most - least)
    return master.total(spreads)

"""Most days a week on which a teacher is away, commitments included."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Away days <= limit; no lesson in the week where the commitments alone exceed it."""
    for teacher in problem.teachers:
        limit = teacher.model.limits.days_away
        if limit is None:
            continue
        days = problem.weekdays
        spots = [(d, s) for d in days for s in x.spots(teacher.index, d)]
        committed = {d for d, s in spots if s.slot is None and problem.is_away(teacher, s.school)}
        if len(committed) > limit:
            for day in days:
                model.add_bool_and([~x.works(teacher.index, day)])
        else:
            model.add(LinearExpr.sum([x.away(teacher.index, d) for d in days]) <= limit)


def strengthen(master: Master) -> None:
    """The same limit on counted days, unless commitments alone exceed it."""
    for teacher in master.teachers:
        limit, routes = teacher.model.limits.days_away, master.routes_of(teacher)
        if limit is None or routes is None:
            continue
        committed = {
            day
            for day, spots in teacher.commitments.items()
            if any(master.problem.is_away(teacher, s.school) for s in spots)
        }
        if len(committed) <= limit:
            master.at_most(master.total([1 * r.days for r in routes if r.route.away]), limit)

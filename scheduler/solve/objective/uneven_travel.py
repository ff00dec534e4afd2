"""Travel shared unevenly among the teachers of a subject."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.subjects import teachers_by_subject
from scheduler.solve.variables import Variables

STEP = 10
"""Minutes of difference that count as one."""


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Per subject, whole steps between the longest and the shortest week on the road."""
    steps: list[LinearExprT] = []
    for group in teachers_by_subject(problem):
        weeks = [[x.route(t, d) for d in problem.weekdays] for t in group]
        longest = max(sum(route.longest for route in week) for week in weeks)
        most, least = (model.new_int_var(0, longest, name) for name in ("most", "least"))
        for week in weeks:
            minutes = LinearExpr.sum([route.minutes for route in week])
            model.add(minutes <= most)
            model.add(minutes >= least)
        step = model.new_int_var(0, longest // STEP + 1, "steps")
        model.add(most - least <= STEP * step + STEP - 1)
        steps.append(step)
    return LinearExpr.sum(steps)


def likes_detours(problem: Problem) -> bool:
    """A longer way makes a short week on the road less short."""
    return problem.district.weights.get("uneven_travel", 0) > 0


def bound(master: Master) -> LinearBase:
    """The same steps over the counted days, where all of a group's days and ways are modelled."""
    steps: list[LinearBase] = []
    for group in master.groups():
        weeks = [master.routes_of(t) for t in group]
        if any(week is None for week in weeks) or any(t.model.rides for t in group):
            continue
        most, least = (master.model.add_variable(lb=0) for _ in range(2))
        for week in weeks:
            minutes = master.total([sum(r.route.legs) * r.days for r in week or ()])
            master.at_most(minutes, most)
            master.at_most(least, minutes)
        step = master.model.add_integer_variable(lb=0)
        master.at_most(most - least, STEP * step + (STEP - 1))
        steps.append(1 * step)
    return master.total(steps)

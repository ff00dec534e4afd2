"""Travel shared unevenly among the teachers of a subject."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
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

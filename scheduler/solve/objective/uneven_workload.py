"""Workload shared unevenly among the teachers of a subject."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.subjects import teachers_by_subject
from scheduler.solve.variables import Variables
from scheduler.solve.workload import Load

STEP = 10
"""Hundredths of a lesson that count as one."""

MOST = 10_000_000
"""More hundredths than any week has."""


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Per subject, whole steps between the greatest and the least workload."""
    load = Load(model, problem, x)
    steps: list[LinearExprT] = []
    for group in teachers_by_subject(problem):
        most, least = (model.new_int_var(0, MOST, name) for name in ("most", "least"))
        for teacher in group:
            workload = load.of(teacher)
            model.add(workload <= most)
            model.add(workload >= least)
        step = model.new_int_var(0, MOST // STEP, "steps")
        model.add(most - least <= STEP * step + STEP - 1)
        steps.append(step)
    return LinearExpr.sum(steps)

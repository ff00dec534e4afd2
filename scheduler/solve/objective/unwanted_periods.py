"""Lessons in slots the course would rather not have."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem, matches
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Lessons in unwanted slots."""
    return LinearExpr.sum(
        [
            x.at(c.index, s)
            for c in problem.courses
            for s in x.slots_of(c.index)
            if any(matches(p, problem.slots[s]) for p in c.model.unwanted)
        ]
    )

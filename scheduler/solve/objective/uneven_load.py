"""Lessons shared unevenly among the teachers of a subject."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.subjects import teachers_by_subject
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Per subject, most minus least lessons a week; the cost presses the two limits together."""
    spreads: list[LinearExprT] = []
    for group in teachers_by_subject(problem):
        most, least = (model.new_int_var(0, len(problem.slots), name) for name in ("most", "least"))
        for teacher in group:
            spots = [s for d in problem.weekdays for s in x.spots(teacher, d) if s.slot is not None]
            lessons = LinearExpr.sum([x.there(teacher, s) for s in spots])
            model.add(lessons <= most)
            model.add(lessons >= least)
        spreads.append(most - least)
    return LinearExpr.sum(spreads)

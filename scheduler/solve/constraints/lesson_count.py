"""A course gets at most its target; `Variables` already keeps a slot from holding a course twice."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Placed lessons <= target."""
    for course in problem.courses:
        lessons = x.lessons_of(course.index)
        if len(lessons) > course.model.target:
            model.add(LinearExpr.sum(lessons) <= course.model.target)

"""At most one teacher is chosen for a course."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Teachers of a course exclude each other."""
    for course in problem.courses:
        teachers = x.teachers_of(course.index)
        model.add_at_most_one([x.teaches(course.index, t) for t in teachers])

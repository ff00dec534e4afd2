"""Lessons of a course on different days keep their distance."""

from itertools import combinations

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Two days nearer than `days_apart` do not both hold a lesson."""
    for course in problem.courses:
        for first, second in combinations(problem.weekdays, 2):
            if second - first < course.model.days_apart:
                model.add_at_most_one([x.meets(course.index, d) for d in (first, second)])

"""A ride for every journey of a teacher without own means, and no other.

The rides belong to the route (scheduler/solve/rides.py); here every route that needs them is asked for, so
that no day is left without them. Teachers with own means have no literal to ride by.
"""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Every day of every teacher without own means."""
    for day in problem.weekdays:
        x.taken(day)

"""Not too many of a school's own teachers are out at once."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.presence import limit_out, staff
from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Own teachers who are out <= most_away, in every period."""
    for index, school in enumerate(problem.district.schools):
        if school.most_away is not None:
            _limit(model, problem, x, index, school.most_away)


def _limit(model: CpModel, problem: Problem, x: Variables, index: int, most: int) -> None:
    own = staff(problem, index)
    limit_out(model, problem, x, index, lambda _: (own, most))

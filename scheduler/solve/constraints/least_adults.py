"""Enough adults stay at a school in every period."""

from ortools.sat.python.cp_model import CpModel

from models.school import School
from scheduler.solve.presence import limit_out, staff
from scheduler.solve.problem import Problem, Slot, TeacherData, busy_within
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Of the own teachers who are available, no more are out than can be spared."""
    for index, school in enumerate(problem.district.schools):
        if school.least_adults > 0:
            _keep(model, problem, x, index, school)


def _keep(model: CpModel, problem: Problem, x: Variables, index: int, school: School) -> None:
    own = staff(problem, index)

    def spare(period: Slot) -> tuple[list[TeacherData], int]:
        available = [t for t in own if not busy_within(t.blocked, period)]
        return available, school.other_adults + len(available) - school.least_adults

    limit_out(model, problem, x, index, spare)

"""Most minutes on the road a day."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Minutes of the day's route <= limit on a day with a lesson."""
    for teacher, day in x.days():
        limit = teacher.model.limits.travel_day
        if limit is not None:
            route = x.route(teacher.index, day)
            model.add(route.minutes <= limit).only_enforce_if(x.works(teacher.index, day))

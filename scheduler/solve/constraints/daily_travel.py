"""Most minutes on the road a day."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem, TeacherData
from scheduler.solve.relaxation.day_routes import DayRoute
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Minutes of the day's route <= limit on a day with a lesson."""
    for teacher, day in x.days():
        limit = teacher.model.limits.travel_day
        if limit is not None:
            route = x.route(teacher.index, day)
            model.add(route.minutes <= limit).only_enforce_if(x.works(teacher.index, day))


def admits_route(teacher: TeacherData, route: DayRoute) -> bool:
    """All legs together stay within the limit."""
    limit = teacher.model.limits.travel_day
    return limit is None or sum(route.legs) <= limit

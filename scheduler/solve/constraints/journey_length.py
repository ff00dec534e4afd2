"""Longest single journey."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem, TeacherData
from scheduler.solve.relaxation.day_routes import DayRoute
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """An arc above the limit is not used on a day with a lesson, nor a ride.

    The way between home and the own school is a journey only on a day away.
    """
    for teacher, day in x.days():
        limit = teacher.model.limits.journey_minutes
        if limit is None:
            continue
        works = x.works(teacher.index, day)
        for arc in x.route(teacher.index, day).arcs:
            if arc.minutes > limit and not teacher.model.rides:
                away = [~x.away(teacher.index, day)] if arc.commute else []
                model.add_bool_or([~arc.literal, ~works, *away])
        for ride in x.rides(teacher.index, day):
            if ride.hop.minutes > limit:
                model.add_bool_or([~ride.literal])


def admits_route(teacher: TeacherData, route: DayRoute) -> bool:
    """No leg is longer than the limit."""
    limit = teacher.model.limits.journey_minutes
    return limit is None or all(leg <= limit for leg in route.legs)

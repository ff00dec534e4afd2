"""Most schools in one day, commitments included."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem, TeacherData
from scheduler.solve.relaxation.day_routes import DayRoute
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Visited schools <= limit; no lesson where the commitments alone exceed it."""
    for teacher, day in x.days():
        limit = teacher.model.limits.schools_day
        if limit is None:
            continue
        spots = x.spots(teacher.index, day)
        if len({s.school for s in spots if s.slot is None}) > limit:
            model.add_bool_and([~x.works(teacher.index, day)])
        else:
            schools = sorted({s.school for s in spots})
            visits = [x.visits(teacher.index, day, s) for s in schools]
            model.add(LinearExpr.sum(visits) <= limit)


def admits_route(teacher: TeacherData, route: DayRoute) -> bool:
    """The day goes to no more schools than the limit."""
    limit = teacher.model.limits.schools_day
    return limit is None or len(set(route.schools)) <= limit

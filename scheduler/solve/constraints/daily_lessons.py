"""Most lessons of a teacher a day, commitments included."""

from itertools import combinations

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem, Role
from scheduler.solve.relaxation.master import CountedRoute, Master
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons <= limit - committed; none at all where the commitments alone reach beyond it."""
    for teacher, day in x.days():
        limit = teacher.model.limits.lessons_day
        if limit is not None:
            spots = x.spots(teacher.index, day)
            committed = sum(s.lessons for s in spots if s.slot is None)
            lessons = [x.there(teacher.index, s) for s in spots if s.role is Role.LESSON]
            model.add(LinearExpr.sum(lessons) <= max(0, limit - committed))


def strengthen(master: Master) -> None:
    """Lessons at any one or two schools, and at all, fit into the days that go there."""
    for teacher in master.teachers:
        limit, routes = teacher.model.limits.lessons_day, master.routes_of(teacher)
        if limit is None or routes is None:
            continue
        schools = master.schools_of(teacher)
        for some in (*combinations(schools, 1), tuple(schools)):
            room = [_room(r, some, limit) * r.days for r in routes]
            load = master.total([master.least_load(teacher, s) for s in some])
            master.at_most(load, master.total(room))


def _room(counted: CountedRoute, schools: tuple[int, ...], limit: int) -> int:
    """Most lessons at the schools on one day of the route."""
    return min(max(0, limit - counted.kind.committed_lessons), counted.route.capacity(schools))

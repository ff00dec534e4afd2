"""Most lessons of a teacher a day, commitments included."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons <= limit - committed; none at all where the commitments alone reach beyond it."""
    for teacher, day in x.days():
        limit = teacher.model.limits.lessons_day
        if limit is not None:
            spots = x.spots(teacher.index, day)
            committed = sum(s.lessons for s in spots if s.slot is None)
            lessons = [x.there(teacher.index, s) for s in spots if s.slot is not None]
            model.add(LinearExpr.sum(lessons) <= max(0, limit - committed))


def strengthen(master: Master) -> None:
    """A week's lessons fit into the days of each route, every day up to the limit."""
    for teacher in master.teachers:
        limit, routes = teacher.model.limits.lessons_day, master.routes_of(teacher)
        if limit is None or routes is None:
            continue
        room = [
            min(
                max(0, limit - r.kind.committed_lessons),
                sum(r.kind.capacity(r.route, s) for s in set(r.route.schools)),
            )
            * r.days
            for r in routes
        ]
        master.at_most(master.load(teacher), master.total(room))

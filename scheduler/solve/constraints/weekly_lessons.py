"""Most lessons of a teacher a week, commitments included."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem, Role
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons <= limit - committed; none at all where the commitments alone reach beyond it."""
    for teacher in problem.teachers:
        limit = teacher.model.limits.lessons_week
        if limit is not None:
            spots = [s for day in problem.weekdays for s in x.spots(teacher.index, day)]
            committed = sum(s.lessons for s in spots if s.slot is None)
            lessons = [x.there(teacher.index, s) for s in spots if s.role is Role.LESSON]
            model.add(LinearExpr.sum(lessons) <= max(0, limit - committed))


def strengthen(master: Master) -> None:
    """The same limit on the counted lessons."""
    for teacher in master.teachers:
        limit = teacher.model.limits.lessons_week
        if limit is not None:
            committed = sum(s.lessons for spots in teacher.commitments.values() for s in spots)
            master.at_most(master.least_load(teacher), max(0, limit - committed))

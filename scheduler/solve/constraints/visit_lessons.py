"""A visit is worth its journey: least lessons on a day at another school."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem, Role
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons there >= limit on every day with at least one, commitments at the school counted."""
    for teacher, day in x.days():
        least = teacher.model.limits.visit_lessons
        if least is None:
            continue
        spots = x.spots(teacher.index, day)
        for school in sorted({s.school for s in spots if s.role is Role.LESSON}):
            if not problem.is_away(teacher, school):
                continue
            here = [s for s in spots if s.school == school]
            committed = sum(s.lessons for s in here if s.slot is None)
            lessons = LinearExpr.sum([x.there(teacher.index, s) for s in here if s.role is Role.LESSON])
            if committed < least:
                model.add(lessons >= (least - committed) * x.gives(teacher.index, day, school))


def strengthen(master: Master) -> None:
    """The lessons at another school are enough for every day that goes there."""
    for teacher in master.teachers:
        least, routes = teacher.model.limits.visit_lessons, master.routes_of(teacher)
        if least is None or routes is None:
            continue
        for school in master.schools_of(teacher):
            if master.problem.is_away(teacher, school):
                days = [
                    least * r.days
                    for r in routes
                    if school in r.route.schools and not r.kind.without_lesson(school)
                ]
                master.at_most(master.total(days), master.load(teacher, school))

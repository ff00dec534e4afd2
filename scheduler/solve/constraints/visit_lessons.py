"""A visit is worth its journey: least lessons on a day at another school."""

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons there >= limit on every day with at least one, commitments at the school counted."""
    for teacher, day in x.days():
        least = teacher.model.limits.visit_lessons
        if least is None:
            continue
        spots = x.spots(teacher.index, day)
        for school in sorted({s.school for s in spots if s.slot is not None}):
            if not problem.is_away(teacher, school):
                continue
            here = [s for s in spots if s.school == school]
            committed = sum(s.lessons for s in here if s.slot is None)
            lessons = LinearExpr.sum([x.there(teacher.index, s) for s in here if s.slot is not None])
            if committed < least:
                model.add(lessons >= (least - committed) * x.gives(teacher.index, day, school))

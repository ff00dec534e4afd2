"""Lessons that somebody else gives, or a broadcast or recording replaces, in place of who gave them."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """One for a lesson in person by somebody new to a kept course, two for one with nobody in the room."""
    kept = problem.district.kept if problem.scene.number == 0 else ()
    courses = {course.model.id: course.index for course in problem.courses}
    teachers = {teacher.model.id: teacher.index for teacher in problem.teachers}
    before = {
        (courses[lesson.course], teachers.get(lesson.teacher or "") if lesson.origin is None else None)
        for lesson in kept
        if lesson.course in courses
    }
    mine = {course for course, _ in before}
    some = x.decisions
    given = [v for (c, t, _), v in some.lessons.items() if c in mine and (c, t) not in before]
    absent = [v for (c, *_), v in some.receives.items() if c in mine and (c, None) not in before]
    absent += [v for (c, _), v in some.recorded.items() if c in mine and (c, None) not in before]
    return LinearExpr.sum(given) + 2 * LinearExpr.sum(absent)

"""Lessons given by a teacher who is no specialist of the subject."""

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import CourseData, Problem, TeacherData
from scheduler.solve.relaxation.master import Master
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Lessons in person of all courses but duties and lessons of a school's own timetable."""
    return LinearExpr.sum(
        [
            literal
            for (course, teacher, _), literal in x.lessons.items()
            if _counts(problem.courses[course], problem.teachers[teacher])
        ]
    )


def bound(master: Master) -> LinearBase:
    """The counted ones."""
    return master.total(
        [
            given.lessons
            for teacher in master.teachers
            for given in master.given[teacher.index]
            if _counts(given.kind.one, teacher)
        ]
    )


def _counts(course: CourseData, teacher: TeacherData) -> bool:
    """Whether a lesson of the course by the teacher is one."""
    if course.model.duty or course.at_home:
        return False
    return not teacher.is_specialist(course.model.subject)

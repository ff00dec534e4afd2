"""Lessons of a course crowded together in the week."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import CourseData, Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Neighbouring days that both hold a lesson; beyond the first of a day, unless doubles are wanted."""
    crowded: list[LinearExprT] = []
    for course in problem.courses:
        for day in problem.weekdays:
            if day + 1 in problem.weekdays:
                both = model.new_bool_var("neighbours")
                model.add_bool_or([both, *(~x.meets(course.index, d) for d in (day, day + 1))])
                crowded.append(both)
        if course.model.doubles == 0 and course.model.max_day > 1:
            crowded.append(_repeated(problem, x, course))
    return LinearExpr.sum(crowded)


def _repeated(problem: Problem, x: Variables, course: CourseData) -> LinearExprT:
    """Lessons beyond the first of each day."""
    met = [~x.meets(course.index, d) for d in problem.weekdays]
    return LinearExpr.sum([*x.lessons_of(course.index), *met]) - len(problem.weekdays)

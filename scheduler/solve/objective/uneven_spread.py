"""Lessons of a course crowded together in the week."""

from itertools import combinations, pairwise

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.problem import CourseData, Problem
from scheduler.solve.relaxation.course_kinds import CourseKind
from scheduler.solve.relaxation.master import Master
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


def bound(master: Master) -> LinearBase:
    """Per course that gets its minimum, the least crowding any choice of days has; else nothing.

    Each missing lesson is taken to spoil another course, the most it can.
    """
    crowded: list[LinearBase] = []
    for kind in master.kinds:
        least = _least_crowding(kind)
        if least > 0:
            amount = master.model.add_variable(lb=0)
            master.at_most(least * (kind.number - master.short_of(kind)), amount)
            crowded.append(1 * amount)
    return master.total(crowded)


def _least_crowding(kind: CourseKind) -> int:
    """Fewest neighbouring days among all sets of as many days as the minimum needs at one lesson each.

    Where more than one lesson a day is allowed, fewer days may do; that case is left at 0.
    """
    demand = kind.one.model
    if kind.absent or demand.max_day != 1 or demand.minimum > len(kind.weekdays):
        return 0
    choices = combinations(kind.weekdays, demand.minimum)
    return min(sum(b - a == 1 for a, b in pairwise(c)) for c in choices)

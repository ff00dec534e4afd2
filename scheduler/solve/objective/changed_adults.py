"""Lessons of the older timetable that are in this one with another local adult, or with none."""

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from scheduler.solve.kept import Lessons
from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """One for each of them where all that makes it the same lesson holds, unless its adult is there too."""
    if problem.scene.number > 0:
        return 0
    lookup = Lessons(x.decisions)
    others: list[IntVar] = []
    for lesson in problem.district.kept:
        if lesson.adult is not None:
            other = model.new_bool_var("another adult")
            given = [~literal for literal in lookup.literals(lesson)]
            model.add_bool_or([*given, *lookup.adult(lesson), other])
            others.append(other)
    return LinearExpr.sum(others)

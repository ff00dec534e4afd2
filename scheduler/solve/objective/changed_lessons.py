"""Lessons of the older timetable that are not in this one."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.kept import Lessons
from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """One for each of them, unless all that makes it the same lesson holds."""
    if problem.scene.number > 0:
        return 0
    lookup = Lessons(x.decisions)
    kept = []
    for lesson in problem.district.kept:
        literals = lookup.literals(lesson)
        if len(literals) == 1:
            kept += literals
        else:
            both = model.new_bool_var("kept")
            model.add_bool_and(literals).only_enforce_if(both)
            kept.append(both)
    return len(kept) - LinearExpr.sum(kept)

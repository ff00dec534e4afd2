"""Lessons of the older timetable that must be in this one."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.decisions import Decisions
from scheduler.solve.kept import Lessons
from scheduler.solve.problem import Problem


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """Each is given; one that never could be makes the model infeasible."""
    if problem.district.pinned:
        lookup = Lessons(decisions)
        model.add_bool_and([lit for lesson in problem.district.pinned for lit in lookup.literals(lesson)])

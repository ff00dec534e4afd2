"""A fixed slot holds a lesson of its course; if it is no candidate, nothing is lawful."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """The lesson in each fixed slot happens, in whatever weeks the course has."""
    for course in problem.courses:
        for ref in course.model.fixed:
            slots = [
                s.index
                for s in problem.slots
                if (s.school, s.weekday, s.label) == (course.school, ref.weekday, ref.period)
            ]
            model.add_bool_or([decisions.zero, *(decisions.at(course.index, s) for s in slots)])

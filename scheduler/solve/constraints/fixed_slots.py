"""A fixed slot holds a lesson of its course; if it is no candidate, nothing is lawful."""

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """The lesson in each fixed slot happens."""
    for course in problem.courses:
        slots = {(s.weekday, s.label): s.index for s in problem.slots_at[course.school]}
        for ref in course.model.fixed:
            index = slots.get((ref.weekday, ref.period))
            model.add_bool_or([x.zero if index is None else x.at(course.index, index)])

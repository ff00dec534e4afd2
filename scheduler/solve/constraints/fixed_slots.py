"""A fixed slot holds a lesson of its course; if it is no candidate, nothing is lawful."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """The lesson in each fixed slot happens, in whatever weeks the course has."""
    slots: dict[tuple[int, int, str], list[int]] = defaultdict(list)
    for slot in problem.slots:
        slots[slot.school, slot.weekday, slot.label].append(slot.index)
    for course in problem.courses:
        for ref in course.model.fixed:
            here = slots.get((course.school, ref.weekday, ref.period), ())
            model.add_bool_or([decisions.zero, *(decisions.at(course.index, s) for s in here)])

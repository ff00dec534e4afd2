"""At most one teacher is chosen for a course's lessons in person."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """Teachers of a course exclude each other."""
    chosen: dict[int, list[IntVar]] = defaultdict(list)
    for (course, _), literal in decisions.teaches.items():
        chosen[course].append(literal)
    for literals in chosen.values():
        model.add_at_most_one(literals)

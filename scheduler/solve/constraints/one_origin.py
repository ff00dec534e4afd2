"""All synchronous lessons of a course come from one origin."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem

Origin = tuple[int | None, int | None]
"""Course, or broadcast from outside."""


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """A course follows at most one origin."""
    literals: dict[int, dict[Origin, list[IntVar]]] = defaultdict(lambda: defaultdict(list))
    for (course, _, source), literal in decisions.receives.items():
        literals[course][source.course, source.external].append(literal)
    for course, origins in literals.items():
        follows = []
        for origin, some in origins.items():
            chosen = model.new_bool_var(f"follows[{course},{origin}]")
            for literal in some:
                model.add_implication(literal, chosen)
            follows.append(chosen)
        model.add_at_most_one(follows)

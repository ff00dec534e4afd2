"""The exact model with every placement fixed: what a rule's examples and the agreement tests ask."""

from collections.abc import Sequence

from ortools.sat.python.cp_model import OPTIMAL, CpSolver, LinearExpr

from models.district import District
from models.timetable import Placement
from scheduler.solve.exact import Exact, build
from scheduler.solve.registry import hooks


def fixed_amounts(district: District, placements: Sequence[Placement]) -> dict[str, int] | None:
    """Amount of each preference when exactly these lessons are given; None if the model forbids them.

    A placement that is no candidate is forbidden, not an error.
    """
    exact = build(district, terms=[name for name, _ in hooks("cost")])
    if not fix(exact, placements):
        return None
    exact.model.minimize(LinearExpr.sum(list(exact.amounts.values())))
    solver = CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(exact.model) != OPTIMAL:
        return None
    return {name: solver.value(amount) for name, amount in exact.amounts.items()}


def fix(exact: Exact, placements: Sequence[Placement]) -> bool:
    """Fix every lesson literal; False if a placement is given twice or is no candidate."""
    wanted = set(placements)
    by_placement = {exact.placement(*key): literal for key, literal in exact.x.lessons.items()}
    if len(wanted) < len(placements) or not wanted <= by_placement.keys():
        return False
    for placement, literal in by_placement.items():
        exact.model.add(literal == (placement in wanted))
    return True

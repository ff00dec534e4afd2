"""What the exact model allows and calls best, asked of CP-SAT directly."""

from collections.abc import Collection

from ortools.sat.python.cp_model import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    CpModel,
    CpSolver,
    CpSolverSolutionCallback,
)

from models.district import District
from scheduler.solve.exact import Exact, build
from scheduler.solve.fixed import fix
from tests.agreement.brute import Timetable

ENUMERATION = 0.3
"""Deterministic time for listing solutions; more are compared otherwise."""


class _Collect(CpSolverSolutionCallback):
    """Keeps what each solution says of the lessons, once."""

    def __init__(self, exact: Exact) -> None:
        super().__init__()
        self._lessons = exact.x.lessons
        self.seen: set[frozenset[tuple[int, int, int]]] = set()

    def on_solution_callback(self) -> None:
        self.seen.add(frozenset(key for key, literal in self._lessons.items() if self.boolean_value(literal)))


def differing(district: District, lawful: Collection[Timetable]) -> tuple[set[Timetable], set[Timetable]]:
    """(Timetables that only the model allows, those of `lawful` that it does not).

    Solutions are listed and seen as their lessons alone. Where other variables take so many values for the
    same lessons that the list does not end (when lunch is taken, say), each lawful timetable is fixed in the
    model instead, and a solution is looked for that is none of them; of such, only one is returned.
    """
    exact = build(district, terms=[])
    collect, solver = _Collect(exact), _solver()
    solver.parameters.enumerate_all_solutions = True
    solver.parameters.max_deterministic_time = ENUMERATION
    complete = solver.solve(exact.model, collect) in (OPTIMAL, INFEASIBLE)
    seen = {frozenset(exact.placement(*key) for key in found) for found in collect.seen}
    unseen = {timetable for timetable in lawful if timetable not in seen}
    if complete:
        return seen.difference(lawful), unseen
    return _another(exact, lawful), {timetable for timetable in unseen if not _possible(exact, timetable)}


def _possible(exact: Exact, timetable: Timetable) -> bool:
    """Whether the model has a solution with exactly these lessons."""
    fixed = Exact(exact.problem, exact.model.clone(), exact.x, exact.coverage, exact.amounts)
    solver = _solver()
    solver.parameters.cp_model_presolve = False  # every decision is made: there is nothing to simplify
    return fix(fixed, list(timetable)) and solver.solve(fixed.model) == OPTIMAL


def _another(exact: Exact, lawful: Collection[Timetable]) -> set[Timetable]:
    """A timetable that the model allows and that is not lawful, if there is one."""
    other, literals = exact.model.clone(), exact.x.lessons
    for timetable in lawful:
        by_placement = {exact.placement(*key): literal for key, literal in literals.items()}
        if timetable <= by_placement.keys():
            other.add_bool_or([~x if p in timetable else x for p, x in by_placement.items()])
    solver = _solver()
    if solver.solve(other) in (OPTIMAL, FEASIBLE):
        return {frozenset(exact.placements(solver))}
    return set()


def best(district: District) -> tuple[int, int] | None:
    """Least missing lessons, then the least cost with them, as two plain solves; None if infeasible."""
    exact = build(district)
    first = exact.model.clone()
    first.minimize(exact.coverage)
    coverage = _least(first)
    if coverage is None:
        return None
    second = exact.model.clone()
    second.add(exact.coverage <= coverage)
    second.minimize(exact.cost)
    cost = _least(second)
    assert cost is not None, "the best coverage was just found"
    return coverage, cost


def _least(model: CpModel) -> int | None:
    """The proven minimum of a model; None if it has no solution."""
    solver = _solver()
    status = solver.solve(model)
    assert status in (OPTIMAL, INFEASIBLE), "without a limit there is a proof"
    return round(solver.objective_value) if status == OPTIMAL else None


def _solver() -> CpSolver:
    solver = CpSolver()
    solver.parameters.num_workers = 1
    return solver

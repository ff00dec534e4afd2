"""What the exact model allows and calls best, asked of CP-SAT directly."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import cast

from ortools.sat.python.cp_model import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    CpModel,
    CpSolver,
    CpSolverSolutionCallback,
    IntVar,
)

from models.district import District
from scheduler.solve.exact import Exact, build
from scheduler.solve.fixed import fix
from tests.agreement.brute import Timetable

ENUMERATION = 0.3
"""Deterministic time for listing solutions; more are compared otherwise."""

Chosen = frozenset[int]
"""Indices of the literals of what is decided that are true."""


class _Collect(CpSolverSolutionCallback):
    """Keeps what each solution decides, once."""

    def __init__(self, literals: Collection[IntVar]) -> None:
        super().__init__()
        self._literals = literals
        self.seen: set[Chosen] = set()

    def on_solution_callback(self) -> None:
        self.seen.add(_chosen(self._literals, self))


class _Values:
    """A solution of which only the decisions are known, to be read like a solver's."""

    def __init__(self, chosen: Chosen) -> None:
        self._chosen = chosen

    def boolean_value(self, literal: IntVar) -> bool:
        """Whether the literal of a decision is true."""
        return literal.index in self._chosen


def differing(district: District, lawful: Collection[Timetable]) -> tuple[set[Timetable], set[Timetable]]:
    """(Timetables that only the model allows, those of `lawful` that it does not).

    Solutions are listed and seen as their decisions alone. Where other variables take so many values for the
    same decisions that the list does not end (when lunch is taken, say), each lawful timetable is fixed in
    the model instead, and a solution is looked for that is none of them; of such, only one is returned.
    """
    exact = build(district, terms=[])
    literals = list(_decided(exact))
    collect, solver = _Collect(literals), _solver()
    solver.parameters.enumerate_all_solutions = True
    solver.parameters.max_deterministic_time = ENUMERATION
    complete = solver.solve(exact.model, collect) in (OPTIMAL, INFEASIBLE)
    seen = {_told(exact, chosen): chosen for chosen in collect.seen}
    unseen = {timetable for timetable in lawful if timetable not in seen}
    extra = seen.keys() - lawful
    if complete or extra:
        return extra, unseen if complete else set()
    known = collect.seen
    for timetable in list(unseen):
        if (chosen := _possible(exact, literals, timetable)) is not None:
            unseen.remove(timetable)
            known.add(chosen)
    return _another(exact, literals, known), unseen


def _decided(exact: Exact) -> Iterator[IntVar]:
    """Every literal of what is decided; no ride is among them, for these districts have no vehicles."""
    some = exact.decisions
    for table in (some.lessons, some.receives, some.recorded, some.adults, some.meets, some.attends):
        yield from table.values()
    yield from (*some.studios.values(), *some.screens.values())


def _chosen(literals: Collection[IntVar], value: CpSolver | CpSolverSolutionCallback) -> Chosen:
    return frozenset(literal.index for literal in literals if value.boolean_value(literal))


def _told(exact: Exact, chosen: Chosen) -> Timetable:
    return frozenset(exact.found(cast("CpSolver", _Values(chosen))))


def _possible(exact: Exact, literals: Collection[IntVar], timetable: Timetable) -> Chosen | None:
    """A solution of the model with exactly these decisions; None if there is none."""
    fixed = replace(exact, model=exact.model.clone())
    solver = _solver()
    solver.parameters.cp_model_presolve = False  # every decision is made: there is nothing to simplify
    if not fix(fixed, timetable) or solver.solve(fixed.model) != OPTIMAL:
        return None
    return _chosen(literals, solver)


def _another(exact: Exact, literals: Collection[IntVar], known: Collection[Chosen]) -> set[Timetable]:
    """A timetable that the model allows and that is none of the known, if there is one."""
    other = exact.model.clone()
    for chosen in known:
        other.add_bool_or([~x if x.index in chosen else x for x in literals])
    solver = _solver()
    if solver.solve(other) in (OPTIMAL, FEASIBLE):
        return {_told(exact, _chosen(literals, solver))}
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

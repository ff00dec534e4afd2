"""What the exact model allows and calls best, asked of CP-SAT without the strategy of scheduler/solve/run.py."""

from ortools.sat.python.cp_model import INFEASIBLE, OPTIMAL, CpModel, CpSolver, CpSolverSolutionCallback

from models.district import District
from scheduler.solve.exact import Exact, build
from tests.agreement.brute import Timetable


class _Collect(CpSolverSolutionCallback):
    """Keeps what each solution says of the lessons, once."""

    def __init__(self, exact: Exact) -> None:
        super().__init__()
        self._lessons = exact.x.lessons
        self.seen: set[frozenset[tuple[int, int, int]]] = set()

    def on_solution_callback(self) -> None:
        self.seen.add(frozenset(key for key, literal in self._lessons.items() if self.boolean_value(literal)))


def all_timetables(district: District) -> set[Timetable]:
    """Every solution of the model without preferences, seen as its lessons alone.

    Other variables may take several values for the same lessons (where lunch is taken, say).
    """
    exact = build(district, terms=[])
    collect, solver = _Collect(exact), _solver()
    solver.parameters.enumerate_all_solutions = True
    status = solver.solve(exact.model, collect)
    assert status in (OPTIMAL, INFEASIBLE), "the enumeration has to be complete"
    return {frozenset(exact.placement(*key) for key in found) for found in collect.seen}


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

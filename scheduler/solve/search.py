"""One CP-SAT search, run beside the main thread so that an interrupt is seen at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Thread

from ortools.sat.python.cp_model import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    CpModel,
    CpSolver,
    CpSolverSolutionCallback,
    CpSolverStatus,
)

POLL_SECONDS = 0.05
"""How often the main thread asks whether to go on."""

LEAST_SECONDS = 0.5
"""A search is given at least this long: less would not even load the model."""


@dataclass(frozen=True)
class Effort:
    """How much one search may do; None = no limit of that kind."""

    seconds: float | None
    deterministic: float | None
    """CP-SAT's deterministic time: repeatable for one worker, one platform and one version."""
    seed: int
    workers: int
    turns: bool = False
    """Whether searches of different kinds take turns in the workers, which repeats."""

    def times(self, factor: float) -> "Effort":
        """So many times the effort."""
        return replace(
            self,
            seconds=None if self.seconds is None else factor * self.seconds,
            deterministic=None if self.deterministic is None else factor * self.deterministic,
        )


@dataclass(frozen=True)
class Found:
    """What a search ended with."""

    solver: CpSolver | None
    """Holds the best solution's values; None if there is no solution."""
    bound: int
    infeasible: bool
    deterministic: float
    """Deterministic time used."""
    seconds: float
    """Wall-clock time used."""


class _Watch(CpSolverSolutionCallback):
    """Passes every improvement on, and ends the search once it is good enough."""

    def __init__(self, improved: Callable[[int], bool]) -> None:
        super().__init__()
        self._improved = improved

    def on_solution_callback(self) -> None:
        if self._improved(round(self.objective_value)):
            self.stop_search()


def search(
    model: CpModel,
    effort: Effort,
    enough: Callable[[], bool],
    improved: Callable[[int], bool],
) -> Found:
    """Minimise a model's objective.

    `enough` is asked again and again; True ends the search with the best solution so far. `improved` is
    called with the value of every better solution; True = good enough, stop.
    """
    solver = _solver(effort)
    status: list[CpSolverStatus] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            status.append(solver.solve(model, _Watch(improved)))
        except BaseException as error:
            failed.append(error)  # raised again below, in the thread that asked

    thread = Thread(target=work, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(POLL_SECONDS)
            if enough():
                solver.stop_search()
    finally:  # if `enough` or a second Ctrl-C raises, nothing goes on behind the caller's back
        solver.stop_search()
        thread.join()
    if failed:
        raise failed[0]
    infeasible = status[0] == INFEASIBLE
    return Found(
        solver=solver if status[0] in (OPTIMAL, FEASIBLE) else None,
        bound=0 if infeasible else round_up(solver.best_objective_bound),
        infeasible=infeasible,
        deterministic=solver.response_proto.deterministic_time,
        seconds=solver.wall_time,
    )


def _solver(effort: Effort) -> CpSolver:
    solver = CpSolver()
    parameters = solver.parameters
    parameters.num_workers = effort.workers
    parameters.interleave_search = effort.turns
    parameters.random_seed = effort.seed
    parameters.catch_sigint_signal = False  # the command decides what Ctrl-C means
    if effort.seconds is not None:
        parameters.max_time_in_seconds = max(LEAST_SECONDS, effort.seconds)
    if effort.deterministic is not None:
        parameters.max_deterministic_time = effort.deterministic
    return solver


def round_up(bound: float) -> int:
    """The least whole number not below a bound, forgiving a rounding error."""
    whole = round(bound)
    return whole if abs(bound - whole) < 1e-6 else int(-(-bound // 1))

"""The relaxation of every part together: bounds of the district, and a choice of teachers."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import ceil, isfinite
from threading import Event

from scheduler.solve.exact import Outline
from scheduler.solve.pool import Pending, TaskPool
from scheduler.solve.relaxation.parts import Part, parts
from scheduler.solve.relaxation.task import Answer, Budget, Task, cost_task, coverage_task, run_task

ROUNDING = 1e-3
"""A floating-point solver's bound is trusted to this many minutes: all true values are whole."""

WAIT_SECONDS = 0.05
"""How often a wait for the answers looks at the stop event."""

Courses = AbstractSet[str]


class PartBounds:
    """One question asked of every part."""

    def __init__(self, pending: Sequence[Pending[Answer]], columns: int = 0) -> None:
        self._pending = pending
        self.columns = columns
        """Variables of the parts' counting models, together."""

    def ready(self) -> bool:
        """Whether every part has answered."""
        return all(p.ready() for p in self._pending)

    def wait(self, stop: Event) -> bool:
        """Wait for all parts; False if stopped first."""
        while not self.ready():
            if stop.wait(WAIT_SECONDS):
                return False
        return not stop.is_set()

    def total(self) -> int:
        """Sum of the parts' bounds; a part without one counts 0, which no amount is below."""
        return sum(_whole(p.get()) for p in self._pending)

    def possible(self) -> bool:
        """False if some part cannot miss so few lessons."""
        return all(p.get().bound != float("inf") for p in self._pending)

    def proven(self) -> bool:
        """Whether every part was solved to the end."""
        return all(p.get().proven for p in self._pending)

    def teachers(self) -> dict[int, int]:
        """Teacher index by course index, over all parts."""
        chosen: dict[int, int] = {}
        for pending in self._pending:
            chosen = pending.get().teachers | chosen
        return chosen


def _whole(answer: Answer) -> int:
    return max(0, ceil(answer.bound - ROUNDING)) if isfinite(answer.bound) else 0


def coverage_bounds(
    exact: Outline, pool: TaskPool, budget: Budget, only: Courses | None = None
) -> PartBounds:
    """Ask every part, or those with some of these courses (ids), for its least weighted missing lessons."""
    return _asked([coverage_task(exact, part) for part in _parts(exact, only)], pool, budget)


def cost_bounds(
    exact: Outline,
    pool: TaskPool,
    budget: Budget,
    shortage: int,
    weights: dict[str, int],
    fine: bool = False,
    only: Courses | None = None,
) -> PartBounds:
    """Ask every part for its least cost under the weights, at no more than the weighted missing lessons.

    With `only`, those parts that have some of these courses (ids).
    A `fine` question gets a higher bound, and takes longer.
    In a two-week cycle both weeks cost, so both are asked; the teachers are the first one's.
    """
    counted = [number for number, (problem, _) in enumerate(exact.views) if problem.scene.base]
    tasks = [
        cost_task(exact, part, shortage, weights, scene, fine)
        for scene in counted
        for part in _parts(exact, only)
    ]
    return _asked(tasks, pool, budget)


def _parts(exact: Outline, only: Courses | None) -> list[Part]:
    courses = exact.problem.courses
    return [p for p in parts(exact) if only is None or any(courses[c].model.id in only for c in p.courses)]


def _asked(tasks: Sequence[Task], pool: TaskPool, budget: Budget) -> PartBounds:
    pending = [pool.submit(run_task, task, budget) for task in tasks]
    return PartBounds(pending, sum(task.columns for task in tasks))

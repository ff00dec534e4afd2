"""How much of a run's limit is spent, in seconds and in deterministic time."""

import time

from scheduler.solve.answer import Request
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.search import Effort

NODES_PER_DETERMINISTIC_SECOND = 40
"""Branch-and-bound nodes a relaxation may use per unit of the deterministic limit."""


class Clockwork:
    """Hands out shares of a request's limits."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self._began = time.monotonic()
        self._deterministic_used = 0.0

    @property
    def elapsed(self) -> float:
        """Seconds since the run began."""
        return time.monotonic() - self._began

    def used(self, deterministic: float) -> None:
        """Note what a search has used."""
        self._deterministic_used += deterministic

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        seconds, deterministic = self._left()
        return (seconds is not None and seconds <= 0) or (deterministic is not None and deterministic <= 0)

    def effort(self, share: float = 1.0, most: float | None = None) -> Effort:
        """A search's limits: a share of the whole, or what is left of it; in seconds never above `most`."""
        request = self.request
        seconds, deterministic = self._left()
        if seconds is not None and most is not None:
            seconds = min(seconds, most)
        return Effort(
            seconds=None
            if seconds is None or request.seconds is None
            else min(seconds, share * request.seconds),
            deterministic=None
            if deterministic is None or request.deterministic is None
            else min(deterministic, share * request.deterministic),
            seed=request.seed,
            workers=request.workers,
        )

    def budget(self, share: float) -> Budget:
        """The limits of relaxation tasks that share the workers for that share of the run."""
        request = self.request
        left, _ = self._left()
        seconds = (
            None if left is None or request.seconds is None else max(0.0, min(left, share * request.seconds))
        )
        nodes = request.deterministic
        return Budget(
            seconds=seconds,
            deadline=None if seconds is None else time.time() + seconds,
            nodes=None if nodes is None else max(1, int(share * nodes * NODES_PER_DETERMINISTIC_SECOND)),
            seed=request.seed,
        )

    def _left(self) -> tuple[float | None, float | None]:
        seconds, deterministic = self.request.seconds, self.request.deterministic
        return (
            None if seconds is None else seconds - self.elapsed,
            None if deterministic is None else deterministic - self._deterministic_used,
        )

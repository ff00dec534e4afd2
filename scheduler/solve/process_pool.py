"""Where tasks run: in processes beside the search."""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult, Pool
from typing import ParamSpec, TypeVar

from scheduler.solve.pool import Pending
from scheduler.solve.worker import prepare

P = ParamSpec("P")
T = TypeVar("T")


class ProcessPool:
    """Runs tasks in spawned processes, which work alike on Windows, Linux and macOS."""

    def __init__(self, workers: int) -> None:
        self.width = workers
        self._pool: Pool = get_context("spawn").Pool(workers, initializer=prepare)

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Pending[T]:
        """Queue the task."""
        result: AsyncResult[T] = self._pool.apply_async(function, args, kwargs)
        return result

    def close(self) -> None:
        """Stop the processes, whatever they do."""
        self._pool.terminate()
        self._pool.join()

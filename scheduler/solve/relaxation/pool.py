"""Where tasks run: here, one after the other, or in processes beside the search."""

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult, Pool
from typing import Protocol

from scheduler.solve.relaxation.task import Answer, Budget, Task, run_task


class Pending(Protocol):
    """An answer that may not be there yet."""

    def ready(self) -> bool:
        """Whether `get` returns at once."""
        ...

    def get(self) -> Answer:
        """The answer; waits for it."""
        ...


class TaskPool(Protocol):
    """Something that runs tasks."""

    def submit(self, task: Task, budget: Budget) -> Pending:
        """Run a task some time."""
        ...

    def close(self) -> None:
        """Drop what is unfinished."""
        ...


class _Later:
    """A task of this process: run when its answer is asked for."""

    def __init__(self, run: Callable[[], Answer]) -> None:
        self._run = run
        self._answer: Answer | None = None

    def ready(self) -> bool:
        return True

    def get(self) -> Answer:
        if self._answer is None:
            self._answer = self._run()
        return self._answer


class InlinePool:
    """Runs tasks in this process, when their answer is asked for."""

    def submit(self, task: Task, budget: Budget) -> Pending:
        """Remember the task."""
        return _Later(lambda: run_task(task, budget))

    def close(self) -> None:
        """Nothing runs."""


class ProcessPool:
    """Runs tasks in spawned processes, which work alike on Windows, Linux and macOS."""

    def __init__(self, workers: int) -> None:
        self._pool: Pool = get_context("spawn").Pool(workers, initializer=_leave_interrupts_to_the_parent)

    def submit(self, task: Task, budget: Budget) -> Pending:
        """Queue the task."""
        result: AsyncResult[Answer] = self._pool.apply_async(run_task, (task, budget))
        return result

    def close(self) -> None:
        """Stop the processes, whatever they do."""
        self._pool.terminate()
        self._pool.join()


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process of a console; only the parent decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

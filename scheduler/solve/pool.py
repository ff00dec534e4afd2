"""Where tasks run: what every pool can do, and the one that runs them here, one after the other.

A task is a function of a module and its arguments, all of which pickle; so is its answer.
"""

from collections.abc import Callable
from typing import Generic, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
Answer = TypeVar("Answer", covariant=True)


class Pending(Protocol[Answer]):
    """An answer that may not be there yet."""

    def ready(self) -> bool:
        """Whether `get` returns at once."""
        ...

    def get(self) -> Answer:
        """The answer; waits for it. What the task raised is raised here."""
        ...


class TaskPool(Protocol):
    """Something that runs tasks."""

    @property
    def width(self) -> int:
        """How many tasks run at once beside this process; 0 = none does."""
        ...

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Pending[T]:
        """Run a task some time."""
        ...

    def close(self) -> None:
        """Drop what is unfinished."""
        ...


class _Later(Generic[T]):
    """A task of this process: run when its answer is asked for."""

    def __init__(self, run: Callable[[], T]) -> None:
        self._run = run
        self._answers: list[T] = []

    def ready(self) -> bool:
        return True

    def get(self) -> T:
        if not self._answers:
            self._answers.append(self._run())
        return self._answers[0]


class InlinePool:
    """Runs tasks in this process, when their answer is asked for."""

    width = 0

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Pending[T]:
        """Remember the task."""
        return _Later(lambda: function(*args, **kwargs))

    def close(self) -> None:
        """Nothing runs."""

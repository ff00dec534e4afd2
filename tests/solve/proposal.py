"""A pool that answers what the test wants, and can interrupt the run when it is asked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import ParamSpec, TypeVar, cast

from scheduler.solve.pool import Pending
from scheduler.solve.relaxation.task import Answer, Task

P = ParamSpec("P")
T = TypeVar("T")


@dataclass
class Proposal:
    """A relaxation that knows no bound and proposes one teacher for every course, or none."""

    teacher: int | None
    stop_at: int = 0
    """The question at which the run is interrupted: 1 = for the bound, 2 = for the teachers; 0 = none."""
    stop: Event = field(default_factory=Event)
    asked: int = 0
    tasks: int = 0

    width: int = 0

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Pending[T]:
        """Answer for the task's courses."""
        self.tasks += 1
        task = args[0]
        assert isinstance(task, Task)
        self._courses = [c for _, _, courses in task.choices for c in courses]
        return cast("Pending[T]", self)

    def ready(self) -> bool:
        """At once."""
        return True

    def get(self) -> Answer:
        """The proposal; counts the questions."""
        self.asked += 1
        if self.asked == self.stop_at:
            self.stop.set()
        proposed = {} if self.teacher is None else dict.fromkeys(self._courses, self.teacher)
        return Answer(float("-inf"), proposed)

    def close(self) -> None:
        """Nothing runs."""

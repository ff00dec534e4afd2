"""What is printed while the solver works: a line per improvement, not too many."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from threading import Lock, Timer

import click

from models.district import District
from scheduler.export.figures import saving
from scheduler.locale import Catalogue
from scheduler.solve.answer import Listener, Progress, Stage

TERMINAL_SECONDS, FILE_SECONDS = 0.25, 2.0
"""Least seconds between two lines, for eyes and for log files."""


@contextmanager
def progress_lines(words: Catalogue, district: District, fixed: int) -> Iterator[Listener]:
    """A listener that prints to stderr; the last improvement is printed when the search ends."""
    pause = TERMINAL_SECONDS if sys.stderr.isatty() else FILE_SECONDS
    say = partial(click.echo, err=True)
    lines = Lines(words, fixed, pause, say, weighted=_weighted(district))
    try:
        yield lines
    finally:
        lines.close()


def _weighted(district: District) -> bool:
    """Whether what is missing may be something else than a number of lessons."""
    return bool(district.meetings) or any(course.importance != 1 for course in district.courses)


class Lines:
    """A listener that passes on at most one line in so many seconds, and always the last.

    `weighted`: what is missing is a sum of importance, of lessons and meetings.
    """

    def __init__(
        self,
        words: Catalogue,
        fixed: int,
        pause: float,
        say: Callable[[str], None],
        weighted: bool = False,
    ) -> None:
        self._words, self._fixed, self._pause, self._say = words, fixed, pause, say
        self._missing = "progress.missing_weighted" if weighted else "progress.missing"
        self._lock = Lock()
        self._latest: dict[Stage, Progress] = {}
        self._seconds = 0.0
        self._waiting: Timer | None = None
        self._next = 0.0

    def __call__(self, progress: Progress) -> None:
        """Take note of an improvement; called from the solver's threads too."""
        with self._lock:
            self._latest[progress.stage] = progress
            self._seconds = progress.seconds
            wait = self._next - time.monotonic()
            if wait <= 0:
                self._print()
            elif self._waiting is None:
                self._waiting = Timer(wait, self._late)
                self._waiting.daemon = True
                self._waiting.start()

    def close(self) -> None:
        """Print what is not yet printed."""
        waiting = self._waiting
        if waiting is not None:
            waiting.cancel()
            self._late()

    def _late(self) -> None:
        with self._lock:
            if self._waiting is not None:
                self._print()

    def _print(self) -> None:
        self._waiting = None
        self._next = time.monotonic() + self._pause
        with suppress(OSError):  # nobody reads any more: no reason to end the search
            self._say(self._line())

    def _line(self) -> str:
        words, coverage, cost = self._words, self._latest.get("coverage"), self._latest.get("cost")
        parts = [words.text("progress.time", seconds=int(self._seconds))]
        if coverage is not None and coverage.value is not None:
            parts.append(words.text(self._missing, count=coverage.value))
            if coverage.value > coverage.bound and coverage.bound > 0:
                parts.append(words.text("progress.missing_at_least", count=coverage.bound))
        if cost is not None:
            parts.extend(self._cost(cost))
        return "  ".join(parts)

    def _cost(self, cost: Progress) -> Iterator[str]:
        if cost.value is not None:
            yield self._words.text("progress.cost", minutes=cost.value)
        if cost.bound > self._fixed or cost.bound == cost.value:  # else it says nothing
            yield self._words.text("progress.cost_at_least", minutes=cost.bound)
        if cost.value is not None:
            yield saving(self._words, cost.value, cost.bound, self._fixed)

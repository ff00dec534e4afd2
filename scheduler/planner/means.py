"""What planning dates may use, and whom it tells."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from threading import Event

from scheduler.solve.answer import Request
from scheduler.solve.search import Effort

Step = Callable[[str, date], None]
"""Told of every date that is worked on, and of what is done there: "mend" or "make_up"."""


def _nobody(what: str, day: date) -> None:
    """Nobody is told."""


@dataclass(frozen=True)
class Means:
    """Limits for each date by itself: how many dates need work is not known beforehand."""

    request: Request
    """For a date that is mended."""
    effort: Effort
    """For a date on which lessons are made up."""
    stop: Event = field(default_factory=Event)
    """Set from outside: dates that are not yet worked on stay as they are."""
    told: Step = _nobody

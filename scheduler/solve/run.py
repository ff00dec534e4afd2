"""Solving a district: at once where it fits into one exact model, piece by piece where it does not."""

from threading import Event

from models.district import District
from scheduler.solve.answer import Listener, Outcome, Request
from scheduler.solve.at_once import AtOnce
from scheduler.solve.blocks import MOST_LESSONS
from scheduler.solve.campaign import Campaign
from scheduler.solve.pool import InlinePool, TaskPool


def solve(
    district: District,
    request: Request,
    listener: Listener = lambda _: None,
    stop: Event | None = None,
    pool: TaskPool | None = None,
) -> Outcome:
    """Find the best lawful timetable of a district within a request's limits.

    `listener` is told of every improvement of a value or bound. `stop`, set from outside (Ctrl-C), ends the
    run with the best so far. `pool` runs the tasks; by default this process does, one after the other.
    """
    strategy = Campaign if large(district) else AtOnce
    return strategy(district, request, listener, stop or Event(), pool or InlinePool()).outcome()


def large(district: District) -> bool:
    """Whether the district has more lessons a week than one exact model is good for.

    A timetable that is kept is kept at once: a campaign begins from nothing.
    """
    return sum(course.target for course in district.courses) > MOST_LESSONS and not district.kept

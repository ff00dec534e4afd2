"""A date that breaks the law, planned anew with as few changes as can be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Event

from models.district import District
from models.plan import Dated
from models.timetable import Decision, Held, Placement, Ride
from scheduler.planner.day_problem import day_problem
from scheduler.solve.answer import Request
from scheduler.solve.run import solve
from scheduler.term.changes import lesson_changes
from scheduler.term.days import monday_of
from scheduler.term.school_calendar import Calendar


@dataclass(frozen=True)
class Mended:
    """What stands on a date now, and what it cost."""

    day: date
    dated: tuple[Dated, ...]
    lost: tuple[Dated, ...]
    """Lessons and meetings that found no place on the date."""
    changes: int
    """Lessons that are not as they were, those that are lost among them."""
    changes_bound: int
    """No lawful plan of the date with as few lost lessons changes fewer."""


def mend(
    district: District,
    calendar: Calendar,
    day: date,
    dated: Sequence[Dated],
    request: Request,
    stop: Event | None = None,
    narrowed: Callable[[District], District] = lambda problem: problem,
) -> Mended | None:
    """Plan a date anew; None if nothing was found, not even with every lesson lost.

    Identities go with the lessons: one that is moved, or given by somebody else, is still the same lesson.
    Where nothing at all is lawful, too few adults are at a school whatever is taught: then that is let be,
    and the law will say it of what is returned. `narrowed` adds what the week's other dates leave.
    """
    problem = narrowed(day_problem(district, calendar, day, dated))
    outcome = solve(problem, request, stop=stop)
    if outcome.infeasible:
        outcome = solve(_short_of_adults(problem), request, stop=stop)
    if outcome.decisions is None:
        return None
    now, lost = renamed(day, dated, outcome.decisions)
    before = [one.decision for one in dated if isinstance(one.decision, Placement)]
    after = [one for one in outcome.decisions if isinstance(one, Placement)]
    changes = [change for change in lesson_changes(before, after) if not change.slight]
    return Mended(day, now, lost, len(changes), outcome.changes_bound)


def _short_of_adults(problem: District) -> District:
    """The problem without numbers of adults, which no timetable can change where somebody is absent."""
    freed = {"least_adults": 0, "most_away": None}
    return problem.model_copy(update={"schools": tuple(s.model_copy(update=freed) for s in problem.schools)})


def renamed(
    day: date, before: Sequence[Dated], decisions: Sequence[Decision]
) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
    """The decisions of a date with the identities of what was there before, and what is there no more.

    Lessons that are new beside the old ones are in neither. A ride that is new is known by its first stop.
    """
    names = {one.decision: one for one in before}
    lessons = [one for one in decisions if isinstance(one, Placement)]
    old = [one for one in names if isinstance(one, Placement)]
    changes = {change.before: change.after for change in lesson_changes(old, lessons)}
    held = {one.meeting: one for one in decisions if isinstance(one, Held)}
    found: list[Dated] = []
    lost: list[Dated] = []
    for decision, name in names.items():
        if isinstance(decision, Ride):
            continue
        now = (
            changes.get(decision, decision) if isinstance(decision, Placement) else held.get(decision.meeting)
        )
        if now is None:
            lost.append(name)
        else:
            found.append(name.model_copy(update={"decision": now}))
    rides = {_seat(one.decision): one for one in before if isinstance(one.decision, Ride)}
    for decision in decisions:
        if isinstance(decision, Ride):
            new = Dated(day=day, decision=decision, monday=monday_of(day), number=decision.board)
            found.append(rides.get(_seat(decision), new).model_copy(update={"decision": decision}))
    return tuple(found), tuple(lost)


def _seat(ride: Ride) -> tuple[str, str, int]:
    return ride.teacher, ride.run, ride.board

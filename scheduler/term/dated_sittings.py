"""What takes place for classes on every date: lessons with a teacher in the room, broadcast or recorded."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.bells import Period
from models.district import District
from models.plan import Dated
from models.timetable import Decision, Placement
from scheduler.term.engagements import Role
from scheduler.term.planned import Decided
from scheduler.term.roll_out import DatedLesson
from scheduler.term.school_calendar import Calendar, Slot
from scheduler.term.sittings import Sitting, sittings


@dataclass(frozen=True)
class DatedSitting:
    """A sitting on a date, at the clock times of its bells."""

    day: date
    sitting: Sitting
    named: Mapping[Decision, Dated]
    """The dated decision of each of its placements, which knows the identity."""


def dated_sittings(
    district: District, dated: Iterable[Dated], calendar: Calendar, dropped: Iterable[DatedLesson] = ()
) -> tuple[DatedSitting, ...]:
    """Every sitting of the dated decisions, which are in the order of their dates, by date and clock.

    Without those whose teacher is not there on the date, as `dropped` has them, and those that would have
    received one of these.

    Raises
    ------
    ValueError
        If one is in a period that its school does not have on its date.
    """
    gone = set(_without_teacher(dropped))
    known: dict[object, tuple[Sitting, ...]] = {}
    found = []
    for day, some in groupby(dated, key=lambda one: one.day):
        named: dict[Decision, Dated] = {one.decision: one for one in some}
        periods = calendar.dated_periods(day)
        for sitting in _sittings(district, Decided.of(named), periods, known):
            if (day, sitting.first.placement) not in gone:
                found.append(DatedSitting(day, sitting, named))
    return tuple(found)


def _sittings(
    district: District,
    decided: Decided,
    periods: Mapping[Slot, Period],
    known: dict[object, tuple[Sitting, ...]],
) -> tuple[Sitting, ...]:
    """Dates with the same decisions at the same times share their sittings."""
    key = (tuple(periods.items()), decided)
    if key not in known:
        known[key] = sittings(district, decided, periods)
    return known[key]


def _without_teacher(dropped: Iterable[DatedLesson]) -> Iterator[tuple[date, Placement]]:
    for lesson in dropped:
        sitting = lesson.engagement.sitting
        if sitting is not None and lesson.engagement.role == Role.GIVES:
            for one in (*sitting.lessons, *sitting.received_by):
                yield lesson.day, one.placement

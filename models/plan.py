"""The term: every lesson, meeting and ride on its date."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from models.base import Count, Id, Model
from models.calendar import CalendarRow
from models.event import DatedEvent
from models.timetable import Decision, Held, Placement, Ride


class Dated(Model):
    """One decision on one date, and the identity that it keeps when it is moved.

    Its weekday is that of the date, its weeks are every, and its period is one that its school has on the
    date by the calendar: a make-up Saturday that follows Wednesday has Wednesday's periods, as Saturday's.
    """

    day: date
    decision: Decision
    monday: date
    """Monday of the week for which it was planned."""
    number: int
    """Of a lesson: its number among the course's weekly lessons, from 1; of a ride: its first stop."""
    again: Id | None = None
    """What makes it differ from the lesson of the same week and number: the date on which another day's
    timetable is followed."""

    @property
    def identity(self) -> tuple[object, ...]:
        """Equal for the same lesson, meeting or ride, wherever it has been moved."""
        match self.decision:
            case Placement():
                about: tuple[object, ...] = ("lesson", self.decision.course)
            case Held():
                about = ("meeting", self.decision.meeting)
            case Ride():
                about = ("ride", self.decision.run, self.decision.teacher, self.decision.weekday)
        return (*about, self.monday, self.number, self.again)


class Lost(Model):
    """A lesson or meeting that is on no date."""

    dated: Dated
    """When it would have been, and how."""
    adult: Id | None = None
    """The school's teacher who is with the class then; None where the school is closed, or has others."""


class Standing(Model):
    """A weekly timetable, and the first date on which it is followed."""

    since: date
    placements: tuple[Placement, ...]
    meetings: tuple[Held, ...] = ()
    rides: tuple[Ride, ...] = ()


class MendedDay(Model):
    """A date that would have broken the law and was planned anew."""

    day: date
    changes: Count
    """Lessons that are not as in the weekly timetable, those that are lost among them."""
    changes_bound: Count
    """No lawful plan of the date that loses no more lessons changes fewer."""


class TermPlan(Model):
    """Everything that is planned for the dates of a term."""

    format: Literal[1] = 1
    district: str
    term: str
    input_hash: str
    """SHA-256 of the canonical District that it was planned for."""
    revision: Annotated[int, Field(ge=1)] = 1
    """1 for the first plan of a term, one more each time it is planned anew."""
    since: date | None = None
    """The first date that this revision was allowed to change; None for the first plan."""
    calendar: tuple[CalendarRow, ...] = ()
    """The calendar that it follows."""
    standing: tuple[Standing, ...]
    """The weekly timetables it was rolled out from, in the order of their first dates."""
    dated: tuple[Dated, ...]
    """By date."""
    events: tuple[DatedEvent, ...] = ()
    """By date."""
    lost: tuple[Lost, ...] = ()
    """By date."""
    mended: tuple[MendedDay, ...] = ()
    """By date."""

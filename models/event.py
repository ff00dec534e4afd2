"""One-off and repeated activities (活动) of a term: research, lectures, contests, shadowing, reviews."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from models.base import Id, Minute, Model
from models.course import SlotPattern


class Event(Model):
    """An activity that is to find its dates: as often as asked, within its window, on people's least loss."""

    id: Id
    kind: str = ""
    """Free text such as research (教研) or lecture; printed, never interpreted."""
    people: tuple[Id, ...]
    """Ids of the teachers who come, or take part online."""
    groups: tuple[Id, ...] = ()
    """Classes and joint classes that take part, as in a joint examination."""
    place: Id | None = None
    """School where it is; None = online, everyone where they are."""
    count: Annotated[int, Field(ge=1, le=200)] = 1
    since: date
    by: date
    """Last date, included."""
    minutes: Annotated[int, Field(ge=5, le=720)] = 60
    days: Annotated[int, Field(ge=0, le=60)] = 0
    """Whole school days in a row, as for shadowing (跟岗); 0 = it lasts its minutes."""
    apart: Annotated[int, Field(ge=1, le=200)] = 1
    """Least days from one to the next."""
    allowed: tuple[SlotPattern, ...] = ()
    """If not empty, it begins in one of these slots."""
    after: Id | None = None
    """A review (评课): each follows another synchronous lesson of this subject."""
    within: Annotated[int, Field(ge=0, le=60)] = 7
    """Most days after that lesson."""

    @model_validator(mode="after")
    def has_time(self) -> "Event":
        """It ends no earlier than it begins; who works at a school for days is there."""
        if self.by < self.since:
            raise ValueError(f"by {self.by} is before since {self.since}")
        if self.days and self.place is None:
            raise ValueError("whole days are at a school")
        return self


class DatedEvent(Model):
    """An event on a date, [start, end) in minutes after midnight."""

    event: Id
    number: int
    """1 = the first time."""
    part: int = 0
    """Of an event of several days: 1 = its first day; 0 where it is one."""
    day: date
    start: Minute
    end: Minute

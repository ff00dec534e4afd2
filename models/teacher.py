"""Teachers: what they may teach, where their day starts, and what nobody may ask of them."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from models.base import Count, Hundredths, Id, Minute, Minutes, Model, Weekday, Weeks
from models.group import Grade


class Quality(StrEnum):
    """Who gives a lesson matters, not only that it is given."""

    SPECIALIST = "specialist"
    """专任."""
    PART_TIME = "part_time"
    """兼任."""
    MINDING = "minding"
    """代管: somebody is in the room."""


class Limits(Model):
    """Upper and lower limits of one teacher's work; None switches a limit off."""

    lessons_day: Count | None = None
    """Most lessons a day."""
    lessons_week: Count | None = None
    """Most lessons a week."""
    running_lessons: Count | None = None
    """Most lessons in a row without a break longer than `Rules.break_minutes`."""
    schools_half_day: Count | None = None
    """Most schools in one half-day."""
    schools_day: Count | None = None
    """Most schools in one day."""
    visit_lessons: Count | None = None
    """Least lessons on a day at a school that is not the employing one."""
    days_away: Count | None = None
    """Most days a week with an occurrence at a school that is not the employing one."""
    journey_minutes: Minutes | None = None
    """Longest single journey, minutes one way."""
    travel_day: Minutes | None = None
    """Most minutes on the road a day."""
    broadcasts_day: Count | None = None
    """Most lessons a day that are broadcast."""
    workload_week: Hundredths | None = None
    """Most weighted lessons a week, in hundredths."""
    lunch_minutes: Minutes | None = None
    """Least unbroken free minutes between `Rules.lunch_from` and `Rules.lunch_to`."""


class Teacher(Model):
    """A teacher whose lessons are planned here."""

    id: Id
    name: str
    employer: Id | None = None
    """The employing school; None for staff who belong to a cluster: every school is then "another" school."""
    cluster: str | None = None
    """The employing cluster, where there is no employing school."""
    start_place: Id
    """School or place where the day starts."""
    end_place: Id
    """School or place where the day ends."""
    leave_after: Minute | None = None
    """Earliest departure from `start_place`."""
    return_by: Minute | None = None
    """Latest arrival at `end_place`."""
    subjects: tuple[Id, ...]
    grades: tuple[Grade, ...] = ()
    """Grades the teacher may teach; empty = all."""
    quality: Quality = Quality.SPECIALIST
    part_time: tuple[Id, ...] = ()
    """Those of the subjects that a specialist teaches part-time (兼任)."""
    assists: bool = False
    """Whether the teacher may stay with a class of the employing school during a broadcast, or take over."""
    rides: bool = False
    """Without own means: every journey needs a place in a vehicle."""
    limits: Limits = Limits()


class Unavailability(Model):
    """A weekly time [start, end) in which one teacher, or every teacher of a subject, gives no lesson."""

    teacher: Id | None = None
    subject: Id | None = None
    """A research half-day (教研日): blocks every teacher who has this subject."""
    weekday: Weekday
    start: Minute
    end: Minute
    weeks: Weeks = Weeks.EVERY
    dates: tuple[date, ...] = ()
    """If not empty, it blocks these dates only and no lesson of the weekly timetable."""
    reason: Annotated[str, Field(exclude=True, repr=False)] = ""
    """Private: never dumped, printed, hashed or exported."""

    @model_validator(mode="after")
    def names_one_side(self) -> "Unavailability":
        """It blocks a teacher or a subject group, not both, for at least a minute."""
        if (self.teacher is None) == (self.subject is None):
            raise ValueError("an unavailability names either a teacher or a subject")
        if self.end <= self.start:
            raise ValueError(f"end {self.end} is not after start {self.start}")
        return self

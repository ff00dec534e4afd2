"""Teachers: what they may teach, where their day starts, and what nobody may ask of them."""

from typing import Annotated

from pydantic import Field, model_validator

from models.base import Count, Id, Minute, Minutes, Model, Weekday
from models.group import Grade


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
    limits: Limits = Limits()


class Unavailability(Model):
    """A weekly time [start, end) in which one teacher, or every teacher of a subject, gives no lesson."""

    teacher: Id | None = None
    subject: Id | None = None
    """A research half-day (教研日): blocks every teacher who has this subject."""
    weekday: Weekday
    start: Minute
    end: Minute
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

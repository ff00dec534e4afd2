"""The school calendar: which day's timetable a school follows on a date."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from models.base import Id, Model, Weekday, Weeks
from models.course import Half


class CalendarRow(Model):
    """On one date a school has the timetable of another day, or no lessons.

    A date without a row has the timetable of its own weekday. Of several rows that speak of a period, one for
    a single school beats one for all, and then one for single periods beats one for a half-day, which beats
    one for the whole day.
    """

    day: date
    school: Id | None = None
    """None = every school."""
    half: Half | None = None
    """Only this half of the day."""
    periods: tuple[Id, ...] = ()
    """Only the periods with these labels, of the day that is followed; empty = all."""
    follows: Weekday | None = None
    """Whose timetable it has; None (and no date) = no lessons."""
    follows_date: date | None = None
    """It has the timetable of this date's weekday, in this date's week of the cycle."""
    weeks: Weeks | None = None
    """Odd or even, whatever week the date is in; None = that of its own week, or of the date it follows."""
    estimated: bool = False
    """Not announced yet."""
    label: Annotated[str, Field(max_length=200)] = ""
    """What it is: a holiday, a make-up day, an examination."""

    @model_validator(mode="after")
    def follows_one_thing(self) -> "CalendarRow":
        """It follows a weekday, a date or nothing; it is for a half-day or for single periods."""
        if self.follows is not None and self.follows_date is not None:
            raise ValueError("a calendar row follows either a weekday or a date")
        if self.half is not None and self.periods:
            raise ValueError("a calendar row is for a half-day or for single periods")
        if self.weeks is not None and self.follows is None:
            raise ValueError("only a date that follows a weekday names odd or even weeks")
        return self

    @property
    def off(self) -> bool:
        """Whether there are no lessons."""
        return self.follows is None and self.follows_date is None

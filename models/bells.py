"""Bell times: when each school's periods begin and end."""

from datetime import date
from enum import StrEnum

from pydantic import model_validator

from models.base import Id, Minute, Model, Weekday


class PeriodKind(StrEnum):
    """What a period is for; a course names the kinds it may use (by default: lesson)."""

    EARLY_READING = "early_reading"
    LESSON = "lesson"
    LONG_BREAK = "long_break"
    LUNCH = "lunch"
    AFTER_SCHOOL = "after_school"
    CLASS_MEETING = "class_meeting"
    FLAG_RAISING = "flag_raising"
    EVENING = "evening"


class Period(Model):
    """One period of one weekday, [start, end) in minutes after midnight."""

    weekday: Weekday
    label: Id
    """The period's name at its school ("1", "早读"); unique within a weekday."""
    kind: PeriodKind = PeriodKind.LESSON
    start: Minute
    end: Minute

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> "Period":
        """A period lasts at least a minute."""
        if self.end <= self.start:
            raise ValueError(f"period {self.label}: end {self.end} is not after start {self.start}")
        return self


class BellSchedule(Model):
    """A school's periods from a date on, until a later schedule of the school takes over."""

    school: Id
    season: str = ""
    valid_from: date | None = None
    """First day in force; None = since ever."""
    periods: tuple[Period, ...]

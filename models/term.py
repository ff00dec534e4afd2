"""The term's dates."""

from datetime import date
from typing import Literal

from pydantic import model_validator

from models.base import Model


class Term(Model):
    """First and last day, both included; what differs from week to week stands in the calendar."""

    name: str
    first_day: date
    last_day: date
    zone: str = "Asia/Shanghai"
    """IANA time zone of all clock times."""
    weeks_in_cycle: Literal[1, 2] = 1
    """2 where odd and even weeks differ (单双周)."""

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> "Term":
        """A term has at least one day."""
        if self.last_day < self.first_day:
            raise ValueError(f"last day {self.last_day} is before first day {self.first_day}")
        return self

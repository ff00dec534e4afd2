"""What every noun of the project shares: frozen, closed, and typed in minutes."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A noun: immutable, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Id = Annotated[str, Field(min_length=1, max_length=200)]
"""A stable key. The planner's own code where one is given, else the name."""

Minute = Annotated[int, Field(ge=0, le=1440)]
"""A time of day, in minutes after midnight (480 = 8:00)."""

Minutes = Annotated[int, Field(ge=0, le=1440)]
"""A length of time, in minutes."""

Weekday = Annotated[int, Field(ge=1, le=7)]
"""Day of the week, 1 = Monday ... 7 = Sunday (ISO 8601)."""

Count = Annotated[int, Field(ge=0, le=200)]
"""A number of lessons, days or schools."""

Hundredths = Annotated[int, Field(ge=0, le=100_000)]
"""Weighted lessons (折算课时), in hundredths of a lesson: 120 = 1.2 lessons."""


class Weeks(StrEnum):
    """In which weeks of a two-week cycle (单双周) something happens; the term's first week is odd."""

    EVERY = "every"
    ODD = "odd"
    EVEN = "even"

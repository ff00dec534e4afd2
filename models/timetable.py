"""The answer: who teaches which course when, how good it is, and how good anything could be."""

from enum import StrEnum
from typing import Literal

from models.base import Count, Id, Minutes, Model, Weekday
from models.travel import LinkSource


class Status(StrEnum):
    """Derived from values and bounds, never from how a search ended."""

    OPTIMAL = "optimal"
    """Coverage and cost both equal their bounds."""
    FEASIBLE = "feasible"
    """Lawful; something better may exist, by at most the stated gaps."""


class Placement(Model):
    """One weekly lesson of a course."""

    course: Id
    teacher: Id
    weekday: Weekday
    period: Id


class Journey(Model):
    """A teacher's way between two places, clock times in minutes after midnight."""

    teacher: Id
    weekday: Weekday
    origin: Id
    destination: Id
    depart: int
    """May be negative: a start before midnight that no `leave_after` forbids."""
    arrive: int
    minutes: Minutes
    source: LinkSource


class Missing(Model):
    """Lessons of a course below its minimum."""

    course: Id
    lessons: Count


class TermCost(Model):
    """One preference: `cost = amount * weight`, in equivalent minutes."""

    term: str
    amount: int
    weight: int
    cost: int


class Level(Model):
    """A value, the least value any lawful timetable could have, and what no decision can change."""

    name: Literal["coverage", "cost", "travel"]
    value: int
    bound: int
    fixed: int = 0
    """Part of the value that every lawful timetable pays."""
    gap: float
    """(value - bound) / (value - fixed); 0 when value equals bound."""


class Timetable(Model):
    """A weekly timetable with everything needed to judge and repeat it."""

    format: Literal[1] = 1
    district: str
    input_hash: str
    """SHA-256 of the canonical District."""
    status: Status
    complete: bool
    """No lesson below any minimum is missing."""
    levels: tuple[Level, ...]
    terms: tuple[TermCost, ...]
    placements: tuple[Placement, ...]
    journeys: tuple[Journey, ...]
    missing: tuple[Missing, ...]
    seed: int
    deterministic_limit: float | None = None
    workers: int
    versions: dict[str, str]

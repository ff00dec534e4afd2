"""Courses: what a class must be taught, how often, and within which slots."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.base import Count, Id, Minute, Model, Weekday
from models.bells import PeriodKind
from models.group import Grade


class Half(StrEnum):
    """Half of a day: a period is in the morning if it starts before `Rules.midday`."""

    MORNING = "am"
    AFTERNOON = "pm"


class SlotRef(Model):
    """One slot of the course's school: a weekday and a period's label."""

    weekday: Weekday
    period: Id


class SlotPattern(Model):
    """A set of slots of the course's school; a field that is None matches everything."""

    weekday: Weekday | None = None
    half: Half | None = None
    period: Id | None = None


Importance = Annotated[int, Field(ge=1, le=100)]
"""Weight of one missing lesson when not all minimums can be met."""


class Provision(Model):
    """How a subject is to be taught: the columns that curriculum and course rows share."""

    minimum: Count
    """Least lessons a week; never traded for cost."""
    target: Count
    """Lessons wanted a week; no course gets more."""
    importance: Importance = 1
    kinds: tuple[PeriodKind, ...] = (PeriodKind.LESSON,)
    max_day: Count = 1
    """Most lessons of the course a day."""
    days_apart: Annotated[int, Field(ge=1, le=6)] = 1
    """Least difference of the weekday numbers of two lessons on different days (2 = a day between)."""
    doubles: Count = 0
    """Double lessons (连堂) wanted: at most `target - 2 * doubles` days hold a single lesson."""
    allowed: tuple[SlotPattern, ...] = ()
    """If not empty, lessons are given only in these slots."""
    forbidden: tuple[SlotPattern, ...] = ()
    unwanted: tuple[SlotPattern, ...] = ()
    """Slots that cost `unwanted_periods` each."""


class CurriculumRow(Provision):
    """What every class of a grade (at the named schools, or all) is to be taught in a subject."""

    grade: Grade
    subject: Id
    schools: tuple[Id, ...] = ()


class Course(Provision):
    """A subject of a class or joint class, given by one teacher chosen among the eligible."""

    id: Id
    group: Id
    """Id of a class or joint class; the lesson is given at its school."""
    subject: Id
    eligible: tuple[Id, ...] = ()
    """Teachers who may be chosen; empty = every qualified teacher. One = fixed."""
    fixed: tuple[SlotRef, ...] = ()
    """Slots that must hold a lesson of the course."""
    room: Id | None = None


class Commitment(Model):
    """A weekly occupation [start, end) of a teacher, a class or a room that is not ours to move."""

    teacher: Id | None = None
    group: Id | None = None
    room: Id | None = None
    school: Id
    """Where it is; a teacher with a commitment has to be there."""
    weekday: Weekday
    start: Minute
    end: Minute
    lessons: Count = 1
    """Lessons it counts for in the teacher's limits; 0 = none (a meeting)."""
    label: str = ""

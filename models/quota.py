"""What a term owes by dates (任务), and what really took place (实际执行)."""

from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from models.base import Id, Minutes, Model

Outcome = Literal["held", "interrupted", "cancelled"]
"""What became of a lesson."""

Times = Annotated[int, Field(ge=0, le=5000)]


class Counted(StrEnum):
    """What a quota counts."""

    SYNCHRONOUS = "synchronous"
    """Live lessons (同步课堂), each once, however many classes receive it."""
    VISITING = "visiting"
    """Lessons that visitors give (走教), several classes taught together once."""
    RECORDED = "recorded"
    """Recorded lessons (点播)."""


class Milestone(Model):
    """At least so many until a date, the date included."""

    by: date
    count: Times
    """Lessons from the quota's first day on; of a weekly quota, lessons a week on average."""


class Quota(Model):
    """Lessons of one kind that have to take place, with the dates by which."""

    id: Id
    counts: Counted
    subjects: tuple[Id, ...] = ()
    """Only these subjects; empty = all."""
    schools: tuple[Id, ...] = ()
    """Only lessons of classes of these schools; empty = all."""
    since: date
    weekly: bool = False
    """Whether counts are averages of the weeks that have lessons."""
    least_subjects: Times = 0
    """At the last milestone, so many subjects have `each_subject` lessons."""
    each_subject: Times = 1
    milestones: tuple[Milestone, ...]
    """At least one, by date."""

    @model_validator(mode="after")
    def ascends(self) -> "Quota":
        """A later milestone asks for no less, and none is before the first day."""
        if not self.milestones:
            raise ValueError("a quota has at least one milestone")
        for one, other in pairwise(self.milestones):
            if other.by <= one.by or (other.count < one.count and not self.weekly):
                raise ValueError("milestones ascend")
        return self


class Delivery(Model):
    """What became of a lesson on its date."""

    day: date
    course: Id
    period: Id
    """Label of the period at the course's school."""
    outcome: Outcome = "held"
    minutes: Minutes | None = None
    """How long an interrupted lesson lasted."""
    signed: bool = True
    """Whether it was signed for (签到)."""

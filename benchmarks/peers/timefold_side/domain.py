"""What Timefold plans: a teacher for each course, a slot for each lesson.

All lessons of a course have its teacher, so the teacher is a variable of the course and not of the lesson:
one move of the course moves all its lessons together. People, schools and slots are known by their numbers,
as benchmarks/peers/timefold_json.py wrote them.
"""

# mypy: disable-error-code="import-not-found"
# mypy: disallow-untyped-decorators=False

from dataclasses import dataclass, field
from typing import Annotated

from staff import Teacher
from timefold.solver.domain import (
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import HardMediumSoftScore


@dataclass(eq=False)
class Slot:
    """A period of a school on a weekday; numbered in clock order within a day."""

    id: int
    day: int


@planning_entity
@dataclass(eq=False)
class Course:
    """A course, given by one teacher."""

    id: Annotated[int, PlanningId]
    lessons: int
    max_day: int
    candidates: Annotated[list[Teacher], ValueRangeProvider]
    teacher: Annotated[Teacher | None, PlanningVariable] = field(default=None)


@planning_entity
@dataclass(eq=False)
class Lesson:
    """One lesson of a course; without a slot it is missing."""

    id: Annotated[int, PlanningId]
    course: int
    """Number of the course."""
    classes: int
    """The classes that are in it, as bits; numbered within their school."""
    days_apart: int
    importance: int
    slots: Annotated[list[Slot], ValueRangeProvider]
    slot: Annotated[Slot | None, PlanningVariable(allows_unassigned=True)] = field(default=None)


@planning_solution
@dataclass(eq=False)
class Plan:
    """The whole week."""

    courses: Annotated[list[Course], PlanningEntityCollectionProperty]
    lessons: Annotated[list[Lesson], PlanningEntityCollectionProperty]
    score: Annotated[HardMediumSoftScore | None, PlanningScore] = field(default=None)

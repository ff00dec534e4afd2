"""The rules and the road in Timefold's streams: hard = the law, medium = missing lessons, soft = minutes."""

# mypy: disable-error-code="import-not-found"
# mypy: disallow-untyped-decorators=False

from typing import Any

from days import Judged, breaches, minutes
from domain import Course, Lesson
from timefold.solver.score import (
    ConstraintCollectors,
    ConstraintFactory,
    HardMediumSoftScore,
    Joiners,
    constraint_provider,
)

HARD = HardMediumSoftScore.ONE_HARD
MEDIUM = HardMediumSoftScore.ONE_MEDIUM
SOFT = HardMediumSoftScore.ONE_SOFT


def rules(problem: dict[str, Any]) -> Any:
    """The provider of all rules of a district."""
    broken, road = breaches(problem), minutes(problem)

    @constraint_provider
    def define_constraints(factory: ConstraintFactory) -> list[Any]:
        return [*_days(factory, broken, road), _weeks(factory), *_classes(factory), _missing(factory)]

    return define_constraints


def _days(factory: ConstraintFactory, broken: Judged, road: Judged) -> list[Any]:
    """A lesson has the teacher of its course, so lessons are joined with courses and gathered by day."""
    days = (
        factory.for_each(Lesson)
        .join(Course, Joiners.equal(lambda lesson: lesson.course, lambda course: course.id))
        .filter(lambda lesson, course: course.teacher is not None)
        .group_by(
            lambda lesson, course: course.teacher,
            lambda lesson, course: lesson.slot.day,
            ConstraintCollectors.to_list(lambda lesson, course: lesson.slot.id),
        )
    )
    return [
        days.penalize(HARD, lambda teacher, day, slots: broken(teacher, slots)).as_constraint(
            "Teacher's day: clashes, time to travel, one stay a half-day, availability, lessons"
        ),
        days.penalize(SOFT, lambda teacher, day, slots: road(teacher, slots)).as_constraint(
            "Minutes on the road"
        ),
    ]


def _weeks(factory: ConstraintFactory) -> Any:
    """Counted for whole courses, so that teachers are chosen by it before any lesson has a slot."""
    return (
        factory.for_each(Course)
        .group_by(lambda course: course.teacher, ConstraintCollectors.sum(lambda course: course.lessons))
        .filter(lambda teacher, lessons: lessons > teacher.lessons_week)
        .penalize(HARD, lambda teacher, lessons: lessons - teacher.lessons_week)
        .as_constraint("Lessons a week of a teacher")
    )


def _classes(factory: ConstraintFactory) -> list[Any]:
    """Periods of a school do not overlap, so classes clash in the same slot only."""
    return [
        factory.for_each_unique_pair(
            Lesson,
            Joiners.equal(lambda lesson: lesson.slot.id),
            Joiners.filtering(lambda one, other: one.classes & other.classes != 0),
        )
        .penalize(HARD)
        .as_constraint("Class clash"),
        factory.for_each(Lesson)
        .group_by(lambda lesson: lesson.course, lambda lesson: lesson.slot.day, ConstraintCollectors.count())
        .join(Course, Joiners.equal(lambda number, day, lessons: number, lambda course: course.id))
        .filter(lambda number, day, lessons, course: lessons > course.max_day)
        .penalize(HARD, lambda number, day, lessons, course: lessons - course.max_day)
        .as_constraint("Lessons a day of a course"),
        factory.for_each_unique_pair(
            Lesson,
            Joiners.equal(lambda lesson: lesson.course),
            Joiners.filtering(
                lambda one, other: (
                    one.slot.day != other.slot.day and abs(one.slot.day - other.slot.day) < one.days_apart
                )
            ),
        )
        .penalize(HARD)
        .as_constraint("Days apart"),
    ]


def _missing(factory: ConstraintFactory) -> Any:
    return (
        factory.for_each_including_unassigned(Lesson)
        .filter(lambda lesson: lesson.slot is None)
        .penalize(MEDIUM, lambda lesson: lesson.importance)
        .as_constraint("Missing lesson")
    )

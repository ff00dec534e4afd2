"""Courses that look alike to the relaxation are counted together, all others apart."""

import pytest

from models.course import Course, SlotPattern
from scheduler.solve.exact import build
from scheduler.solve.relaxation.course_kinds import CourseKind, course_kinds
from tests.villages import MON, WED, course, teacher, village


def _kinds(*courses: Course) -> list[CourseKind]:
    exact = build(village(*courses, teachers=[teacher("ann"), teacher("bob", "lake", grades=(3, 4))]))
    return course_kinds(exact.problem, exact.x, tuple(range(len(courses))))


def test_alike() -> None:
    """Art in two classes of hill with the same demands is one kind of two courses, on all days, by both."""
    (kind,) = _kinds(course("hill3", "art"), course("hill4", "art"))
    assert kind.number == 2
    assert kind.one.model.id == "hill3/art"
    assert (kind.teachers, kind.weekdays) == ((0, 1), (1, 2, 3, 4, 5))


@pytest.mark.parametrize(
    "other",
    [
        course("lake3", "art"),  # another school
        course("hill4", "music"),  # another subject
        course("hill4", "art", minimum=1),
        course("hill4", "art", target=3),
        course("hill4", "art", importance=2),
        course("hill4", "art", max_day=1),
        course("hill4", "art", doubles=1),
        course("hill4", "art", eligible=("ann",)),  # other teachers
        course("hill5", "art"),  # bob is not for grade 5
        course("hill4", "art", allowed=(SlotPattern(weekday=MON),)),  # other days
    ],
)
def test_not_alike(other: Course) -> None:
    """A course that differs from art at hill, grade 3, in what the relaxation counts is a kind of its own."""
    assert [kind.number for kind in _kinds(course("hill3", "art"), other)] == [1, 1]


@pytest.mark.parametrize(
    "other",
    [
        course("hill4", "art", days_apart=2),
        course("hill4", "art", unwanted=(SlotPattern(weekday=MON),)),
        course("hill4", "art", forbidden=(SlotPattern(weekday=MON, period="1"),)),
    ],
)
def test_what_the_relaxation_does_not_see(other: Course) -> None:
    """Distance, wishes and the hours of a day make no kinds: the relaxation drops them."""
    assert [kind.number for kind in _kinds(course("hill3", "art"), other)] == [2]


def test_days_of_a_kind() -> None:
    """Only the days with a candidate slot belong to a kind."""
    allowed = (SlotPattern(weekday=WED), SlotPattern(weekday=MON, period="1"))
    (kind,) = _kinds(course("hill3", "art", allowed=allowed))
    assert kind.weekdays == (MON, WED)


def test_only_the_courses_asked_for() -> None:
    """A part's courses are grouped without looking at the others."""
    exact = build(village(course("hill3", "art"), course("hill4", "art"), course("hill5", "art")))
    (kind,) = course_kinds(exact.problem, exact.x, (0, 2))
    assert [c.index for c in kind.courses] == [0, 2]
    assert course_kinds(exact.problem, exact.x, ()) == []


def test_a_course_without_a_teacher_is_a_kind() -> None:
    """Nobody teaches sports: no teachers, no days, but a demand that is missed."""
    (kind,) = _kinds(course("hill3", "sports", minimum=1))
    assert (kind.number, kind.teachers, kind.weekdays) == (1, (), ())

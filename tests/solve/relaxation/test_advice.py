"""Advice: who might teach what."""

from scheduler.solve.reach import reach
from scheduler.solve.relaxation.advice import advise
from tests.agreement.cases import FAMILIES, case
from tests.solve.small import NO_LIMIT, TRAVEL, once
from tests.villages import ANN, BOB, course, teacher, village


def test_near_teachers() -> None:
    """Hill's classes by Ann of the hill, lake's by Bob of the lake: then nobody travels."""
    there = village(*once("hill3", "hill4", "lake3", "lake4"), teachers=[ANN, BOB], weights=TRAVEL)
    assert advise(there, NO_LIMIT) == {
        "hill3/art": "ann", "hill4/art": "ann", "lake3/art": "bob", "lake4/art": "bob",
    }  # fmt: skip


def test_only_some_courses() -> None:
    """Asked for a course, those whose teachers are its teachers too are advised, and nobody else."""
    there = village(
        course("hill3", "art"),
        course("lake3", "music"),
        teachers=[teacher("ann", "hill", subjects=("art",)), teacher("bob", "lake", subjects=("music",))],
        weights=TRAVEL,
    )
    assert advise(there, NO_LIMIT, frozenset({"hill3/art"})) == {"hill3/art": "ann"}


def test_no_advice_where_lessons_have_to_be_missing() -> None:
    """Forty lessons of one teacher do not fit a week of thirty periods."""
    groups = ("hill3", "hill4", "lake3", "lake4")
    full = [course(group, "art", target=10, minimum=10, max_day=2) for group in groups]
    there = village(*full, teachers=[ANN], weights=TRAVEL)
    assert advise(there, NO_LIMIT) == {}


def test_only_those_who_could() -> None:
    """On random districts nobody is advised who could not give the course."""
    for family in FAMILIES:
        district = case(3, 1_000, family).district
        able = reach(district).teachers
        advice = advise(district, NO_LIMIT)
        assert all(who in able[course_id] for course_id, who in advice.items())

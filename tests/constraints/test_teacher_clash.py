"""A teacher gives one lesson at a time."""

from tests.examples import allows, broken, forbids
from tests.villages import TUE, WED, bell, busy, clock, course, put, village

HILL3, HILL4 = course("hill3", "art"), course("hill4", "art")


def test_same_slot() -> None:
    """Ann has periods 1 and 2 at hill; moving the second to
    period 1 (8:00-8:40) makes two lessons at once.
    """
    broken(
        "teacher_clash",
        village(HILL3, HILL4),
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2)],
        [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 1)],
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_overlap_at_two_schools() -> None:
    """Hill 8:00-8:40 and lake 8:10-8:50 overlap on the clock,
    though both are period 1: a clash, not a journey.
    """
    district = village(HILL3, course("lake3", "art"))
    (finding,) = forbids(
        "teacher_clash", district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
    )
    assert {finding.params["school"], finding.params["other_school"]} == {"hill", "lake"}


def test_overlap_of_one_minute_at_two_schools() -> None:
    """Hill 8:00-8:40 and lake 8:39-9:19 overlap by a minute."""
    district = village(HILL3, course("lake3", "art"), bells=[bell("lake", "8:39-9:19")])
    forbids("teacher_clash", district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)])


def test_touching_lessons() -> None:
    """8:00-8:40 and 8:40-9:20 at one school touch and do not overlap."""
    district = village(HILL3, HILL4, bells=[bell("hill", "8:00-8:40", "8:40-9:20")])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2)])


def test_two_teachers() -> None:
    """Ann and bob each have a class in period 1."""
    allows(village(HILL3, HILL4), [put("hill3/art", "ann", TUE, 1), put("hill4/art", "bob", TUE, 1)])


def test_another_day() -> None:
    """Period 1 on Tuesday and on Wednesday are different times."""
    allows(village(HILL3, HILL4), [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", WED, 1)])


def test_commitment() -> None:
    """Ann is busy at hill from 8:40 (touching the lesson 8:00-8:40), or from 8:39 (one minute too early)."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(HILL3, commitments=(busy("hill", TUE, "8:40-9:20", teacher="ann"),)), lesson)
    forbids(
        "teacher_clash", village(HILL3, commitments=(busy("hill", TUE, "8:39-9:19", teacher="ann"),)), lesson
    )


def test_commitment_that_counts_no_lesson() -> None:
    """A meeting until 8:00 touches the lesson at 8:00; until 8:01
    it clashes, though it counts for 0 lessons.
    """
    lesson = [put("hill3/art", "ann", TUE, 1)]
    touching = busy("hill", TUE, "7:30-8:00", teacher="ann", lessons=0)
    allows(village(HILL3, commitments=(touching,)), lesson)
    overlapping = busy("hill", TUE, "7:30-8:01", teacher="ann", lessons=0)
    forbids("teacher_clash", village(HILL3, commitments=(overlapping,)), lesson)


def test_long_commitment_over_two_lessons() -> None:
    """Ann is busy 8:00-9:30 and has lessons at 8:00 and 8:50: each of them clashes."""
    district = village(HILL3, HILL4, commitments=(busy("hill", TUE, "8:00-9:30", teacher="ann"),))
    found = forbids(
        "teacher_clash", district, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2)]
    )
    assert len(found) == 2

"""A teacher is at so many schools at most in a half-day."""

from tests.examples import allows, broken, forbids
from tests.villages import BOB, TUE, WED, bell, busy, clock, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
ONE = [teacher("ann", schools_half_day=1), BOB]


def test_second_school_in_a_morning() -> None:
    """At most 1: hill at 8:00 and lake at 14:10 are fine; lake moved to 9:50 makes two in the morning."""
    broken(
        "half_day_schools",
        village(HILL, LAKE, teachers=ONE),
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 5)],
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 3)],
        teacher="ann",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("10:30"),
        school="hill",
        other_school="lake",
        schools=2,
        limit=1,
    )


def test_third_school() -> None:
    """At most 2: hill 8:00 and lake 9:15 are fine, wood at 10:40 is the third of the morning."""
    bells = [bell("lake", "9:15-9:55"), bell("wood", "10:40-11:20")]
    district = village(HILL, LAKE, WOOD, teachers=[teacher("ann", schools_half_day=2), BOB], bells=bells)
    two = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
    allows(district, two)
    forbids("half_day_schools", district, [*two, put("wood3/art", "ann", TUE, 1)])


def test_schools_are_counted_not_lessons() -> None:
    """At most 1: three lessons at hill in one morning are one school."""
    district = village(HILL, teachers=ONE)
    allows(district, [put("hill3/art", "ann", TUE, period) for period in (1, 2, 3)])


def test_midday_divides() -> None:
    """At most 1: hill at 8:00 and lake at 12:30 (afternoon) are fine, at 12:29 (morning) not."""
    both = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
    allows(village(HILL, LAKE, teachers=ONE, bells=[bell("lake", "12:30-13:10")]), both)
    forbids("half_day_schools", village(HILL, LAKE, teachers=ONE, bells=[bell("lake", "12:29-13:09")]), both)


def test_commitment_counts() -> None:
    """At most 1: a meeting at lake at 10:40 makes the lesson at
    hill at 8:00 one school too many, at 14:10 not.
    """
    lesson = [put("hill3/art", "ann", TUE, 1)]
    meeting = busy("lake", TUE, "10:40-11:20", teacher="ann", lessons=0)
    forbids("half_day_schools", village(HILL, teachers=ONE, commitments=(meeting,)), lesson)
    later = busy("lake", TUE, "14:10-14:50", teacher="ann", lessons=0)
    allows(village(HILL, teachers=ONE, commitments=(later,)), lesson)


def test_commitments_alone_are_not_ours() -> None:
    """At most 1: commitments at hill 8:00 and lake 10:40 break
    nothing, nor does a lesson in the afternoon.
    """
    commitments = (
        busy("hill", TUE, "8:00-8:40", teacher="ann"),
        busy("lake", TUE, "10:40-11:20", teacher="ann"),
    )
    district = village(HILL, teachers=ONE, commitments=commitments)
    allows(district, [])
    allows(district, [put("hill3/art", "ann", TUE, 5)])
    forbids("half_day_schools", district, [put("hill3/art", "ann", TUE, 2)])


def test_other_day() -> None:
    """At most 1: hill on Tuesday and lake on Wednesday are half-days of their own."""
    district = village(HILL, LAKE, teachers=ONE)
    allows(district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", WED, 1)])


def test_commitments_at_the_limit() -> None:
    """At most 2: commitments at hill and lake; a lesson at hill adds no school, at wood the third."""
    commitments = (
        busy("hill", TUE, "8:00-8:40", teacher="ann"),
        busy("lake", TUE, "12:00-12:40", teacher="ann"),
    )
    two = [teacher("ann", schools_half_day=2), BOB]
    district = village(HILL, WOOD, teachers=two, commitments=commitments)
    allows(district, [put("hill3/art", "ann", TUE, 2)])
    forbids("half_day_schools", district, [put("wood3/art", "ann", TUE, 3)])

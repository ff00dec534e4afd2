"""A teacher is at so many schools at most in a day."""

from tests.examples import allows, broken, forbids
from tests.villages import BOB, TUE, WED, busy, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
ONE = [teacher("ann", schools_day=1), BOB]
TWO = [teacher("ann", schools_day=2), BOB]


def test_second_school_in_a_day() -> None:
    """At most 1: hill on Tuesday and lake on Wednesday are fine;
    lake moved to Tuesday afternoon makes two.
    """
    broken(
        "daily_schools",
        village(HILL, LAKE, teachers=ONE),
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", WED, 5)],
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 5)],
        teacher="ann",
        weekday=TUE,
        school="hill",
        other_school="lake",
        schools=2,
        limit=1,
    )


def test_third_school() -> None:
    """At most 2: hill 8:00 and lake 9:50 are fine, wood at 13:30 is the third of the day."""
    district = village(HILL, LAKE, WOOD, teachers=TWO)
    two = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 3)]
    allows(district, two)
    forbids("daily_schools", district, [*two, put("wood3/art", "ann", TUE, 5)])


def test_school_seen_twice_counts_once() -> None:
    """At most 2: hill in the morning, lake at noon and hill in the afternoon are two schools."""
    district = village(HILL, LAKE, teachers=TWO)
    allows(
        district,
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 4), put("hill3/art", "ann", TUE, 5)],
    )


def test_commitment_counts() -> None:
    """At most 1: a meeting at lake at 14:10 on Tuesday makes hill
    at 8:00 the second school; Wednesday is fine.
    """
    meeting = busy("lake", TUE, "14:10-14:50", teacher="ann", lessons=0)
    district = village(HILL, teachers=ONE, commitments=(meeting,))
    forbids("daily_schools", district, [put("hill3/art", "ann", TUE, 1)])
    allows(district, [put("hill3/art", "ann", WED, 1)])


def test_commitments_alone_are_not_ours() -> None:
    """At most 1: commitments at hill and at lake on Tuesday break nothing by themselves."""
    commitments = (
        busy("hill", TUE, "8:00-8:40", teacher="ann"),
        busy("lake", TUE, "14:10-14:50", teacher="ann"),
    )
    district = village(HILL, teachers=ONE, commitments=commitments)
    allows(district, [])
    allows(district, [put("hill3/art", "ann", WED, 1)])


def test_commitments_at_the_limit() -> None:
    """At most 2: commitments at hill and lake; a lesson at hill adds no school, one at wood is the third."""
    commitments = (
        busy("hill", TUE, "8:00-8:40", teacher="ann"),
        busy("lake", TUE, "15:00-15:40", teacher="ann"),
    )
    district = village(HILL, WOOD, teachers=TWO, commitments=commitments)
    allows(district, [put("hill3/art", "ann", TUE, 2)])
    forbids("daily_schools", district, [put("wood3/art", "ann", TUE, 3)])

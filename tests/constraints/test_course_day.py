"""A course has at most `max_day` lessons a day."""

from tests.examples import allows, broken, forbids
from tests.villages import TUE, WED, course, put, village


def test_one_a_day() -> None:
    """At most 1 a day: Tuesday and Wednesday are fine; with both on Tuesday there are 2."""
    broken(
        "course_day",
        village(course("hill3", "art", max_day=1)),
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", WED, 1)],
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)],
        course="hill3/art",
        school="hill",
        weekday=TUE,
        lessons=2,
        limit=1,
    )


def test_limit_of_two() -> None:
    """At most 2 a day: periods 1 and 3 are fine, a third in period 5 is one too many."""
    district = village(course("hill3", "art", max_day=2))
    two = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)]
    allows(district, two)
    forbids("course_day", district, [*two, put("hill3/art", "ann", TUE, 5)])


def test_courses_are_counted_apart() -> None:
    """Art and music of one class, and art of another class, on one day: one lesson of each course."""
    one = {"max_day": 1}
    district = village(
        course("hill3", "art", **one), course("hill3", "music", **one), course("hill4", "art", **one)
    )
    allows(
        district,
        [put("hill3/art", "ann", TUE, 1), put("hill3/music", "ann", TUE, 2), put("hill4/art", "ann", TUE, 3)],
    )

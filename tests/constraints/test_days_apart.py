"""Lessons of a course on different days are at least `days_apart` days apart."""

import pytest

from tests.examples import allows, broken, either, forbids
from tests.villages import FRI, MON, THU, TUE, WED, course, put, village


def test_a_day_between() -> None:
    """Two days apart: Monday and Wednesday (3 - 1 = 2) are fine, Monday and Tuesday (1) are not."""
    broken(
        "days_apart",
        village(course("hill3", "art", days_apart=2)),
        [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", WED, 1)],
        [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", TUE, 1)],
        course="hill3/art",
        school="hill",
        weekday=MON,
        weekday_other=TUE,
        days=1,
        limit=2,
    )


@pytest.mark.parametrize(
    ("apart", "second", "lawful"),
    [
        (1, TUE, True),
        (2, TUE, False),
        (2, WED, True),
        (3, WED, False),
        (3, THU, True),
        (4, THU, False),
        (4, FRI, True),
    ],
)
def test_boundaries(apart: int, second: int, lawful: bool) -> None:
    """A lesson on Monday (1) and one `apart` days later or more are fine, one day less is not."""
    district = village(course("hill3", "art", days_apart=apart))
    placements = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", second, 1)]
    either("days_apart", lawful, district, placements)


def test_same_day_is_not_different_days() -> None:
    """Two days apart, both lessons on Tuesday: the rule speaks of different days only."""
    district = village(course("hill3", "art", days_apart=2))
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)])


def test_three_lessons() -> None:
    """Two days apart: Monday, Wednesday, Friday are fine; Monday, Wednesday, Thursday are not (4 - 3 = 1)."""
    district = village(course("hill3", "art", days_apart=2))
    start = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", WED, 1)]
    allows(district, [*start, put("hill3/art", "ann", FRI, 1)])
    (finding,) = forbids("days_apart", district, [*start, put("hill3/art", "ann", THU, 1)])
    assert {finding.params["weekday"], finding.params["weekday_other"]} == {WED, THU}


def test_weekend_is_not_counted_across() -> None:
    """Friday and the next Monday lie in two weeks: within a week Monday and Friday are 4 apart."""
    district = village(course("hill3", "art", days_apart=4))
    allows(district, [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", FRI, 1)])


def test_courses_are_apart() -> None:
    """Art on Monday and music on Tuesday are different courses."""
    district = village(course("hill3", "art", days_apart=2), course("hill3", "music", days_apart=2))
    allows(district, [put("hill3/art", "ann", MON, 1), put("hill3/music", "ann", TUE, 1)])

"""Per subject, ten minutes' difference of the most and the least weekly travel among those who may teach
it.
"""

import pytest

from tests.buses import aboard, buses
from tests.examples import costs
from tests.villages import ANN, BOB, TUE, WED, busy, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
AT_LAKE = put("lake3/art", "ann", TUE, 1)


@pytest.mark.parametrize(("back", "amount"), [(20, 4), (29, 4), (30, 5), (19, 3)])
def test_tens_of_minutes(back: int, amount: int) -> None:
    """Ann to lake and back: 20 + `back`, bob none; 40 counts 4, 49 still 4, 50 counts 5, 39 counts 3."""
    costs("uneven_travel", amount, village(LAKE, roads={"lake>hill": back}), [AT_LAKE])


def test_difference() -> None:
    """Ann hill - lake - hill 40 and bob lake - wood - lake 60: 20 minutes, 2; if both go 40: 0."""
    costs("uneven_travel", 2, village(LAKE, WOOD), [AT_LAKE, put("wood3/art", "bob", TUE, 1)])
    costs("uneven_travel", 0, village(HILL, LAKE), [AT_LAKE, put("hill3/art", "bob", TUE, 1)])


def test_days_add_up() -> None:
    """Ann to lake on Tuesday and Wednesday, 40 + 40 = 80, bob none: 8."""
    costs("uneven_travel", 8, village(LAKE), [AT_LAKE, put("lake3/art", "ann", WED, 1)])


def test_nobody_travels() -> None:
    """Lessons at the own schools only: 0."""
    costs(
        "uneven_travel",
        0,
        village(HILL, LAKE),
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "bob", TUE, 1)],
    )


def test_most_and_least_of_three() -> None:
    """Ann 40, bob lake - wood - lake 60, cat of wood none: 60 - 0, 6."""
    district = village(LAKE, WOOD, teachers=[ANN, BOB, teacher("cat", "wood")])
    costs("uneven_travel", 6, district, [AT_LAKE, put("wood3/art", "bob", TUE, 1)])


def test_one_teacher_of_a_subject() -> None:
    """Only ann has art: nobody to compare with, 0."""
    district = village(LAKE, teachers=[ANN, teacher("bob", "lake", subjects=("sport",))])
    costs("uneven_travel", 0, district, [AT_LAKE])


def test_subjects_add_up() -> None:
    """Art and music are both taught and both teachers have both: ann 40, bob 0 counts 4 for each, 8."""
    costs("uneven_travel", 8, village(LAKE, course("hill3", "music")), [AT_LAKE])


def test_commitments_alone_count() -> None:
    """Bob's meeting at hill makes 40 minutes: 4 in an empty timetable, 0 when ann goes to lake."""
    district = village(LAKE, commitments=(busy("hill", TUE, "8:00-8:40", teacher="bob", lessons=0),))
    costs("uneven_travel", 4, district, [])
    costs("uneven_travel", 0, district, [AT_LAKE])


def test_minutes_of_rides_count() -> None:
    """Ann is aboard for 25 + 16 minutes, bob goes nowhere: 41 // 10 = 4; with the bus of 15 back 40 // 10."""
    for back, amount in (("9:11", 4), ("9:10", 4), ("9:04", 3)):
        runs = ("hill 7:35,lake 8:00", f"lake 8:55,hill {back}")
        costs("uneven_travel", amount, buses(LAKE, runs=runs), [AT_LAKE, *aboard("ann", TUE, 1, 2)])

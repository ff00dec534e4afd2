"""The first lesson of a day can be reached from where the day starts."""

import pytest

from tests.buses import aboard, buses
from tests.examples import allows, broken, either, forbids
from tests.live import HEARD_ART, live, play
from tests.villages import ANN, BOB, TUE, bell, busy, clock, course, cut_off, put, teacher, village

HILL = course("hill3", "art")
FIRST = [put("hill3/art", "ann", TUE, 1)]


def test_one_minute_early() -> None:
    """Leaving town at 7:35, ann is ready at hill at 7:35 + 15 + 10 =
    8:00: a lesson moved to 7:59 comes too early.
    """
    district = village(
        HILL,
        teachers=[teacher("ann", start_place="town", leave_after=clock("7:35")), BOB],
        bells=[bell("hill", "7:59-8:39", "8:50-9:30")],
    )
    broken(
        "day_start",
        district,
        [put("hill3/art", "ann", TUE, 2)],
        FIRST,
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("7:59"),
        place="town",
        minutes_needed=25,
        minutes_there=24,
    )


def test_exactly_reached() -> None:
    """The lesson is at 8:00; leaving town at 7:35 is just in time, at 7:36 a minute late."""
    for leave, lawful in (("7:35", True), ("7:36", False)):
        ann = teacher("ann", start_place="town", leave_after=clock(leave))
        either("day_start", lawful, village(HILL, teachers=[ann, BOB]), FIRST)


def test_start_at_the_school_itself() -> None:
    """Who starts at hill needs neither way nor buffer: ready at 8:00 for the lesson at 8:00, not at 8:01."""
    allows(village(HILL, teachers=[teacher("ann", leave_after=clock("8:00")), BOB]), FIRST)
    forbids("day_start", village(HILL, teachers=[teacher("ann", leave_after=clock("8:01")), BOB]), FIRST)


def test_start_at_another_school() -> None:
    """From hill to lake it is 20 + 10 minutes: leaving at 7:40
    reaches the lesson at 8:10, at 7:41 does not.
    """
    lake, lesson = course("lake3", "art"), [put("lake3/art", "ann", TUE, 1)]
    allows(village(lake, teachers=[teacher("ann", leave_after=clock("7:40")), BOB]), lesson)
    forbids("day_start", village(lake, teachers=[teacher("ann", leave_after=clock("7:41")), BOB]), lesson)


def test_no_earliest_departure() -> None:
    """Without `leave_after` ann may set out at 7:35, or as early as it takes."""
    allows(village(HILL, teachers=[teacher("ann", start_place="town"), BOB]), FIRST)


def test_direction_of_the_way() -> None:
    """Town to hill takes 25 minutes and back 15: from 7:35 it is 25
    + 10 to 8:10, so the lesson at 8:00 is out.
    """
    ann = teacher("ann", start_place="town", leave_after=clock("7:35"))
    forbids("day_start", village(HILL, teachers=[ann, BOB], roads={"town>hill": 25}), FIRST)
    allows(village(HILL, teachers=[ann, BOB], roads={"hill>town": 25}), FIRST)


def test_each_lesson_of_the_day() -> None:
    """Ready at 8:00, ann may have lessons at 8:00 and later; the one
    at 7:59 alone is found, not the one at 8:50.
    """
    ann = teacher("ann", leave_after=clock("8:00"))
    district = village(HILL, teachers=[ann, BOB], bells=[bell("hill", "7:15-7:55", "8:50-9:30")])
    (finding,) = forbids("day_start", district, [*FIRST, put("hill3/art", "ann", TUE, 2)])
    assert finding.params["start"] == clock("7:15")


def test_early_commitment_is_not_ours() -> None:
    """A commitment at 7:30 before the earliest departure 7:35
    breaks nothing, alone or before a lesson at 8:50.
    """
    ann = teacher("ann", start_place="town", leave_after=clock("7:35"))
    district = village(
        HILL, teachers=[ann, BOB], commitments=(busy("hill", TUE, "7:30-8:00", teacher="ann"),)
    )
    allows(district, [])
    allows(district, [put("hill3/art", "ann", TUE, 2)])


def test_no_way_at_all() -> None:
    """Nothing leads from port, where ann's day starts, to hill: no
    lesson there, even at 14:00 and with no clock.
    """
    ann = teacher("ann", start_place="port", end_place="hill")
    district = cut_off(HILL, teachers=[ann, BOB], roads={"hill>port": 10})
    forbids("day_start", district, [put("hill3/art", "ann", TUE, 5)])
    allows(district, [put("hill3/art", "bob", TUE, 5)])


@pytest.mark.parametrize(("leave", "lawful"), [("7:35", True), ("7:36", False)])
def test_an_adult_is_there_in_time(leave: str, lawful: bool) -> None:
    """Bob lives in town, 25 minutes from lake: 7:35 + 25 + 10 = 8:10, when he stays with lake's class."""
    bob = teacher("bob", "lake", start_place="town", leave_after=clock(leave), assists=True)
    district = live(HEARD_ART, teachers=(ANN, bob))
    either("day_start", lawful, district, [play("lake3/art", TUE, 1, adult="bob")])


def test_whoever_rides_leaves_by_the_bus() -> None:
    """Lake begins 8:10. From 7:50 the 20 + 10 minutes by road are 10 too many; the bus is there 8:00."""
    runs, lesson = ("hill 7:50,lake 8:00", "lake 8:55,hill 9:15"), put("lake3/art", "ann", TUE, 1)
    late = clock("7:50")
    district = buses(
        course("lake3", "art"), runs=runs, teachers=(teacher("ann", rides=True, leave_after=late), BOB)
    )
    allows(district, [lesson, *aboard("ann", TUE, 1, 2)])
    forbids(
        "day_start",
        village(course("lake3", "art"), teachers=(teacher("ann", leave_after=late), BOB)),
        [lesson],
    )


@pytest.mark.parametrize(("leave", "lawful"), [("8:00", True), ("8:01", False)])
def test_whoever_rides_begins_at_the_start_place(leave: str, lawful: bool) -> None:
    """Hill begins 8:00 and ann's day begins there: whoever needs no bus that day may still not be early."""
    ann = teacher("ann", rides=True, leave_after=clock(leave))
    district = buses(HILL, runs=("hill 7:50,lake 8:10",), teachers=(ann, BOB))
    either("day_start", lawful, district, FIRST)

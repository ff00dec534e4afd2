"""After the last lesson of a day its end place can be reached in time."""

import pytest

from tests.buses import aboard, buses
from tests.examples import allows, broken, either, forbids
from tests.live import HEARD_ART, live, play
from tests.villages import ANN, BOB, TUE, bell, busy, clock, course, cut_off, put, teacher, village

HILL = course("hill3", "art")
FIRST = [put("hill3/art", "ann", TUE, 1)]


def test_one_minute_late() -> None:
    """Back in town by 9:00 means ending at 9:00 - 15 - 5 = 8:40: moved to end at 8:41 it is a minute late."""
    district = village(
        HILL,
        teachers=[teacher("ann", end_place="town", return_by=clock("9:00"))],
        bells=[bell("hill", "7:10-7:50", "8:01-8:41")],
    )
    broken(
        "day_end",
        district,
        FIRST,
        [put("hill3/art", "ann", TUE, 2)],
        teacher="ann",
        school="hill",
        weekday=TUE,
        end=clock("8:41"),
        place="town",
        until=clock("9:00"),
        minutes_needed=20,
        minutes_there=19,
    )


def test_exactly_reached() -> None:
    """The lesson ends 8:40, so ann is in town at 8:40 + 5 + 15 = 9:00: by 9:00 is met, by 8:59 is not."""
    for back, lawful in (("9:00", True), ("8:59", False)):
        ann = teacher("ann", end_place="town", return_by=clock(back))
        either("day_end", lawful, village(HILL, teachers=[ann, BOB]), FIRST)


def test_end_at_the_school_itself() -> None:
    """Who ends the day at hill is there at once: the lesson may end at 8:40 for 8:40, not for 8:39."""
    allows(village(HILL, teachers=[teacher("ann", return_by=clock("8:40")), BOB]), FIRST)
    forbids("day_end", village(HILL, teachers=[teacher("ann", return_by=clock("8:39")), BOB]), FIRST)


def test_end_at_another_school() -> None:
    """Lake ends 8:50 and hill is 5 + 20 minutes away: back by 9:15 is met, by 9:14 is not."""
    lake, lesson = course("lake3", "art"), [put("lake3/art", "ann", TUE, 1)]
    allows(village(lake, teachers=[teacher("ann", return_by=clock("9:15")), BOB]), lesson)
    forbids("day_end", village(lake, teachers=[teacher("ann", return_by=clock("9:14")), BOB]), lesson)


def test_no_latest_return() -> None:
    """Without `return_by` the lesson may be the last of the day, 14:50-15:30."""
    allows(village(HILL, teachers=[teacher("ann", end_place="town"), BOB]), [put("hill3/art", "ann", TUE, 6)])


def test_direction_of_the_way() -> None:
    """Hill to town takes 25 minutes and back 15: 8:40 + 5 + 25 = 9:10 is later than 9:00."""
    ann = teacher("ann", end_place="town", return_by=clock("9:00"))
    forbids("day_end", village(HILL, teachers=[ann, BOB], roads={"hill>town": 25}), FIRST)
    allows(village(HILL, teachers=[ann, BOB], roads={"town>hill": 25}), FIRST)


def test_each_lesson_of_the_day() -> None:
    """Back by 8:40, ann may end at 8:40; of lessons ending 8:40 and 9:30 only the second is found."""
    district = village(HILL, teachers=[teacher("ann", return_by=clock("8:40")), BOB])
    (finding,) = forbids("day_end", district, [*FIRST, put("hill3/art", "ann", TUE, 2)])
    assert finding.params["end"] == clock("9:30")


def test_late_commitment_is_not_ours() -> None:
    """A commitment until 17:00, after the latest return 16:00, breaks nothing, alone or after a lesson."""
    ann = teacher("ann", end_place="town", return_by=clock("16:00"))
    district = village(
        HILL, teachers=[ann, BOB], commitments=(busy("hill", TUE, "16:20-17:00", teacher="ann"),)
    )
    allows(district, [])
    allows(district, FIRST)


def test_no_way_at_all() -> None:
    """Nothing leads from hill to port, where ann's day ends: no
    lesson there, even at 8:00 and with no clock.
    """
    ann = teacher("ann", start_place="hill", end_place="port")
    district = cut_off(HILL, teachers=[ann, BOB], roads={"port>hill": 10})
    forbids("day_end", district, FIRST)
    allows(district, [put("hill3/art", "bob", TUE, 1)])


@pytest.mark.parametrize(("back", "lawful"), [("9:20", True), ("9:19", False)])
def test_an_adult_gets_home(back: str, lawful: bool) -> None:
    """Bob lives in town, 25 minutes from lake: he stays with lake's class until 8:50, + 5 + 25 = 9:20."""
    bob = teacher("bob", "lake", end_place="town", return_by=clock(back), assists=True)
    district = live(HEARD_ART, teachers=(ANN, bob))
    either("day_end", lawful, district, [play("lake3/art", TUE, 1, adult="bob")])


def test_whoever_rides_is_back_by_the_bus() -> None:
    """Lake ends 8:50. By road hill is reached 9:15; the bus is there 9:05, in time for 9:05."""
    runs, lesson = ("hill 7:40,lake 8:00", "lake 8:55,hill 9:05"), put("lake3/art", "ann", TUE, 1)
    soon = clock("9:05")
    district = buses(
        course("lake3", "art"), runs=runs, teachers=(teacher("ann", rides=True, return_by=soon), BOB)
    )
    allows(district, [lesson, *aboard("ann", TUE, 1, 2)])
    forbids(
        "day_end", village(course("lake3", "art"), teachers=(teacher("ann", return_by=soon), BOB)), [lesson]
    )


@pytest.mark.parametrize(("back", "lawful"), [("8:40", True), ("8:39", False)])
def test_whoever_rides_ends_at_the_end_place(back: str, lawful: bool) -> None:
    """Hill's first lesson ends 8:40 and ann's day ends there: a minute earlier she has to be gone."""
    ann = teacher("ann", rides=True, return_by=clock(back))
    district = buses(HILL, runs=("hill 7:50,lake 8:10",), teachers=(ann, BOB))
    either("day_end", lawful, district, FIRST)

"""Between 11:00 and 14:00 a teacher with lessons has so many minutes in one piece for lunch, on no road.

Ann needs 40 minutes. Where a pause is too short, the lessons around it leave nothing else.
"""

import pytest

from models.rules import Rules
from tests.buses import aboard, buses
from tests.examples import allows, broken, either, forbids
from tests.live import HEARD_ART, live, play
from tests.villages import ANN, BOB, TUE, WED, bell, busy, clock, course, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
FORTY = [teacher("ann", lunch_minutes=40), BOB]
PAIR = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)]
BOTH = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]


def test_noon_taken_by_lessons() -> None:
    """Lessons 9:00-11:30 and 11:40-13:30 leave 10 and 30 minutes; with the second at 14:00 there are 150."""
    broken(
        "lunch",
        village(HILL, teachers=FORTY, bells=[bell("hill", "9:00-11:30", "11:40-13:30", "14:00-14:40")]),
        [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)],
        PAIR,
        teacher="ann",
        weekday=TUE,
        until=clock("14:00"),
        minutes=30,
        limit=40,
    )


@pytest.mark.parametrize(
    ("second", "lawful"),
    [
        ("12:10-13:30", True),  # 11:30 to 12:10 is 40
        ("12:09-13:30", False),  # 11:30 to 12:09 is 39, after 13:30 there are 30
        ("11:40-13:20", True),  # 13:20 to 14:00 is 40
        ("11:40-13:21", False),  # 13:21 to 14:00 is 39
    ],
)
def test_between_and_after(second: str, lawful: bool) -> None:
    """A lesson ends 11:30, the window 14:00: 40 minutes before or after the next lesson will do, 39 not."""
    district = village(HILL, teachers=FORTY, bells=[bell("hill", "9:00-11:30", second)])
    either("lunch", lawful, district, PAIR)


@pytest.mark.parametrize(("first", "lawful"), [("11:40-13:30", True), ("11:39-13:30", False)])
def test_before_the_first_lesson(first: str, lawful: bool) -> None:
    """The window opens 11:00: a day that begins 11:40 leaves 40
    minutes, at 11:39 only 39 (and 30 at the end).
    """
    district = village(HILL, teachers=FORTY, bells=[bell("hill", first)])
    either("lunch", lawful, district, PAIR[:1])


def test_only_minutes_in_the_window_count() -> None:
    """A pause 13:21-14:20 has 59 minutes of which 39 are before 14:00; with a window to 14:01 it has 40."""
    bells = [bell("hill", "9:00-11:30", "11:40-13:21", "14:20-15:00")]
    three = [*PAIR, put("hill3/art", "ann", TUE, 3)]
    forbids("lunch", village(HILL, teachers=FORTY, bells=bells), three)
    allows(village(HILL, teachers=FORTY, bells=bells, rules=Rules(lunch_to=841)), three)


def test_start_of_the_window_counts() -> None:
    """A pause 10:30-11:39 has 39 minutes after 11:00; with a window from 10:59 it has 40."""
    bells = [bell("hill", "9:00-10:30", "11:39-13:30")]
    forbids("lunch", village(HILL, teachers=FORTY, bells=bells), PAIR)
    allows(village(HILL, teachers=FORTY, bells=bells, rules=Rules(lunch_from=659)), PAIR)


def test_before_or_after_the_way() -> None:
    """Hill to lake takes 35 of a pause from 11:30: lake at 12:45
    leaves 40 minutes in one piece, at 12:44 only 39.
    """
    for lake, lawful in (("12:45-13:30", True), ("12:44-13:30", False)):
        district = village(HILL, LAKE, teachers=FORTY, bells=[bell("hill", "9:00-11:30"), bell("lake", lake)])
        either("lunch", lawful, district, BOTH)


def test_lunch_after_the_way() -> None:
    """Hill ends 10:20 and the way 10:55: lake at 11:40 leaves 11:00-11:40 at lake, at 11:39 a minute less."""
    for lake, lawful in (("11:40-13:30", True), ("11:39-13:30", False)):
        district = village(HILL, LAKE, teachers=FORTY, bells=[bell("hill", "9:00-10:20"), bell("lake", lake)])
        either("lunch", lawful, district, BOTH)


def test_pause_that_the_way_fills() -> None:
    """Hill ends 11:30 and lake is at 12:10: of the 40 minutes the way takes 35, and 5 are no lunch."""
    district = village(
        HILL, LAKE, teachers=FORTY, bells=[bell("hill", "9:00-11:30"), bell("lake", "12:10-13:30")]
    )
    (finding,) = forbids("lunch", district, BOTH)
    assert finding.params["minutes"] == 30  # 13:30-14:00


def test_lunch_after_a_way_into_the_window() -> None:
    """Hill ends 10:50 and the way 11:25: lake at 12:05 leaves 40 minutes there, at 12:04 one less."""
    for lake, lawful in (("12:05-13:30", True), ("12:04-13:30", False)):
        district = village(HILL, LAKE, teachers=FORTY, bells=[bell("hill", "9:00-10:50"), bell("lake", lake)])
        either("lunch", lawful, district, BOTH)


def test_lunch_before_the_way() -> None:
    """Hill ends 13:20 and lake is at 14:35: 13:20-14:00 is 40
    minutes before setting out; at 14:34 one less.
    """
    for lake, lawful in (("14:35-15:15", True), ("14:34-15:14", False)):
        district = village(HILL, LAKE, teachers=FORTY, bells=[bell("hill", "9:00-13:20"), bell("lake", lake)])
        either("lunch", lawful, district, BOTH)


def test_commitment_takes_the_noon() -> None:
    """A meeting 11:30-13:30 leaves 30 minutes at each end of the
    window on the day of a lesson 10:30-11:10.
    """
    lesson = [put("hill3/art", "ann", TUE, 4)]
    meeting = busy("hill", TUE, "11:30-13:30", teacher="ann", lessons=0)
    forbids("lunch", village(HILL, teachers=FORTY, commitments=(meeting,)), lesson)
    shorter = busy("hill", TUE, "11:50-13:30", teacher="ann", lessons=0)
    allows(village(HILL, teachers=FORTY, commitments=(shorter,)), lesson)


def test_commitments_alone_are_not_ours() -> None:
    """Commitments all over noon break nothing on a day without a lesson, nor bob's lesson."""
    meeting = busy("hill", TUE, "11:00-14:00", teacher="ann", lessons=0)
    district = village(HILL, teachers=FORTY, commitments=(meeting,))
    allows(district, [])
    allows(district, [put("hill3/art", "ann", WED, 1)])
    allows(district, [put("hill3/art", "bob", TUE, 1)])
    forbids("lunch", district, [put("hill3/art", "ann", TUE, 1)])


def test_whole_window() -> None:
    """Lunch of 180 minutes takes the whole window: lessons to 11:00 and from 14:00 are fine, to 11:01 not."""
    ann = teacher("ann", lunch_minutes=180)
    allows(village(HILL, teachers=[ann, BOB], bells=[bell("hill", "10:20-11:00", "14:00-14:40")]), PAIR)
    forbids(
        "lunch", village(HILL, teachers=[ann, BOB], bells=[bell("hill", "10:21-11:01", "14:00-14:40")]), PAIR
    )


@pytest.mark.parametrize(("later", "lawful"), [("13:20-14:00", True), ("13:19-14:00", False)])
def test_an_adult_eats(later: str, lawful: bool) -> None:
    """Bob stays with lake's class at 11:00-12:40 and from 13:20 on: 40 minutes; from 13:19 on, 39."""
    bob = teacher("bob", "lake", lunch_minutes=40, assists=True)
    district = live(HEARD_ART, teachers=(ANN, bob), bells=[bell("lake", "11:00-12:40", later)])
    lessons = [play("lake3/art", TUE, period, adult="bob") for period in (1, 2)]
    either("lunch", lawful, district, lessons)


@pytest.mark.parametrize(
    ("bus", "lawful"),
    [
        ("hill 12:10,lake 12:20", True),  # 11:30 to 12:10 is 40
        ("hill 12:09,lake 12:20", False),  # 39 before the bus, 39 after it
        ("hill 12:09,lake 12:19", True),  # 12:19 to 12:59 is 40
        ("hill 11:35,lake 12:19", True),
    ],
)
def test_the_bus_goes_when_it_goes(bus: str, lawful: bool) -> None:
    """Hill ends 11:30, lake is 12:59-13:59: 40 minutes in one piece before the bus or after it, no others."""
    bells = [bell("hill", "9:00-11:30"), bell("lake", "12:59-13:59")]
    runs = (bus, "lake 14:10,hill 14:30")
    who = teacher("ann", rides=True, lunch_minutes=40)
    district = buses(HILL, LAKE, runs=runs, teachers=(who, BOB), bells=bells)
    either("lunch", lawful, district, [*BOTH, *aboard("ann", TUE, 1, 2)])


def test_the_bus_there_and_home_takes_no_lunch() -> None:
    """Lake is 12:00-13:00 only: 11:00-12:00 is free, though ann is on the bus 11:10-11:50."""
    who = teacher("ann", rides=True, lunch_minutes=60)
    runs = ("hill 11:10,lake 11:50", "lake 13:10,hill 13:50")
    district = buses(LAKE, runs=runs, teachers=(who, BOB), bells=[bell("lake", "12:00-13:00")])
    allows(district, [put("lake3/art", "ann", TUE, 1), *aboard("ann", TUE, 1, 2)])

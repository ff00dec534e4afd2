"""Waiting at other schools within a half-day costs its minutes, beyond a break of 20 and the way."""

import pytest

from models.rules import Rules
from tests.buses import aboard, buses
from tests.examples import costs
from tests.villages import BOB, TUE, bell, busy, course, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
GUEST = [teacher("ann", "wood"), BOB]


@pytest.mark.parametrize(
    ("second", "amount"),
    [
        ("8:40-9:20", 0),  # touching
        ("9:00-9:40", 0),  # a pause of 20
        ("9:01-9:41", 1),  # a pause of 21
        ("9:40-10:20", 40),  # a pause of 60
    ],
)
def test_pause_at_one_school(second: str, amount: int) -> None:
    """Ann of wood has a lesson at hill to 8:40: the pause to the next, less 20, is idle."""
    district = village(HILL, teachers=GUEST, bells=[bell("hill", "8:00-8:40", second)])
    costs(
        "idle_minutes", amount, district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)]
    )


@pytest.mark.parametrize(
    ("lake", "amount"), [("9:15-9:55", 0), ("9:35-10:15", 0), ("9:36-10:16", 1), ("9:50-10:30", 15)]
)
def test_pause_between_two_schools(lake: str, amount: int) -> None:
    """Hill ends 8:40 and the way with buffers takes 35: what is left of the pause, less 20, is idle."""
    district = village(HILL, LAKE, teachers=GUEST, bells=[bell("lake", lake)])
    costs(
        "idle_minutes", amount, district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
    )


def test_pause_at_the_own_school() -> None:
    """Ann of hill waits from 8:40 to 10:30 at hill: her own
    school, so 0; nor between hill and lake at 10:40.
    """
    district = village(HILL, LAKE)
    first = put("hill3/art", "ann", TUE, 1)
    costs("idle_minutes", 0, district, [first, put("hill3/art", "ann", TUE, 4)])
    costs("idle_minutes", 0, district, [first, put("lake3/art", "ann", TUE, 4)])


def test_no_own_school() -> None:
    """Cluster staff wait at another school everywhere: 8:40 to 9:40 at hill is 60 - 20 = 40."""
    district = village(HILL, teachers=[teacher("ann", None), BOB])
    costs("idle_minutes", 40, district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)])


def test_noon_is_not_idle() -> None:
    """A lesson to 11:10 and one at 12:30 are in two half-days: 0; at 12:29 in one: 79 - 20 = 59."""
    lessons = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)]
    for second, amount in (("12:30-13:10", 0), ("12:29-13:09", 59)):
        district = village(HILL, teachers=GUEST, bells=[bell("hill", "10:30-11:10", second)])
        costs("idle_minutes", amount, district, lessons)


def test_pauses_add_up() -> None:
    """Lessons to 8:40, 9:40-10:20 and (afternoon) 14:00-14:40, 15:10: 40 + 0 + (30 - 20) = 50."""
    bells = [bell("hill", "8:00-8:40", "9:40-10:20", "14:00-14:40", "15:10-15:50")]
    lessons = [put("hill3/art", "ann", TUE, period) for period in (1, 2, 3, 4)]
    costs("idle_minutes", 50, village(HILL, teachers=GUEST, bells=bells), lessons)


def test_lesson_in_the_pause() -> None:
    """Periods 1 and 4 leave 8:40-10:30, 110 - 20 = 90; with period
    2 (8:50-9:30) between it is 60 - 20 = 40.
    """
    ends = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 4)]
    costs("idle_minutes", 90, village(HILL, teachers=GUEST), ends)
    costs("idle_minutes", 40, village(HILL, teachers=GUEST), [*ends, put("hill3/art", "ann", TUE, 2)])


def test_break_minutes_are_the_districts() -> None:
    """With breaks of at most 30 minutes the pause 8:40-9:40 is 60 - 30 = 30."""
    district = village(HILL, teachers=GUEST, rules=Rules(break_minutes=30))
    costs("idle_minutes", 30, district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)])


def test_meeting_in_the_pause() -> None:
    """A meeting (0 lessons) 8:50-9:30 between lessons to 8:40 and from 9:40 leaves pauses of 10 and 10: 0."""
    meeting = (busy("hill", TUE, "8:50-9:30", teacher="ann", lessons=0),)
    lessons = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)]
    costs("idle_minutes", 0, village(HILL, teachers=GUEST, commitments=meeting), lessons)


def test_commitments_alone_count() -> None:
    """Two commitments at hill, to 8:40 and from 9:40, on a day without a lesson: 60 - 20 = 40."""
    commitments = (
        busy("hill", TUE, "8:00-8:40", teacher="ann"),
        busy("hill", TUE, "9:40-10:20", teacher="ann"),
    )
    costs("idle_minutes", 40, village(HILL, teachers=GUEST, commitments=commitments), [])


def test_other_school_after_the_own() -> None:
    """Wood (own) to 9:10, hill 10:30-11:10 (9:10 + 55 = 10:05): the pause before hill began at home, 0."""
    district = village(HILL, course("wood3", "art"), teachers=GUEST)
    costs("idle_minutes", 0, district, [put("wood3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 4)])


@pytest.mark.parametrize(
    ("bus", "lake", "amount"),
    [
        ("hill 8:45,lake 9:00", "9:10-9:50", 0),  # 30 - 5 - 15 - 10 = 0
        ("hill 8:45,lake 9:00", "9:30-10:10", 0),  # 50 - 30 = 20, a break
        ("hill 8:45,lake 9:00", "9:31-10:11", 1),
        ("hill 9:00,lake 9:15", "9:31-10:11", 1),
        ("hill 8:45,lake 9:01", "9:31-10:11", 0),
        ("hill 8:45,lake 8:55", "9:31-10:11", 6),
    ],
)
def test_pause_with_a_ride(bus: str, lake: str, amount: int) -> None:
    """Hill ends 8:40: of the pause before lake the ride's minutes, buffers of 15 and 20 are no waiting."""
    bells = [bell("hill", "8:00-8:40"), bell("lake", lake)]
    who = teacher("ann", "wood", rides=True)
    runs = ("wood 7:00,hill 7:40", bus, "lake 12:00,wood 12:30")
    lessons = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
    district = buses(HILL, LAKE, runs=runs, bells=bells, teachers=(who, BOB))
    costs("idle_minutes", amount, district, [*lessons, *aboard("ann", TUE, 1, 2, 3)])


def test_commitments_of_who_rides() -> None:
    """Between commitments at two schools, with no ride of ours, there is no waiting to count."""
    who = teacher("ann", "wood", rides=True)
    commitments = (
        busy("hill", TUE, "8:00-8:40", teacher="ann"),
        busy("lake", TUE, "10:40-11:20", teacher="ann"),
    )
    district = buses(HILL, runs=["hill 8:45,lake 9:00"], teachers=(who, BOB), commitments=commitments)
    costs("idle_minutes", 0, district, [])

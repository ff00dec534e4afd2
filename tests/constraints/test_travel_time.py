"""Between lessons at two schools there is time for the way and both buffers.

Hill to lake takes 5 (departure) + 20 + 10 (arrival) = 35 minutes from bell to bell.
"""

import pytest

from models.rules import Rules
from tests.buses import aboard, buses
from tests.examples import allows, broken, either, forbids
from tests.live import AIRED_ART, HEARD_ART, aired, heard, live, play
from tests.villages import BOB, TUE, WED, bell, busy, clock, course, cut_off, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
BOTH = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]


def test_one_minute_short() -> None:
    """Hill ends 8:40: lake at 10:00 is far enough; moved to 9:14 there are 34 of the 35 minutes needed."""
    broken(
        "travel_time",
        village(HILL, LAKE, bells=[bell("lake", "9:14-9:54", "10:00-10:40")]),
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 2)],
        [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)],
        teacher="ann",
        school="hill",
        other_school="lake",
        weekday=TUE,
        end=clock("8:40"),
        start=clock("9:14"),
        minutes_needed=35,
        minutes_there=34,
    )


def test_exactly_enough() -> None:
    """Hill ends 8:40 and lake begins 9:15: the gap is equal to the 35 minutes needed."""
    allows(village(HILL, LAKE, bells=[bell("lake", "9:15-9:55")]), BOTH)


def test_touching_lessons() -> None:
    """8:00-8:40 and 8:40-9:20: at two schools there is no time at all, at one school it is fine."""
    district = village(HILL, LAKE, bells=[bell("lake", "8:40-9:20")])
    forbids("travel_time", district, BOTH)
    same = village(HILL, course("hill4", "art"), bells=[bell("hill", "8:00-8:40", "8:40-9:20")])
    allows(same, [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 2)])


def test_buffers_are_the_districts() -> None:
    """Without buffers hill to lake takes 20 minutes: lake at 9:00 is fine, at 8:59 not."""
    rules = Rules(arrival_buffer=0, departure_buffer=0)
    allows(village(HILL, LAKE, rules=rules, bells=[bell("lake", "9:00-9:40")]), BOTH)
    forbids("travel_time", village(HILL, LAKE, rules=rules, bells=[bell("lake", "8:59-9:39")]), BOTH)


def test_each_buffer_counts() -> None:
    """Departure 7 and arrival 0 make 27 minutes (9:07), departure 0 and arrival 9 make 29 (9:09)."""
    leaving, arriving = (
        Rules(departure_buffer=7, arrival_buffer=0),
        Rules(departure_buffer=0, arrival_buffer=9),
    )
    for rules, enough, short in (
        (leaving, "9:07-9:47", "9:06-9:46"),
        (arriving, "9:09-9:49", "9:08-9:48"),
    ):
        allows(village(HILL, LAKE, rules=rules, bells=[bell("lake", enough)]), BOTH)
        forbids("travel_time", village(HILL, LAKE, rules=rules, bells=[bell("lake", short)]), BOTH)


def test_way_of_no_minutes() -> None:
    """Two campuses next door (0 minutes): the buffers alone make 15, so 8:55 is fine and 8:54 is not."""
    roads: dict[str, int | None] = {"hill-lake": 0}
    allows(village(HILL, LAKE, roads=roads, bells=[bell("lake", "8:55-9:35")]), BOTH)
    forbids("travel_time", village(HILL, LAKE, roads=roads, bells=[bell("lake", "8:54-9:34")]), BOTH)


def test_direction_of_the_way() -> None:
    """Uphill, lake to hill takes 30 minutes and not 20: lake ends
    8:40, hill at 9:25 is fine and at 9:24 not.
    """
    uphill: dict[str, int | None] = {"lake>hill": 30}
    for hill, lawful in (("9:25-10:05", True), ("9:24-10:04", False)):
        bells = [bell("hill", hill), bell("lake", "8:00-8:40")]
        district = village(HILL, LAKE, roads=uphill, bells=bells)
        either("travel_time", lawful, district, BOTH)
    allows(village(HILL, LAKE, roads=uphill, bells=[bell("lake", "9:15-9:55")]), BOTH)


def test_from_a_commitment() -> None:
    """A meeting at hill ends 8:40: the lesson at lake may begin
    9:15, not 9:14, though the meeting is no lesson.
    """
    meeting = (busy("hill", TUE, "8:00-8:40", teacher="ann", lessons=0),)
    lesson = [put("lake3/art", "ann", TUE, 1)]
    allows(village(LAKE, commitments=meeting, bells=[bell("lake", "9:15-9:55")]), lesson)
    forbids("travel_time", village(LAKE, commitments=meeting, bells=[bell("lake", "9:14-9:54")]), lesson)


def test_to_a_commitment() -> None:
    """The lesson at hill ends 8:40: a meeting at lake at 9:15 is fine, at 9:14 not."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(HILL, commitments=(busy("lake", TUE, "9:15-9:55", teacher="ann"),)), lesson)
    forbids(
        "travel_time", village(HILL, commitments=(busy("lake", TUE, "9:14-9:54", teacher="ann"),)), lesson
    )


def test_every_leg_of_a_chain() -> None:
    """Hill until 8:40, lake 9:15-9:55, then 5 + 30 + 10 = 45 minutes to wood: 10:40 is fine, 10:39 is not."""
    chain = [*BOTH, put("wood3/art", "ann", TUE, 1)]
    for wood, lawful in (("10:40-11:20", True), ("10:39-11:19", False)):
        district = village(
            HILL, LAKE, course("wood3", "art"), bells=[bell("lake", "9:15-9:55"), bell("wood", wood)]
        )
        if lawful:
            allows(district, chain)
        else:
            (finding,) = forbids("travel_time", district, chain)
            assert (finding.params["school"], finding.params["other_school"]) == ("lake", "wood")


def test_other_day_and_other_teacher() -> None:
    """With 34 of 35 minutes between them, the lessons may be on two days, or ann's and bob's."""
    district = village(HILL, LAKE, bells=[bell("lake", "9:14-9:54")])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", WED, 1)])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "bob", TUE, 1)])


def test_no_way_at_all() -> None:
    """Boats go from town to hill and lake and on to port, none between: one of them a day, however late."""
    between = ("hill-lake", "lake-wood", "hill-wood", "town-hill", "town-lake", "town-wood")
    boats = {"town>hill": 15, "town>lake": 25, "hill>port": 15, "lake>port": 25}
    ann = teacher("ann", None, start_place="town", end_place="port")
    district = cut_off(HILL, LAKE, teachers=[ann, BOB], roads=dict.fromkeys(between) | boats)
    allows(district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", WED, 6)])
    (finding,) = forbids(
        "travel_time", district, [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 6)]
    )
    assert (finding.params["school"], finding.params["other_school"]) == ("hill", "lake")


@pytest.mark.parametrize(("lake", "lawful"), [("9:15-9:55", True), ("9:14-9:54", False)])
def test_to_a_class_before_a_screen(lake: str, lawful: bool) -> None:
    """Bob teaches at hill until 8:40 and stays with lake's class at 9:15, not at 9:14."""
    district = live(HILL, HEARD_ART, bells=[bell("lake", lake)])
    lessons = [put("hill3/art", "bob", TUE, 1), play("lake3/art", TUE, 1, adult="bob")]
    either("travel_time", lawful, district, lessons)


def test_the_origins_teacher_does_not_travel() -> None:
    """Ann's broadcast is received at lake at 8:10; at 8:50 she teaches at hill and has been nowhere."""
    district = live(AIRED_ART, HEARD_ART, course("hill4", "art"))
    allows(district, [aired(TUE), heard(TUE), put("hill4/art", "ann", TUE, 2)])


@pytest.mark.parametrize("by_bus", [True, False])
def test_whoever_rides_is_as_fast_as_the_bus(by_bus: bool) -> None:
    """Lake ends 8:50, wood begins 9:20: by road 45 minutes are needed, the bus 8:55-9:10 is in time."""
    runs = ("hill 7:40,lake 8:00", "lake 8:55,wood 9:10", "wood 12:00,hill 12:40")
    lessons = [put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 2)]
    courses = (LAKE, course("wood3", "art"))
    if by_bus:
        allows(buses(*courses, runs=runs), [*lessons, *aboard("ann", TUE, 1, 2, 3)])
    else:
        forbids("travel_time", village(*courses), lessons)

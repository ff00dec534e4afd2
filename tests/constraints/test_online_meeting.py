"""Who attends an online meeting has nothing else at the time, and is not on the road.

Its periods are those of a school, hill; it can be attended from anywhere. Hill to lake takes 35 minutes from
bell to bell, lake to wood 5 + 30 + 10 = 45.
"""

import pytest

from tests.examples import allows, broken, either, forbids
from tests.live import car, hold, meeting, ride, run
from tests.villages import ANN, TUE, bell, blocked, busy, clock, course, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
TALK = meeting("talk", "hill", "ann", "bob", online=True)
BOTH = hold("talk", TUE, 1, "ann", "bob")


def test_from_two_schools() -> None:
    """Ann is at hill and bob at lake all day: they meet in hill's period 2 (8:50-9:30) without a journey,
    when bob has no lesson; lake's period 1 (8:10-8:50) ends as it begins, lake's period 2 begins 9:00.
    """
    district = village(LAKE, meetings=(TALK,), weights={"journeys": 1})
    talk = hold("talk", TUE, 2, "ann", "bob")
    broken(
        "online_meeting",
        district,
        [talk, put("lake3/art", "bob", TUE, 1)],
        [talk, put("lake3/art", "bob", TUE, 2)],
        meeting="talk",
        teacher="bob",
        weekday=TUE,
        start=clock("8:50"),
        end=clock("9:30"),
    )


@pytest.mark.parametrize(
    ("times", "lawful"),
    [("8:00-9:00", True), ("8:00-9:01", False), ("9:40-10:20", True), ("9:39-10:20", False)],
)
def test_something_else_at_the_time(times: str, lawful: bool) -> None:
    """The meeting is 9:00-9:40: a commitment may touch it at both ends and not overlap it by a minute."""
    district = village(
        meetings=(TALK,),
        bells=[bell("hill", "9:00-9:40")],
        commitments=(busy("lake", TUE, times, teacher="bob", lessons=0),),
    )
    either("online_meeting", lawful, district, [BOTH])


@pytest.mark.parametrize(
    ("times", "lawful"),
    [("8:00-9:00", True), ("8:00-9:01", False), ("9:40-10:20", True), ("9:39-10:20", False)],
)
def test_blocked_times(times: str, lawful: bool) -> None:
    """The meeting is 9:00-9:40: bob must not be blocked for a minute of it."""
    district = village(
        meetings=(TALK,),
        bells=[bell("hill", "9:00-9:40")],
        unavailability=(blocked(TUE, times, teacher="bob"),),
    )
    either("online_meeting", lawful, district, [BOTH])


@pytest.mark.parametrize(
    ("lake", "wood", "lawful"),
    [
        ("8:00-9:15", "10:40-11:20", True),  # 9:15 + 45 = 10:00: the way comes first
        ("8:00-9:16", "11:25-12:05", True),  # 10:40 + 45 = 11:25: the way comes after
        ("8:00-9:16", "11:24-12:04", False),  # 10:01 > 10:00, and 11:25 > 11:24
        ("8:00-9:15", "11:24-12:04", True),
    ],
)
def test_not_on_the_road(lake: str, wood: str, lawful: bool) -> None:
    """Bob goes from lake to wood, 45 minutes, around a meeting 10:00-10:40: before it or after it."""
    district = village(
        LAKE,
        WOOD,
        meetings=(TALK,),
        bells=[bell("hill", "10:00-10:40"), bell("lake", lake), bell("wood", wood)],
    )
    lessons = [put("lake3/art", "bob", TUE, 1), put("wood3/art", "bob", TUE, 1)]
    either("online_meeting", lawful, district, [*lessons, BOTH])


def test_a_third_school_on_the_way() -> None:
    """Ann goes from hill (until 8:56) to lake (9:31-10:00) and, after a meeting 10:00-10:40, to wood (11:25).
    Straight from hill to wood, 65 minutes, the way fits on neither side (10:01 > 10:00, 11:45 > 11:25).
    """
    bells = [
        bell("hill", "8:00-8:56", "10:00-10:40"),
        bell("lake", "9:31-10:00"),
        bell("wood", "11:25-12:05"),
    ]
    talk = meeting("talk", "hill", "ann", online=True)
    lessons = [
        put("hill3/art", "ann", TUE, 1),
        put("lake3/art", "ann", TUE, 1),
        put("wood3/art", "ann", TUE, 1),
    ]
    district = village(HILL, LAKE, WOOD, meetings=(talk,), bells=bells, roads={"hill-wood": 50})
    allows(district, [*lessons, hold("talk", TUE, 2, "ann")])
    forbids("online_meeting", district, [lessons[0], lessons[2], hold("talk", TUE, 2, "ann")])


@pytest.mark.parametrize(
    ("bus", "lawful"),
    [
        (("lake 9:25", "wood 10:00"), True),
        (("lake 9:25", "wood 10:01"), False),
        (("lake 10:40", "wood 11:10"), True),
        (("lake 10:39", "wood 11:10"), False),
    ],
)
def test_not_on_the_bus(bus: tuple[str, str], lawful: bool) -> None:
    """Bob rides from lake (until 9:00) to wood (from 11:20) around a meeting 10:00-10:40; with own means he
    would have the choice, by bus he is on the road while it is.
    """
    district = village(
        LAKE,
        WOOD,
        teachers=[ANN, teacher("bob", "lake", rides=True)],
        meetings=(TALK,),
        vehicles=(car("bus", 4),),
        runs=(run("over", "bus", *bus), run("back", "bus", "wood 12:30", "lake 13:00")),
        bells=[bell("hill", "10:00-10:40"), bell("lake", "8:20-9:00"), bell("wood", "11:20-12:00")],
    )
    lessons = [put("lake3/art", "bob", TUE, 1), put("wood3/art", "bob", TUE, 1)]
    rides = [ride("bob", "over", TUE, 0, 1), ride("bob", "back", TUE, 0, 1)]
    either("online_meeting", lawful, district, [*lessons, *rides, BOTH])


def test_before_the_first_and_after_the_last() -> None:
    """Bob's only lessons are at wood, 9:20-10:50: hill's period 1 (8:00-8:40) is before he sets out on a day
    that he might begin when he likes, period 5 (14:00) after it.
    """
    district = village(WOOD, meetings=(TALK,))
    lessons = [put("wood3/art", "bob", TUE, 2), put("wood3/art", "bob", TUE, 3)]
    allows(district, [*lessons, BOTH])
    allows(district, [*lessons, hold("talk", TUE, 5, "ann", "bob")])


def test_between_lessons_at_one_school() -> None:
    """Bob has lake's periods 1 (until 8:50) and 3 (from 9:50): between them, 8:50-9:30, he is free, without a
    way to think of.
    """
    district = village(LAKE, meetings=(TALK,))
    lessons = [put("lake3/art", "bob", TUE, 1), put("lake3/art", "bob", TUE, 3)]
    allows(district, [*lessons, hold("talk", TUE, 2, "ann", "bob")])


def test_two_online_meetings() -> None:
    """Bob cannot attend two meetings that share a minute, at hill's bells and at lake's; if they touch he
    can.
    """
    other = meeting("plan", "lake", "bob", online=True)
    for lake, lawful in (("8:40-9:20", True), ("8:39-9:19", False)):
        district = village(meetings=(TALK, other), bells=[bell("hill", "8:00-8:40"), bell("lake", lake)])
        either("online_meeting", lawful, district, [BOTH, hold("plan", TUE, 1, "bob")])


def test_online_and_in_person() -> None:
    """Bob attends a meeting at lake, 8:10-8:50, and so no online one 8:00-8:40."""
    other = meeting("plan", "lake", "bob")
    district = village(meetings=(TALK, other))
    forbids("online_meeting", district, [BOTH, hold("plan", TUE, 1, "bob")])
    allows(district, [BOTH, hold("plan", TUE, 2, "bob")])


def test_only_attendants_need_be_free() -> None:
    """One of two is enough: bob's lesson is no matter if he does not attend."""
    either_of_them = meeting("talk", "hill", "ann", "bob", quorum=1, online=True)
    district = village(LAKE, meetings=(either_of_them,), bells=[bell("lake", "8:00-8:40")])
    allows(district, [put("lake3/art", "bob", TUE, 1), hold("talk", TUE, 1, "ann")])
    forbids("online_meeting", district, [put("lake3/art", "bob", TUE, 1), BOTH])


def test_no_lesson_and_no_journey() -> None:
    """An online meeting counts as no lesson and keeps nobody's lunch: with lessons full up it is lawful."""
    district = village(
        LAKE,
        teachers=[ANN, teacher("bob", "lake", lessons_day=1, lessons_week=1)],
        meetings=(TALK,),
    )
    allows(district, [put("lake3/art", "bob", TUE, 3), BOTH])

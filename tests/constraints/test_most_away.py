"""A lending school has at most so many of its own teachers out at once, the way included.

Ann, dan and eve are of hill. Art at lake in period 1 (8:10-8:50) takes 35 minutes each way: whoever gives it
is out of hill from 7:35 to 9:25.
"""

from typing import Any

import pytest

from models.timetable import Decision
from tests.examples import allows, broken, either, forbids
from tests.live import hold, meeting
from tests.villages import ANN, BOB, TUE, WED, bell, blocked, busy, clock, course, put, teacher, village

DAN, EVE = teacher("dan"), teacher("eve")
STAFF = [ANN, DAN, EVE, BOB]
LAKE, SONG = course("lake3", "art"), course("lake4", "music")
ONE = {"hill": {"most_away": 1}}
ANN_OUT, DAN_OUT = put("lake3/art", "ann", TUE, 1), put("lake4/music", "dan", TUE, 1)


def test_two_at_once() -> None:
    """Hill has one period, 8:00-8:40, and may have one teacher out: with dan beside ann there are two."""
    broken(
        "most_away",
        village(LAKE, SONG, teachers=STAFF, about=ONE, bells=[bell("hill", "8:00-8:40")]),
        [ANN_OUT],
        [ANN_OUT, DAN_OUT],
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
        count=2,
        limit=1,
    )


@pytest.mark.parametrize(("most", "lawful"), [(0, False), (1, False), (2, True), (3, True), (None, True)])
def test_limit(most: int | None, lawful: bool) -> None:
    """Two are out: 2 <= 2 and 2 <= 3 are lawful, 2 > 1 and 2 > 0 are not; without a limit anything is."""
    district = village(LAKE, SONG, teachers=STAFF, about={"hill": {"most_away": most}})
    either("most_away", lawful, district, [ANN_OUT, DAN_OUT])


def test_nobody_may_go() -> None:
    """With a limit of 0 not even ann may be out; lessons at home are no matter."""
    district = village(LAKE, course("hill3", "art"), teachers=STAFF, about={"hill": {"most_away": 0}})
    allows(district, [put("hill3/art", "ann", TUE, 1)])
    forbids("most_away", district, [ANN_OUT])


@pytest.mark.parametrize(("hill", "lawful"), [("9:40-10:15", True), ("9:40-10:16", False)])
def test_one_back_before_the_other_goes(hill: str, lawful: bool) -> None:
    """Ann is back from lake at 9:25; dan has to be there 10:50 and leaves 35 minutes before, at 10:15. Eve is
    out from 9:00 on: in a period until 10:15 she is the only one, until 10:16 dan is the second.
    """
    district = village(
        LAKE,
        SONG,
        course("lake5", "art"),
        classes=("lake3", "lake4", "lake5"),
        teachers=STAFF,
        about=ONE,
        bells=[bell("hill", hill), bell("lake", "8:10-8:50", "9:35-10:15", "10:50-11:30")],
    )
    lessons = [ANN_OUT, put("lake5/art", "eve", TUE, 2), put("lake4/music", "dan", TUE, 3)]
    either("most_away", lawful, district, lessons)


def test_turn_by_turn() -> None:
    """One out per day, or in morning and afternoon (lake period 5, 14:10: out from 13:35), is one at once."""
    district = village(LAKE, SONG, teachers=STAFF, about=ONE)
    allows(district, [ANN_OUT, put("lake4/music", "dan", WED, 1)])
    allows(district, [ANN_OUT, put("lake4/music", "dan", TUE, 5)])


def test_noon_elsewhere_is_out() -> None:
    """Ann is at lake in periods 1 and 5: dan cannot be there in period 3 (out 9:15-11:05). Lessons at hill
    in periods 3 and 4 bring her back for these, not for period 2.
    """
    district = village(LAKE, SONG, course("hill3", "art"), teachers=STAFF, about=ONE)
    both = [ANN_OUT, put("lake3/art", "ann", TUE, 5)]
    dan = put("lake4/music", "dan", TUE, 3)
    allows(district, both)
    found = forbids("most_away", district, [*both, dan])
    assert [f.params["period"] for f in found] == ["2", "3", "4"]
    (left,) = forbids(
        "most_away", district, [*both, put("hill3/art", "ann", TUE, 3), put("hill3/art", "ann", TUE, 4), dan]
    )
    assert left.params["period"] == "2"


def test_unavailable_is_not_out() -> None:
    """Dan is at a doctor's while ann is at lake: one is out."""
    ill = blocked(TUE, "8:00-9:00", teacher="dan")
    allows(village(LAKE, teachers=STAFF, about=ONE, unavailability=(ill,)), [ANN_OUT])


def test_commitments_count() -> None:
    """Dan has to be at lake on Tuesday: with ann there two are out; alone it breaks nothing."""
    district = village(
        LAKE, teachers=STAFF, about=ONE, commitments=(busy("lake", TUE, "8:00-8:40", teacher="dan"),)
    )
    allows(district, [])
    forbids("most_away", district, [ANN_OUT])


def test_visitors_are_not_own_teachers() -> None:
    """Bob of lake gives a lesson at wood while ann is at lake: of hill one is out."""
    district = village(LAKE, course("wood3", "art"), teachers=STAFF, about=ONE)
    allows(district, [ANN_OUT, put("wood3/art", "bob", TUE, 1)])


def test_meetings_count() -> None:
    """A meeting at lake takes dan out of hill as a lesson would; an online one does not."""
    tables: dict[str, Any] = {"teachers": STAFF, "about": ONE}
    held: list[Decision] = [ANN_OUT, hold("team", TUE, 1, "dan")]
    forbids("most_away", village(LAKE, meetings=(meeting("team", "lake", "dan"),), **tables), held)
    allows(village(LAKE, meetings=(meeting("team", "lake", "dan", online=True),), **tables), held)

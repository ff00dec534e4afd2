"""In every period enough adults are at a school: its own teachers who are neither out nor unavailable.

Ann, dan and eve are of hill, which asks for two adults. Art at lake, period 1 (8:10-8:50), takes 35 minutes
each way: whoever gives it is out of hill from 7:35 to 9:25, so in hill's periods 1 (8:00) and 2 (8:50-9:30),
and back in period 3 (9:40).
"""

from datetime import date
from typing import Any

import pytest

from models.base import Weeks
from models.rules import Rules
from tests.examples import allows, broken, either, forbids
from tests.live import hold, meeting
from tests.villages import (
    ANN,
    BOB,
    LAST_DAY,
    MON,
    TUE,
    WED,
    bell,
    blocked,
    busy,
    clock,
    course,
    put,
    teacher,
    village,
)

DAN, EVE = teacher("dan"), teacher("eve")
STAFF = [ANN, DAN, EVE, BOB]
LAKE, SONG = course("lake3", "art"), course("lake4", "music")
ASKS_TWO = {"hill": {"least_adults": 2}}
ANN_OUT, DAN_OUT = put("lake3/art", "ann", TUE, 1), put("lake4/music", "dan", TUE, 1)


def test_one_adult_too_few() -> None:
    """Three teachers, two must stay: ann may go; if dan goes too, eve alone is there in periods 1 and 2."""
    district = village(LAKE, SONG, teachers=STAFF, about=ASKS_TWO)
    allows(district, [ANN_OUT])
    found = forbids("least_adults", district, [ANN_OUT, DAN_OUT])
    assert [f.params["period"] for f in found] == ["1", "2"]


def test_the_sentence() -> None:
    """Hill has one period, 8:00-8:40: with ann at lake in its time and dan too, one adult is left of two."""
    district = village(LAKE, SONG, teachers=STAFF, about=ASKS_TWO, bells=[bell("hill", "8:00-8:40")])
    broken(
        "least_adults",
        district,
        [ANN_OUT],
        [ANN_OUT, DAN_OUT],
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
        adults=1,
        limit=2,
    )


@pytest.mark.parametrize(("least", "lawful"), [(0, True), (1, True), (2, False)])
def test_limit(least: int, lawful: bool) -> None:
    """Ann and dan are out and eve stays: least 0 and 1 are kept (1 >= 1), 2 is not (1 < 2)."""
    district = village(LAKE, SONG, teachers=STAFF, about={"hill": {"least_adults": least}})
    either("least_adults", lawful, district, [ANN_OUT, DAN_OUT])


def test_other_adults_count() -> None:
    """The cook is always there: with her, eve makes two."""
    about = {"hill": {"least_adults": 2, "other_adults": 1}}
    allows(village(LAKE, SONG, teachers=STAFF, about=about), [ANN_OUT, DAN_OUT])


def test_teachers_of_other_schools_do_not_count() -> None:
    """Bob of lake gives a lesson at hill while ann is at lake: hill's own dan and eve are two; but if dan is
    unavailable, bob is no second adult.
    """
    lessons = [ANN_OUT, put("hill3/art", "bob", TUE, 1)]
    tables: dict[str, Any] = {"teachers": STAFF, "about": ASKS_TWO}
    allows(village(LAKE, course("hill3", "art"), **tables), lessons)
    ill = blocked(TUE, "8:00-8:40", teacher="dan")
    forbids("least_adults", village(LAKE, course("hill3", "art"), unavailability=(ill,), **tables), lessons)


@pytest.mark.parametrize(
    ("hill", "lawful"),
    [
        ("6:55-7:35", True),  # ann leaves at 8:10 - 35 = 7:35, when it ends
        ("6:56-7:36", False),
        ("9:25-10:05", True),  # back at 8:50 + 35 = 9:25, when it begins
        ("9:24-10:04", False),
    ],
)
def test_the_way_counts(hill: str, lawful: bool) -> None:
    """Ann and dan are out from 7:35 to 9:25: a period that ends or begins then keeps all three."""
    district = village(LAKE, SONG, teachers=STAFF, about=ASKS_TWO, bells=[bell("hill", hill)])
    either("least_adults", lawful, district, [ANN_OUT, DAN_OUT])


def test_from_the_first_to_the_last() -> None:
    """Ann is at lake in periods 1 and 4 (until 11:20), dan from 9:50 to 10:30: with nothing at home between,
    ann is out in period 3 (9:40) too, as dan is.
    """
    district = village(
        LAKE, SONG, teachers=STAFF, about=ASKS_TWO, bells=[bell("hill", "9:40-10:20", weekdays=(TUE,))]
    )
    dan = put("lake4/music", "dan", TUE, 3)
    broken(
        "least_adults", district, [ANN_OUT, dan], [ANN_OUT, put("lake3/art", "ann", TUE, 4), dan], adults=1
    )


def test_a_lesson_at_home_brings_back() -> None:
    """Ann is at lake in period 1 and wood-bound in the afternoon, so out from 7:35 on; a lesson at hill,
    9:40, brings her back for that period: dan may be out in it, and in period 4 (10:30) he may not.
    """
    wood = course("wood3", "art")
    art = course("hill3", "art")
    district = village(
        LAKE,
        SONG,
        wood,
        art,
        teachers=STAFF,
        about=ASKS_TWO,
        bells=[
            bell("hill", "9:40-10:20"),
            bell("lake", "8:10-8:50", "9:50-10:30"),
            bell("wood", "14:00-14:40"),
        ],
    )
    away = [ANN_OUT, put("wood3/art", "ann", TUE, 1), put("lake4/music", "dan", TUE, 2)]
    forbids("least_adults", district, away)
    allows(district, [*away, put("hill3/art", "ann", TUE, 1)])


@pytest.mark.parametrize(("hill", "lawful"), [("11:39-12:19", True), ("11:40-12:20", False)])
def test_back_for_what_overlaps_only(hill: str, lawful: bool) -> None:
    """Ann has lessons at lake and wood and between them a meeting at hill until 11:40: in a period
    11:39-12:19 she is there, in 11:40-12:20 she is out, and so is dan, at lake from 12:00.
    """
    district = village(
        LAKE,
        SONG,
        course("wood3", "art"),
        teachers=STAFF,
        about=ASKS_TWO,
        commitments=(busy("hill", TUE, "11:00-11:40", teacher="ann", lessons=0),),
        bells=[bell("hill", hill), bell("lake", "8:10-8:50", "12:00-12:40"), bell("wood", "14:00-14:40")],
    )
    lessons = [ANN_OUT, put("wood3/art", "ann", TUE, 1), put("lake4/music", "dan", TUE, 2)]
    either("least_adults", lawful, district, lessons)


@pytest.mark.parametrize(
    ("times", "lawful"),
    [("9:30-10:00", True), ("9:29-10:00", False), ("8:00-8:50", True), ("8:00-8:51", False)],
)
def test_unavailable_for_some_of_the_period(times: str, lawful: bool) -> None:
    """Ann is at lake 9:00-9:40, out 8:25-10:15, and dan is unavailable: in the period 8:50-9:30 eve is alone
    if he is for a minute of it.
    """
    district = village(
        LAKE,
        teachers=STAFF,
        about=ASKS_TWO,
        bells=[bell("hill", "8:50-9:30")],
        unavailability=(blocked(TUE, times, teacher="dan"),),
    )
    either("least_adults", lawful, district, [put("lake3/art", "ann", TUE, 2)])


def test_out_and_unavailable_is_one() -> None:
    """Ann is at lake until 8:50 and unavailable from 9:00: dan and eve are still two in period 2."""
    district = village(
        LAKE,
        teachers=STAFF,
        about=ASKS_TWO,
        unavailability=(blocked(TUE, "9:00-9:30", teacher="ann"),),
    )
    allows(district, [ANN_OUT])


def test_a_commitment_elsewhere_is_out() -> None:
    """Dan has to be at lake on Tuesdays 8:00-8:40: ann may be out on Wednesday, not on Tuesday."""
    district = village(
        LAKE,
        teachers=STAFF,
        about=ASKS_TWO,
        commitments=(busy("lake", TUE, "8:00-8:40", teacher="dan"),),
    )
    allows(district, [])
    forbids("least_adults", district, [ANN_OUT])
    allows(district, [put("lake3/art", "ann", WED, 1)])


def test_a_meeting_elsewhere_is_out() -> None:
    """Dan attends a meeting at lake in its period 1: like a lesson there it takes him out of hill."""
    district = village(LAKE, teachers=STAFF, about=ASKS_TWO, meetings=(meeting("team", "lake", "dan"),))
    allows(district, [ANN_OUT, hold("team", WED, 1, "dan")])
    forbids("least_adults", district, [ANN_OUT, hold("team", TUE, 1, "dan")])


def test_an_online_meeting_is_not_out() -> None:
    """The same meeting online leaves dan at hill."""
    online = meeting("team", "lake", "dan", online=True)
    district = village(LAKE, teachers=STAFF, about=ASKS_TWO, meetings=(online,))
    allows(district, [ANN_OUT, hold("team", TUE, 1, "dan")])


def test_staff_of_a_cluster_belong_to_no_school() -> None:
    """Cat is of the cluster: a lesson of hers at lake takes nobody from hill, and one at hill, in the only
    period, does not make her the second adult beside eve.
    """
    district = village(
        LAKE,
        SONG,
        course("hill3", "art"),
        teachers=[*STAFF, teacher("cat", None)],
        about=ASKS_TWO,
        bells=[bell("hill", "8:00-8:40")],
    )
    allows(district, [ANN_OUT, put("lake4/music", "cat", TUE, 1)])
    forbids("least_adults", district, [ANN_OUT, DAN_OUT, put("hill3/art", "cat", TUE, 1)])


def test_where_nobody_can_come_back() -> None:
    """From lake no way leads to hill: whoever is at lake is out all day, also in hill's period 14:50."""
    town: dict[str, Any] = {"start_place": "town", "end_place": "town"}
    district = village(
        LAKE,
        SONG,
        teachers=[teacher("ann", **town), teacher("dan", **town), EVE, BOB],
        about=ASKS_TWO,
        bells=[bell("hill", "14:50-15:30")],
    )
    allows(district, [ANN_OUT, DAN_OUT])
    cut = tuple(link for link in district.travel if {link.origin, link.destination} != {"hill", "lake"})
    forbids("least_adults", district.model_copy(update={"travel": cut}), [ANN_OUT, DAN_OUT])


def test_weeks_of_an_absence() -> None:
    """Dan is unavailable in odd weeks: ann may be out in even weeks only."""
    even = course("lake3", "art", weeks="even")
    odd = course("lake4", "art", weeks="odd")
    district = village(
        even,
        odd,
        teachers=STAFF,
        about=ASKS_TWO,
        term={"weeks_in_cycle": 2},
        unavailability=(blocked(TUE, "8:00-8:40", teacher="dan", weeks=Weeks.ODD),),
    )
    allows(district, [put("lake3/art", "ann", TUE, 1, weeks=Weeks.EVEN)])
    found = forbids("least_adults", district, [put("lake4/art", "ann", TUE, 1, weeks=Weeks.ODD)])
    assert [f.params["weeks"] for f in found] == ["odd"]


def test_bells_of_every_season() -> None:
    """Hill's period is 6:00-6:40, when everybody is there, and from November on 8:00-8:40, when ann and dan
    are out: the breach is winter's. The other way round it is that of the term's beginning.
    """
    early, late = "6:00-6:40", "8:00-8:40"
    for first, second, season in ((early, late, "冬季"), (late, early, None)):
        bells = [bell("hill", first), bell("hill", second, since=date(2026, 11, 2), season="冬季")]
        district = village(LAKE, SONG, teachers=STAFF, about=ASKS_TWO, bells=bells)
        allows(district, [ANN_OUT])
        (finding,) = forbids("least_adults", district, [ANN_OUT, DAN_OUT])
        assert finding.params.get("season") == season


def test_winter_ways_are_longer() -> None:
    """Back from lake at 9:25, in winter, when the way takes 30 minutes, at 9:35: in time for a period that
    begins then, too late for one at 9:34. The breach is winter's.
    """
    rules = Rules(winter_from=date(2026, 12, 1), winter_to=LAST_DAY)
    tables: dict[str, Any] = {"about": ASKS_TWO, "rules": rules, "winter": {"hill-lake": 30}}
    on_time, late = [bell("hill", "9:35-10:15")], [bell("hill", "9:34-10:14")]
    allows(village(LAKE, SONG, teachers=STAFF, bells=on_time, **tables), [ANN_OUT, DAN_OUT])
    (finding,) = forbids(
        "least_adults", village(LAKE, SONG, teachers=STAFF, bells=late, **tables), [ANN_OUT, DAN_OUT]
    )
    assert finding.params["season"] == "2026-12-01"


def test_days_apart_from_each_other() -> None:
    """Ann is out on Monday and dan on Tuesday: two stay on both days."""
    district = village(LAKE, SONG, teachers=STAFF, about=ASKS_TWO)
    allows(district, [put("lake3/art", "ann", MON, 1), DAN_OUT])

"""A timetable is lawful under all bells of the term and on winter's ways: one week for every season.

Ann teaches at hill until 8:40 and then at lake, 5 + 20 + 10 = 35 minutes from bell to bell. The term is from
1 September 2026 to 22 January 2027.
"""

from datetime import date, timedelta

import pytest

from models.bells import BellSchedule
from models.course import Half, SlotPattern, SlotRef
from models.district import District
from tests.examples import allows, broken, costs, either, forbids
from tests.live import AIRED_ART, HEARD_ART, aired, heard, live, play
from tests.villages import (
    BOB,
    FIRST_DAY,
    LAST_DAY,
    TUE,
    WED,
    bell,
    blocked,
    clock,
    course,
    put,
    teacher,
    village,
)

HILL, LAKE = course("hill3", "art"), course("lake3", "art")
BOTH = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
OCTOBER = date(2026, 10, 8)
DAY = timedelta(days=1)


def _winter(*periods: str, since: date = OCTOBER, school: str = "lake") -> BellSchedule:
    """A school's winter bells."""
    return bell(school, *periods, since=since, season="冬季作息")


def _seasons(summer: str, winter: str, since: date = OCTOBER) -> District:
    """Lake has one period a day, at one time in summer and at another from a date on."""
    return village(HILL, LAKE, bells=[bell("lake", summer), _winter(winter, since=since)])


def test_lawful_in_summer_only() -> None:
    """Lake's period 2 is at 10:00 in both seasons, period 1 at 9:15 in summer and at 9:14 in winter.

    Moved to period 1 the lesson can be reached in summer; in winter there are 34 of 35 minutes.
    """
    lake = [bell("lake", "9:15-9:55", "10:00-10:40"), _winter("9:14-9:54", "10:00-10:40")]
    broken(
        "travel_time",
        village(HILL, LAKE, bells=lake),
        [BOTH[0], put("lake3/art", "ann", TUE, 2)],
        BOTH,
        season="冬季作息",
        teacher="ann",
        school="hill",
        other_school="lake",
        weekday=TUE,
        end=clock("8:40"),
        start=clock("9:14"),
        minutes_needed=35,
        minutes_there=34,
    )


@pytest.mark.parametrize(
    ("summer", "winter", "lawful"),
    [
        ("9:15-9:55", "9:15-9:55", True),
        ("9:15-9:55", "9:16-9:56", True),
        ("9:15-9:55", "9:14-9:54", False),
        ("9:14-9:54", "9:15-9:55", False),
    ],
)
def test_every_season_is_judged(summer: str, winter: str, lawful: bool) -> None:
    """Lake begins at 9:15 or later in both seasons, or a minute too early in one of them."""
    either("travel_time", lawful, _seasons(summer, winter), BOTH)


def test_both_seasons_are_told() -> None:
    """9:14 in summer and 9:13 in winter: two findings; only the one of winter says so."""
    found = forbids("travel_time", _seasons("9:14-9:54", "9:13-9:53"), BOTH)
    told = {finding.params["start"]: finding.params.get("season") for finding in found}
    assert told == {clock("9:14"): None, clock("9:13"): "冬季作息"}


def test_the_same_in_both_seasons_is_told_once() -> None:
    """Hill's bells are the same all year, lake's are not: two lessons at once at hill are one finding."""
    district = village(HILL, course("hill4", "art"), bells=[_winter("8:20-9:00"), bell("lake", "8:10-8:50")])
    (finding,) = forbids("teacher_clash", district, [BOTH[0], put("hill4/art", "ann", TUE, 1)])
    assert "season" not in finding.params


@pytest.mark.parametrize(
    ("since", "lawful"),
    [
        (FIRST_DAY + DAY, False),
        (LAST_DAY, False),
        (LAST_DAY + DAY, True),
        (FIRST_DAY, False),
        (FIRST_DAY - DAY, False),
    ],
)
def test_when_new_bells_are_judged(since: date, lawful: bool) -> None:
    """9:14 from a date on: judged from before the term up to its last day, not from the day after it."""
    either("travel_time", lawful, _seasons("9:15-9:55", "9:14-9:54", since), BOTH)


@pytest.mark.parametrize(("since", "lawful"), [(FIRST_DAY, True), (FIRST_DAY + DAY, False)])
def test_when_old_bells_are_no_longer_judged(since: date, lawful: bool) -> None:
    """9:14 until new bells with 9:15: they come on the first day (never judged) or the day after it."""
    either("travel_time", lawful, _seasons("9:14-9:54", "9:15-9:55", since), BOTH)


def test_seasons_of_two_schools() -> None:
    """Hill changes on 8 October, lake on 1 November: between them hill's new bells meet lake's old ones.

    Hill's lesson ends at 8:40, then at 8:50; lake's begins at 9:15, then at 9:25. In October there are 25
    minutes.
    """
    november = date(2026, 11, 1)
    hill = [bell("hill", "8:00-8:40"), _winter("8:10-8:50", school="hill")]
    lake = bell("lake", "9:15-9:55")
    together = [*hill, lake, _winter("9:25-10:05")]
    allows(village(HILL, LAKE, bells=together), BOTH)
    (finding,) = forbids(
        "travel_time", village(HILL, LAKE, bells=[*hill, lake, _winter("9:25-10:05", since=november)]), BOTH
    )
    assert finding.params["minutes_there"] == 25


@pytest.mark.parametrize(("period", "lawful"), [(1, True), (2, False)])
def test_a_period_that_winter_does_not_have(period: int, lawful: bool) -> None:
    """Hill has two periods in summer and one in winter: a lesson in period 2 would be nowhere in winter."""
    district = village(
        HILL, bells=[bell("hill", "8:00-8:40", "8:50-9:30"), _winter("8:00-8:40", school="hill")]
    )
    either("bell_period", lawful, district, [put("hill3/art", "ann", TUE, period)])


@pytest.mark.parametrize(("period", "lawful"), [(1, True), (2, False)])
def test_a_period_that_summer_does_not_have(period: int, lawful: bool) -> None:
    """Hill has one period in summer and two in winter: a lesson in period 2 would be nowhere in summer."""
    district = village(
        HILL, bells=[bell("hill", "8:00-8:40"), _winter("8:00-8:40", "8:50-9:30", school="hill")]
    )
    either("bell_period", lawful, district, [put("hill3/art", "ann", TUE, period)])


def test_a_period_of_another_kind_in_winter() -> None:
    """Period 2 is a lesson in summer and after-school service in winter, which art may not use."""
    winter = _winter("8:00-8:40", "after_school 8:50-9:30", school="hill")
    district = village(HILL, bells=[bell("hill", "8:00-8:40", "8:50-9:30"), winter])
    allows(district, [put("hill3/art", "ann", TUE, 1)])
    forbids("bell_period", district, [put("hill3/art", "ann", TUE, 2)])


def test_a_fixed_slot_holds_in_every_season() -> None:
    """A fixed slot is a period's name: it is kept whatever the clock says in winter."""
    art = course("hill3", "art", fixed=(SlotRef(weekday=TUE, period="2"),))
    bells = [bell("hill", "8:00-8:40", "8:50-9:30"), _winter("8:00-8:40", "9:00-9:40", school="hill")]
    allows(village(art, bells=bells), [put("hill3/art", "ann", TUE, 2)])
    (finding,) = forbids("fixed_slots", village(art, bells=bells), [])
    assert "season" not in finding.params


@pytest.mark.parametrize(("times", "lawful"), [("8:49-9:29", False), ("8:50-9:30", True)])
def test_blocked_times_in_winter(times: str, lawful: bool) -> None:
    """Ann is off until 8:50, when hill's period 2 begins in summer, and in winter or a minute earlier."""
    district = village(
        HILL,
        bells=[bell("hill", "8:00-8:40", "8:50-9:30"), _winter("8:00-8:40", times, school="hill")],
        unavailability=(blocked(TUE, "8:00-8:50", teacher="ann"),),
    )
    either("availability", lawful, district, [put("hill3/art", "ann", TUE, 2)])


@pytest.mark.parametrize(("lake", "lawful"), [("8:10-8:50", True), ("8:11-8:51", False)])
def test_common_minutes_in_winter(lake: str, lawful: bool) -> None:
    """Hill 8:00-8:40 and lake 8:10-8:50 share 30 minutes in summer, and 29 if lake begins later in winter."""
    district = live(AIRED_ART, HEARD_ART, bells=[bell("lake", "8:10-8:50"), _winter(lake)])
    either("common_minutes", lawful, district, [aired(TUE), heard(TUE)])


@pytest.mark.parametrize(("limit", "lawful"), [(2, True), (1, False)])
def test_running_lessons_in_winter(limit: int, lawful: bool) -> None:
    """The pause between two lessons is 21 minutes in summer, a break, and 20 in winter, none."""
    district = village(
        HILL,
        teachers=[teacher("ann", running_lessons=limit), BOB],
        bells=[
            bell("hill", "8:00-8:40", "9:01-9:41"),
            _winter("8:00-8:40", "9:00-9:40", school="hill"),
        ],
    )
    either("running_lessons", lawful, district, [put("hill3/art", "ann", TUE, period) for period in (1, 2)])


def test_unwanted_afternoons_by_the_first_season() -> None:
    """Afternoons are unwanted; period 1 begins at 12:29 in one season and at 12:30 in the other.

    If the term begins with 12:29 the lesson costs nothing, if it begins with 12:30 it costs 1.
    """
    art = course("hill3", "art", unwanted=(SlotPattern(half=Half.AFTERNOON),))
    for summer, winter, amount in (("12:29", "12:30", 0), ("12:30", "12:29", 1)):
        bells = [bell("hill", f"{summer}-13:10"), _winter(f"{winter}-13:10", school="hill")]
        costs("unwanted_periods", amount, village(art, bells=bells), [put("hill3/art", "ann", WED, 1)])


def test_shortage_counts_once() -> None:
    """Target 4, one lesson: 3 are wanting, however many seasons there are."""
    costs("target_lessons", 6, _seasons("9:15-9:55", "9:15-9:56"), BOTH)


def test_recorded_lessons_count_once() -> None:
    """A recorded lesson is one unit in a term of two seasons."""
    district = live(HEARD_ART, bells=[bell("lake", "8:10-8:50"), _winter("8:20-9:00")])
    costs("recorded_lessons", 1, district, [play("lake3/art", TUE, 1, adult="bob")])

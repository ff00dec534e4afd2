"""A teacher without own means has a ride in time for every journey of a day away, and nobody rides otherwise.

The bus to lake is there 8:00, ten minutes before the first lesson (8:10-8:50), and leaves lake 8:55, five
minutes after it.
"""

from datetime import date
from typing import Any

import pytest

from models.base import Weeks
from models.district import District
from tests.examples import allows, broken, either, forbids
from tests.live import car, ride, run
from tests.villages import BOB, TUE, WED, bell, busy, clock, course, cut_off, put, teacher, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
ANN = teacher("ann", rides=True)
LESSON = put("lake3/art", "ann", TUE, 1)
OUT, BACK = ride("ann", "out", TUE, 0, 1), ride("ann", "back", TUE, 0, 1)


def _bus(out: str = "hill 7:40,lake 8:00", back: str = "lake 8:55,hill 9:15", **tables: Any) -> District:
    """Ann, who rides; a van to lake and back, a cab for `more`, with art at hill, lake and wood."""
    runs = [run("out", "van", *out.split(",")), run("back", "van", *back.split(","))]
    given = {"teachers": [ANN, BOB], "vehicles": (car("van", 4), car("cab", 4)), **tables}
    return village(HILL, LAKE, WOOD, runs=(*runs, *given.pop("more", ())), **given)


def test_no_ride_home() -> None:
    """There and back with the bus is lawful; without a ride for the second of two journeys it is not."""
    broken(
        "rides",
        _bus(),
        [LESSON, OUT, BACK],
        [LESSON, OUT],
        teacher="ann",
        weekday=TUE,
        origin="lake",
        destination="hill",
        start=clock("8:55"),
        until=clock("24:00"),
        needed=1,
        count=0,
    )


@pytest.mark.parametrize(("arrive", "lawful"), [("7:59", True), ("8:00", True), ("8:01", False)])
def test_in_time_for_the_lesson(arrive: str, lawful: bool) -> None:
    """The lesson begins 8:10, the buffer is 10: the bus is at lake by 8:00, one at 8:01 is a minute late."""
    either("rides", lawful, _bus(out=f"hill 7:40,lake {arrive}"), [LESSON, OUT, BACK])


@pytest.mark.parametrize(("depart", "lawful"), [("8:54", False), ("8:55", True), ("8:56", True)])
def test_after_the_lesson(depart: str, lawful: bool) -> None:
    """The lesson ends 8:50, the buffer is 5: a bus at 8:55 can be had, one at 8:54 has left."""
    either("rides", lawful, _bus(back=f"lake {depart},hill 9:15"), [LESSON, OUT, BACK])


@pytest.mark.parametrize(("leave", "lawful"), [("7:40", True), ("7:41", False)])
def test_earliest_departure(leave: str, lawful: bool) -> None:
    """The bus is at hill 7:40: whoever may leave at 7:40 has it, whoever not before 7:41 has not."""
    who = teacher("ann", rides=True, leave_after=clock(leave))
    either("rides", lawful, _bus(teachers=[who, BOB]), [LESSON, OUT, BACK])


@pytest.mark.parametrize(("home", "lawful"), [("9:15", True), ("9:14", False)])
def test_latest_return(home: str, lawful: bool) -> None:
    """The bus is back 9:15: in time for 9:15, not for 9:14."""
    who = teacher("ann", rides=True, return_by=clock(home))
    either("rides", lawful, _bus(teachers=[who, BOB]), [LESSON, OUT, BACK])


@pytest.mark.parametrize(
    ("on", "lawful"),
    [
        ("lake 8:55,wood 9:10", True),
        ("lake 8:54,wood 9:10", False),
        ("lake 8:55,wood 9:11", False),
        ("wood 8:55,lake 9:10", False),
    ],
)
def test_between_two_schools(on: str, lawful: bool) -> None:
    """Lake ends 8:50 and wood begins 9:20: aboard from 8:55 to 9:10, though by road it takes 5 + 30 + 10."""
    more = (run("on", "cab", *on.split(",")), run("home", "cab", "wood 12:00", "hill 12:40"))
    rides = [OUT, ride("ann", "on", TUE, 0, 1), ride("ann", "home", TUE, 0, 1)]
    either("rides", lawful, _bus(more=more), [LESSON, put("wood3/art", "ann", TUE, 2), *rides])


def test_stops_on_the_way() -> None:
    """One run round all schools: ann is aboard from the second stop to the fourth, no other part will do."""
    district = _bus(
        out="town 7:20,hill 7:40,wood 7:50,lake 8:00", back="wood 8:30,wood 8:40,lake 8:55,hill 9:15"
    )
    allows(district, [LESSON, ride("ann", "out", TUE, 1, 3), ride("ann", "back", TUE, 2, 3)])
    for board, alight in ((0, 3), (1, 2), (2, 3), (3, 1), (3, 3)):
        forbids(
            "rides",
            district,
            [LESSON, ride("ann", "out", TUE, board, alight), ride("ann", "back", TUE, 2, 3)],
        )


def test_a_place_passed_twice() -> None:
    """The bus is at hill 7:20 and 7:40: both are good for the way to lake, one at a time."""
    district = _bus(out="hill 7:20,hill 7:40,lake 8:00")
    for board in (0, 1):
        allows(district, [LESSON, ride("ann", "out", TUE, board, 2), BACK])
    forbids("rides", district, [LESSON, *(ride("ann", "out", TUE, board, 2) for board in (0, 1)), BACK])


def test_driven_on_that_weekday() -> None:
    """The run is driven on Tuesdays: no ride for the same lesson on Wednesday."""
    district = _bus(more=(run("tue", "cab", "hill 7:40", "lake 8:00", weekdays=[TUE]),))
    allows(district, [LESSON, ride("ann", "tue", TUE, 0, 1), BACK])
    back = ride("ann", "back", WED, 0, 1)
    wednesday = put("lake3/art", "ann", WED, 1)
    allows(district, [wednesday, ride("ann", "out", WED, 0, 1), back])
    forbids("rides", district, [wednesday, ride("ann", "tue", WED, 0, 1), back])
    forbids("rides", district, [LESSON, ride("ann", "out", WED, 0, 1), BACK])


def test_one_ride_too_many() -> None:
    """A third ride on a day of two journeys is told with its own times."""
    more = (run("late", "cab", "hill 17:00", "lake 17:20"),)
    broken(
        "rides",
        _bus(more=more),
        [LESSON, OUT, BACK],
        [LESSON, OUT, BACK, ride("ann", "late", TUE, 0, 1)],
        teacher="ann",
        origin="hill",
        destination="lake",
        start=clock("17:00"),
        until=clock("17:20"),
        needed=0,
        count=1,
    )


def test_nobody_rides_at_home() -> None:
    """At her own school, or without a lesson, ann takes no ride; nor does bob, who has own means."""
    at_home = put("hill3/art", "ann", TUE, 1)
    district = _bus()
    allows(district, [at_home])
    for lessons in ([at_home], []):
        forbids("rides", district, [*lessons, OUT])
    visit = put("hill3/art", "bob", TUE, 2)
    allows(district, [visit])
    forbids("rides", district, [visit, ride("bob", "back", TUE, 0, 1)])


def test_own_means_need_no_ride() -> None:
    """The same lesson without a ride is lawful for somebody with own means."""
    allows(_bus(teachers=[teacher("ann"), BOB]), [LESSON])


def test_commitments_alone() -> None:
    """How ann gets to a commitment at lake is not ours; with a lesson at hill in the afternoon it is."""
    district = _bus(commitments=(busy("lake", TUE, "8:10-8:50", teacher="ann"),))
    afternoon = put("hill3/art", "ann", TUE, 5)
    allows(district, [])
    forbids("rides", district, [OUT, BACK])
    forbids("rides", district, [afternoon])
    allows(district, [afternoon, OUT, BACK])


def test_from_town_over_the_own_school() -> None:
    """Ann lives in town: a ride to hill is wanted only on a day that goes on to lake."""
    town = teacher("ann", rides=True, start_place="town", end_place="town")
    more = (run("in", "cab", "town 6:50", "hill 7:10"), run("home", "cab", "hill 16:00", "town 16:20"))
    district = _bus(
        out="hill 13:30,lake 14:00", back="lake 14:55,hill 15:15,town 15:35", teachers=[town, BOB], more=more
    )
    lessons = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 5)]
    rides = [ride("ann", "in", TUE, 0, 1), OUT, ride("ann", "back", TUE, 0, 2)]
    allows(district, lessons[:1])
    allows(district, [*lessons, *rides])
    forbids("rides", district, [lessons[0], rides[0], ride("ann", "home", TUE, 0, 1)])
    forbids("rides", district, [*lessons, *rides[1:]])


def test_where_no_way_leads() -> None:
    """Nobody knows the minutes from hill to lake: the bus goes there all the same."""
    roads: dict[str, int | None] = {"hill-lake": None, "town-lake": None, "lake-wood": None}
    runs = (run("out", "van", "hill 7:40", "lake 8:00"), run("back", "van", "lake 8:55", "hill 9:15"))
    district = cut_off(LAKE, teachers=[ANN, BOB], vehicles=(car("van", 4),), runs=runs, roads=roads)
    allows(district, [LESSON, OUT, BACK])
    forbids("rides", district, [LESSON])


def test_every_season() -> None:
    """From November lake begins 8:05: the bus of 8:00 is five minutes late then, and the finding says so."""
    winter = [
        bell("lake", "8:10-8:50", season="秋"),
        bell("lake", "8:05-8:45", since=date(2026, 11, 2), season="冬"),
    ]
    (finding,) = forbids("rides", _bus(bells=winter), [LESSON, OUT, BACK])
    assert (finding.params["season"], finding.params["until"]) == ("冬", clock("7:55"))
    allows(_bus(bells=winter, out="hill 7:40,lake 7:55"), [LESSON, OUT, BACK])


def test_odd_and_even_weeks() -> None:
    """A lesson in odd weeks takes a ride in odd weeks; one in every week may ride differently in each."""
    odd, every = (course("lake3", "art", weeks=weeks) for weeks in (Weeks.ODD, Weeks.EVERY))
    runs = (
        run("out", "van", "hill 7:40", "lake 8:00"),
        run("odd", "cab", "hill 7:30", "lake 8:00", weeks=Weeks.ODD),
        run("back", "van", "lake 8:55", "hill 9:15"),
    )

    def week(one: Any) -> District:
        term = {"weeks_in_cycle": 2}
        vehicles = (car("van", 4), car("cab", 4))
        return village(one, teachers=[ANN, BOB], vehicles=vehicles, runs=runs, term=term)

    def rides(run: str, *weeks: Weeks) -> list[Any]:
        return [ride("ann", run, TUE, 0, 1, some) for some in weeks]

    lesson = put("lake3/art", "ann", TUE, 1, weeks=Weeks.ODD)
    back_odd = rides("back", Weeks.ODD)
    allows(week(odd), [lesson, *rides("out", Weeks.ODD), *back_odd])
    allows(week(odd), [lesson, *rides("odd", Weeks.ODD), *back_odd])
    forbids("rides", week(odd), [lesson, *rides("odd", Weeks.EVERY), *back_odd])
    forbids("rides", week(odd), [lesson, *rides("out", Weeks.EVERY), *back_odd])
    allows(week(every), [LESSON, *rides("odd", Weeks.ODD), *rides("out", Weeks.EVEN), BACK])
    forbids("rides", week(every), [LESSON, *rides("odd", Weeks.ODD), *rides("odd", Weeks.EVEN), BACK])
    allows(week(every), [LESSON, *rides("out", Weeks.EVEN, Weeks.ODD), BACK])

"""The ways a day can go: sequences of schools, what cuts the list, and which of alike ways are the best."""

from typing import Any

import pytest

from models.course import Half, SlotPattern
from models.district import District
from scheduler.solve.exact import build
from scheduler.solve.relaxation import day_routes as module
from scheduler.solve.relaxation.day_kinds import day_kinds
from scheduler.solve.relaxation.day_routes import DayRoute, day_routes
from tests.live import car, run
from tests.villages import ANN, MON, busy, course, cut_off, teacher, village

HILL, LAKE, WOOD = range(3)
AM, PM = Half.MORNING, Half.AFTERNOON

ART = (course("hill3", "art"), course("lake3", "art"))
MORNING = (SlotPattern(half=AM),)
AFTERNOON = (SlotPattern(half=PM),)
DETOURS = {"uneven_travel": 1}
"""A preference that may like a longer way."""

Halves = tuple[tuple[int, ...], tuple[int, ...]]


def _listed(district: District, weekday: int = MON) -> list[DayRoute] | None:
    """The routes of the first teacher on days like this one."""
    exact = build(district)
    teacher = exact.problem.teachers[0]
    kinds = day_kinds(exact.problem, exact.x, teacher)
    return day_routes(exact.problem, teacher, next(kind for kind in kinds if weekday in kind.weekdays))


def _routes(district: District) -> dict[Halves, DayRoute]:
    """The routes of Monday by their schools."""
    found = _listed(district)
    assert found is not None
    routes = {(r.morning, r.afternoon): r for r in found}
    assert len(routes) == len(found)
    return routes


@pytest.mark.parametrize(
    ("limits", "best", "all_ways"),
    [
        ({}, 12, 15),
        ({"schools_half_day": 1}, 9, 9),  # none, hill, lake in each half: 3 * 3
        ({"schools_half_day": 0}, 1, 1),  # at home
        ({"schools_day": 1}, 7, 7),  # at home, or one of two schools am, pm or both: 1 + 2 * 3
        ({"journey_minutes": 20}, 12, 15),  # every journey is hill-lake: 20
        ({"journey_minutes": 19}, 4, 4),  # no day at lake: none or hill in each half
        ({"travel_day": 40}, 12, 14),  # not lake-hill and lake again: 80
        ({"travel_day": 39}, 4, 4),
    ],
)
def test_limits_cut_the_list(limits: dict[str, Any], best: int, all_ways: int) -> None:
    """Ann of hill, courses at hill and lake: as many routes as counted beside each row.

    A morning is none, hill, lake, hill-lake or lake-hill; an afternoon none, hill or lake, as from hill at
    14:40 lake is reached at 15:15 and from lake at 14:50 hill at 15:25: 5 * 3 ways. Of hill-lake and
    lake-hill one is listed before each afternoon: 4 * 3. One way to lake and back is 40 minutes.
    """
    who = teacher("ann", **limits)
    assert len(_routes(village(*ART, teachers=[who]))) == best
    assert len(_routes(village(*ART, teachers=[who], weights=DETOURS))) == all_ways


def test_home_days_and_legs() -> None:
    """From home in town a day at hill, her own school, has no journey; lake in the afternoon 15 + 20 + 25."""
    who = teacher("ann", start_place="town", end_place="town", schools_half_day=1)
    routes = _routes(village(*ART, teachers=[who]))
    assert routes[(), ()] == DayRoute((), (), (), away=False)
    assert routes[(HILL,), (HILL,)] == DayRoute((HILL,), (HILL,), (), False, room=(4, 2), most=6)
    assert routes[(HILL,), (LAKE,)] == DayRoute((HILL,), (LAKE,), (15, 20, 25), True, room=(4, 2), most=6)
    assert routes[(LAKE,), (LAKE,)] == DayRoute((LAKE,), (LAKE,), (25, 25), True, room=(4, 2), most=6)
    assert routes[(LAKE,), (LAKE,)].schools == (LAKE, LAKE)


def test_room_is_what_the_clock_leaves() -> None:
    """Two at hill until 9:30 leave lake's 10:40, one until 8:40 leaves 9:50 too: 2 and 2, but 3 together."""
    route = _routes(village(*ART, teachers=[ANN]))[(HILL, LAKE), (LAKE,)]
    assert (route.room, route.most) == ((2, 2, 2), 5)


def test_capacity() -> None:
    """Of at most 2, 2 and 2 lessons, 5 in all: 2 at hill, 4 at both stays at lake, 5 at both schools."""
    route = DayRoute((HILL, LAKE), (LAKE,), (20, 20), away=True, room=(2, 2, 2), most=5)
    wanted: list[set[int]] = [{HILL}, {LAKE}, {HILL, LAKE}, {WOOD}, set()]
    assert [route.capacity(schools) for schools in wanted] == [2, 4, 5, 0, 0]


def test_no_worse() -> None:
    """A route is no worse than one it equals; a minute, a journey or a lesson makes one the worse."""
    route = DayRoute((HILL, LAKE), (), (20, 20), away=True, room=(2, 2), most=3)
    assert route.no_worse(route)
    for worse in (
        DayRoute((LAKE, HILL), (), (20, 21), away=True, room=(2, 2), most=3),
        DayRoute((LAKE, HILL), (), (10, 10, 20), away=True, room=(2, 2), most=3),
        DayRoute((LAKE, HILL), (), (20, 20), away=True, room=(1, 2), most=3),
        DayRoute((LAKE, HILL), (), (20, 20), away=True, room=(2, 1), most=3),
        DayRoute((LAKE, HILL), (), (20, 20), away=True, room=(2, 2), most=2),
    ):
        assert route.no_worse(worse)
        assert not worse.no_worse(route)


def test_room_is_compared_stay_by_stay() -> None:
    """Three in lake's morning and one in its afternoon are neither better nor worse than one and three."""
    early = DayRoute((HILL, LAKE), (LAKE,), (20, 20), away=True, room=(1, 3, 1), most=4)
    late = DayRoute((LAKE, HILL), (LAKE,), (20, 20), away=True, room=(1, 1, 3), most=4)
    same = DayRoute((LAKE, HILL), (LAKE,), (20, 20), away=True, room=(3, 1, 1), most=4)
    assert not early.no_worse(late)
    assert not late.no_worse(early)
    assert early.no_worse(same)
    assert same.no_worse(early)


def test_of_alike_orders_the_best() -> None:
    """Hill-lake and lake-hill are equal, the first stays; before lake again lake-hill is 80 minutes, not 40.

    Wood until 9:10 leaves hill's 10:30 and, from 9:55, lake's 10:40 alone; hill or lake first leaves two of
    wood's lessons. So wood comes last, on a round of 40 + 40 or 20 + 30 + 40 either way.
    """
    courses = [course(name, "art", allowed=MORNING) for name in ("hill3", "lake3", "wood3")]
    mornings = {morning for morning, _ in _routes(village(*courses, teachers=[ANN]))}
    assert mornings == {(), (HILL,), (LAKE,), (WOOD,), (HILL, LAKE), (HILL, WOOD), (LAKE, WOOD)}
    again = _routes(village(*ART, teachers=[ANN]))
    assert ((HILL, LAKE), (LAKE,)) in again
    assert ((LAKE, HILL), (LAKE,)) not in again


def test_a_shorter_way_with_less_room_stands_beside_a_longer() -> None:
    """From home in wood, the day's end at lake, wood-lake is 30 and lake-wood 90 minutes, but has more room.

    Wood's 8:30 leaves lake's 10:40: 1 and 1. Lake's 8:10 leaves wood's 10:10 and 11:00, lake's 8:10 and 9:00
    leave wood's 11:00: 2 and 2, in all 3.
    """
    courses = [course(name, "art", allowed=MORNING) for name in ("lake3", "wood3")]
    who = teacher("ann", start_place="wood", end_place="lake")
    routes = _routes(village(*courses, teachers=[who]))
    assert routes[(WOOD, LAKE), ()] == DayRoute((WOOD, LAKE), (), (30,), True, room=(1, 1), most=2)
    assert routes[(LAKE, WOOD), ()] == DayRoute((LAKE, WOOD), (), (30, 30, 30), True, room=(2, 2), most=3)


def test_a_refused_order_does_not_stand_for_others() -> None:
    """From town to hill by hill-wood is 15 + 40 + 40, by wood-hill 45 + 40: a limit of 85 leaves that."""
    courses = [course(name, "art", allowed=MORNING) for name in ("hill3", "wood3")]
    for limit, expected in ((95, {(HILL, WOOD), (WOOD, HILL)}), (85, {(WOOD, HILL)}), (84, set())):
        who = teacher("ann", start_place="town", travel_day=limit)
        mornings = {morning for morning, _ in _routes(village(*courses, teachers=[who]))}
        assert {morning for morning in mornings if len(morning) == 2} == expected


@pytest.mark.parametrize(("times", "both"), [("9:00-9:40", (LAKE, HILL)), ("9:50-10:30", (HILL, LAKE))])
def test_committed_schools_are_in_every_route(times: str, both: tuple[int, int]) -> None:
    """A commitment at lake on Monday morning: lake alone or with hill, and three afternoons.

    One at 9:00 cannot be reached from hill's 8:00-8:40, only by 9:15; hill's 10:30 can follow, from 10:15.
    One at 9:50 can be reached so, and ends too late for hill's 10:30.
    """
    meeting = (busy("lake", MON, times, teacher="ann", lessons=0),)
    routes = _routes(village(*ART, teachers=[ANN], commitments=meeting, weights=DETOURS))
    assert {morning for morning, _ in routes} == {(LAKE,), both}
    assert len(routes) == 6


def test_commitments_alone_are_never_refused() -> None:
    """Lake-wood and home is beyond each limit, but a day of commitments only is not ours to judge.

    Either order will do, as commitments do not wait for one another: of the two equal ones one is listed.
    """
    meetings = (
        busy("lake", MON, "8:10-8:50", teacher="ann", lessons=0),
        busy("wood", MON, "10:10-10:50", teacher="ann", lessons=0),
    )
    for who in (
        teacher("ann", schools_day=1),
        teacher("ann", schools_half_day=1),
        teacher("ann", travel_day=10),
        teacher("ann", journey_minutes=10),
    ):
        only_pm = course("hill3", "art", allowed=AFTERNOON)
        routes = _routes(village(only_pm, teachers=[who], commitments=meetings))
        assert ((LAKE, WOOD), ()) in routes
        assert ((WOOD, LAKE), ()) not in routes


def test_a_half_day_of_commitments_leaves_the_other_half_open() -> None:
    """Two committed schools in the morning, where one is the limit, say nothing about the afternoon."""
    meetings = (
        busy("hill", MON, "8:00-8:40", teacher="ann"),
        busy("lake", MON, "9:50-10:30", teacher="ann"),
    )
    only_pm = course("wood3", "art", allowed=AFTERNOON)
    who = teacher("ann", schools_half_day=1)
    routes = _routes(village(only_pm, teachers=[who], commitments=meetings))
    assert {((HILL, LAKE), ()), ((HILL, LAKE), (WOOD,))} <= routes.keys()


def test_too_many_orders(monkeypatch: pytest.MonkeyPatch) -> None:
    """All 5 * 3 orders are looked at to list the best 12; where only 14 may be, there is no list at all.

    A part of the list would prove nothing, though 12 are fewer than 14.
    """
    for most, number in ((15, 12), (14, None), (4, None)):
        monkeypatch.setattr(module, "MOST_ROUTES", most)
        routes = _listed(village(*ART, teachers=[ANN]))
        assert (None if routes is None else len(routes)) == number


def test_a_leg_without_a_way() -> None:
    """From wood no way leads anywhere: no route goes there, and those to lake stay."""
    courses = [course(name, "art") for name in ("lake3", "wood3")]
    roads = {"wood>hill": None, "wood>lake": None, "wood>town": None, "hill>wood": 40, "lake>wood": 30}
    missing = {"hill-wood": None, "lake-wood": None, "town-wood": None}
    routes = _routes(cut_off(*courses, roads={**missing, **roads}, teachers=[ANN]))
    assert routes.keys() == {((), ()), ((LAKE,), ()), ((), (LAKE,)), ((LAKE,), (LAKE,))}


def test_legs_of_one_who_rides() -> None:
    """Cars go from town to lake in 20 minutes (7:35-7:55) and back in 30 (16:00-16:30), none goes to hill.

    So the days are at home, or at lake in the morning, the afternoon or both, 20 + 30 each.
    """
    district = village(
        *ART,
        teachers=[teacher("ann", None, rides=True)],
        vehicles=(car("van", 4, base="town"),),
        runs=(
            run("out", "van", "town 7:35", "lake 7:55"),
            run("back", "van", "lake 16:00", "town 16:30"),
        ),
    )
    routes = _routes(district)
    assert {halves: route.legs for halves, route in routes.items()} == {
        ((), ()): (),
        ((LAKE,), ()): (20, 30),
        ((), (LAKE,)): (20, 30),
        ((LAKE,), (LAKE,)): (20, 30),
    }

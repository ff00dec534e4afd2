"""The ways a day can go: weekdays that look alike, sequences of schools, and what cuts the list."""

from typing import Any

import pytest

from models.course import Half, SlotPattern
from models.district import District
from scheduler.solve.exact import build
from scheduler.solve.problem import UNREACHABLE
from scheduler.solve.relaxation import day_routes as module
from scheduler.solve.relaxation.day_routes import DayKind, DayRoute, day_kinds, day_routes, reachable
from tests.villages import ANN, FRI, MON, THU, TUE, WED, blocked, busy, course, teacher, village

HILL, LAKE, WOOD = range(3)
AM, PM = Half.MORNING, Half.AFTERNOON

ART = (course("hill3", "art"), course("lake3", "art"))


def _kinds(district: District) -> list[DayKind]:
    exact = build(district)
    return day_kinds(exact.problem, exact.x, exact.problem.teachers[0])


def _routes(district: District, kind: int = 0) -> list[DayRoute]:
    """The routes of a kind of day of the first teacher."""
    exact = build(district)
    teacher = exact.problem.teachers[0]
    found = day_routes(exact.problem, teacher, day_kinds(exact.problem, exact.x, teacher)[kind])
    assert found is not None
    return found


def test_days_alike_are_one_kind() -> None:
    """Without commitments all five days look alike: 4 + 2 slots a school, all 6 on a day at lake."""
    (kind,) = _kinds(village(*ART, teachers=[ANN]))
    assert kind.weekdays == (MON, TUE, WED, THU, FRI)
    assert kind.slots == {(AM, HILL): 4, (AM, LAKE): 4, (PM, HILL): 2, (PM, LAKE): 2}
    assert (kind.committed, kind.committed_lessons) == (frozenset(), 0)
    assert kind.capacity(DayRoute((LAKE,), (LAKE,), (), True), LAKE) == 6
    assert kind.capacity(DayRoute((LAKE,), (HILL,), (), True), LAKE) == 4
    assert kind.capacity(DayRoute((LAKE,), (HILL,), (), True), HILL) == 2
    assert kind.capacity(DayRoute((LAKE,), (), (), True), HILL) == 0


def test_days_that_differ() -> None:
    """Tuesday and Thursday hold the same commitment, Friday is blocked up to 9:00: three kinds."""
    district = village(
        *ART,
        teachers=[ANN],
        commitments=tuple(busy("lake", d, "14:10-14:50", teacher="ann", lessons=2) for d in (TUE, THU)),
        unavailability=(blocked(FRI, "8:00-9:00", teacher="ann"),),
    )
    kinds = {kind.weekdays: kind for kind in _kinds(district)}
    assert set(kinds) == {(MON, WED), (TUE, THU), (FRI,)}
    assert kinds[TUE, THU].committed == {(PM, LAKE)}
    assert kinds[TUE, THU].committed_lessons == 2
    assert kinds[FRI,].slots[AM, HILL] == 2  # 8:00 and 8:50 fall out
    assert kinds[FRI,].slots[AM, LAKE] == 3  # 9:00 only touches


def test_a_commitment_of_no_lessons_is_another_kind_than_one_of_one() -> None:
    """Meeting and lesson at the same time leave the same slots, but count differently."""
    commitments = (
        busy("lake", TUE, "14:10-14:50", teacher="ann", lessons=0),
        busy("lake", WED, "14:10-14:50", teacher="ann", lessons=1),
    )
    kinds = _kinds(village(*ART, teachers=[ANN], commitments=commitments))
    assert [(kind.weekdays, kind.committed_lessons) for kind in kinds] == [
        ((MON, THU, FRI), 0),
        ((TUE,), 0),
        ((WED,), 1),
    ]


@pytest.mark.parametrize(
    ("limits", "number"),
    [
        ({}, 25),  # each half-day: none, hill, lake, hill-lake, lake-hill; 5 * 5
        ({"schools_half_day": 1}, 9),  # none, hill, lake; 3 * 3
        ({"schools_half_day": 0}, 1),  # at home
        ({"schools_day": 1}, 7),  # at home, or one of two schools am, pm or both: 1 + 2 * 3
        ({"journey_minutes": 20}, 25),  # every journey is hill-lake: 20
        ({"journey_minutes": 19}, 4),  # no day at lake: none or hill in each half
        ({"travel_day": 40}, 20),
        ({"travel_day": 39}, 4),
    ],
)
def test_limits_cut_the_list(limits: dict[str, Any], number: int) -> None:
    """Ann of hill, courses at hill and lake: as many routes as counted beside each row.

    40 minutes a day are one way to lake and back. Lake is in both halves in 3 * 3 routes (l, hl or lh each);
    only where l or hl is followed by l or lh, 2 * 2, does she not come home in between: 25 - 9 + 4 = 20.
    """
    assert len(_routes(village(*ART, teachers=[teacher("ann", **limits)]))) == number


def test_home_days_and_legs() -> None:
    """From home in town a day at hill, her own school, has no journey; lake in the afternoon 15 + 20 + 25."""
    district = village(
        *ART, teachers=[teacher("ann", start_place="town", end_place="town", schools_half_day=1)]
    )
    routes = {(r.morning, r.afternoon): r for r in _routes(district)}
    assert routes[(), ()] == DayRoute((), (), (), away=False)
    assert routes[(HILL,), (HILL,)] == DayRoute((HILL,), (HILL,), (), away=False)
    assert routes[(HILL,), (LAKE,)] == DayRoute((HILL,), (LAKE,), (15, 20, 25), away=True)
    assert routes[(LAKE,), (LAKE,)] == DayRoute((LAKE,), (LAKE,), (25, 25), away=True)
    assert routes[(LAKE,), (LAKE,)].schools == (LAKE, LAKE)


def test_committed_schools_are_in_every_route() -> None:
    """A commitment at lake on Monday morning: lake alone, before or after hill; 3 * 5 routes."""
    meeting = (busy("lake", MON, "9:00-9:40", teacher="ann", lessons=0),)
    routes = _routes(village(*ART, teachers=[ANN], commitments=meeting))
    assert {r.morning for r in routes} == {(LAKE,), (HILL, LAKE), (LAKE, HILL)}
    assert len(routes) == 15


def test_commitments_alone_are_never_refused() -> None:
    """Hill-lake-wood and home is beyond each limit, but a day of commitments only is not ours to judge."""
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
        only_pm = course("hill3", "art", allowed=(SlotPattern(half=PM),))
        routes = _routes(village(only_pm, teachers=[who], commitments=meetings))
        assert {(r.morning, r.afternoon) for r in routes} >= {((LAKE, WOOD), ()), ((WOOD, LAKE), ())}


def test_a_half_day_of_commitments_leaves_the_other_half_open() -> None:
    """Two committed schools in the morning, where one is the limit, say nothing about the afternoon."""
    meetings = (
        busy("hill", MON, "8:00-8:40", teacher="ann"),
        busy("lake", MON, "9:50-10:30", teacher="ann"),
    )
    only_pm = course("wood3", "art", allowed=(SlotPattern(half=PM),))
    who = teacher("ann", schools_half_day=1)
    routes = _routes(village(only_pm, teachers=[who], commitments=meetings))
    assert {(r.morning, r.afternoon) for r in routes} >= {((HILL, LAKE), ()), ((HILL, LAKE), (WOOD,))}


def test_too_many_routes(monkeypatch: pytest.MonkeyPatch) -> None:
    """25 routes are listed where 25 are allowed; where 24 are, none is: a part proves nothing."""
    exact = build(village(*ART, teachers=[ANN]))
    ann = exact.problem.teachers[0]
    (kind,) = day_kinds(exact.problem, exact.x, ann)
    for most, listed in ((25, True), (24, False), (4, False)):
        monkeypatch.setattr(module, "MOST_ROUTES", most)
        assert (day_routes(exact.problem, ann, kind) is not None) is listed


def test_a_cut_list_is_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three schools in the morning are 1 + 3 + 6 + 6 = 16 sequences, 11 of them with the committed wood.

    With at most 15 the list is given up, though 11 would fit: those left out may be among the 11.
    """
    district = village(
        *(course(name, "art", allowed=(SlotPattern(half=AM),)) for name in ("hill3", "lake3", "wood3")),
        teachers=[ANN],
        commitments=(busy("wood", MON, "11:00-11:40", teacher="ann"),),
    )
    exact = build(district)
    ann = exact.problem.teachers[0]
    monday = next(kind for kind in day_kinds(exact.problem, exact.x, ann) if kind.weekdays == (MON,))
    for most, number in ((16, 11), (15, None)):
        monkeypatch.setattr(module, "MOST_ROUTES", most)
        routes = day_routes(exact.problem, ann, monday)
        assert (None if routes is None else len(routes)) == number


def test_reachable() -> None:
    """A leg without a way makes a route impossible; a day without journeys is always possible."""
    assert reachable(DayRoute((), (), (), away=False))
    assert reachable(DayRoute((LAKE,), (), (20, 20), away=True))
    assert not reachable(DayRoute((WOOD,), (), (20, UNREACHABLE), away=True))

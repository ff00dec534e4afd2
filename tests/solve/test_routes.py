"""A teacher's way through a day: with the lessons given, its minutes and journeys have one value."""

import pytest

from models.course import Half
from models.teacher import Teacher
from models.timetable import Placement
from scheduler.solve.exact import build
from tests.solve.small import values
from tests.villages import ANN, MON, TUE, busy, course, put, teacher, village

HILL, LAKE, WOOD = range(3)

COURSES = (course("hill3", "art"), course("lake3", "art"), course("wood3", "art"))

TOWN = teacher("ann", start_place="town", end_place="town")
"""Employed at hill, at home in town: hill 15, lake 25, wood 45 minutes away."""

POOL = teacher("ann", None)
"""Employed nowhere, at home in town: every school is another one."""


def _at(*lessons: str) -> list[Placement]:
    """Monday's lessons of ann: "lake5" is art at lake in period 5."""
    return [put(f"{name[:-1]}3/art", "ann", MON, int(name[-1])) for name in lessons]


@pytest.mark.parametrize(
    ("who", "lessons", "minutes", "journeys"),
    [
        (ANN, [], 0, 0),
        (ANN, ["hill1"], 0, 0),
        (ANN, ["lake1"], 40, 2),  # 20 + 20
        (ANN, ["lake1", "lake5"], 40, 2),  # a day at lake
        (ANN, ["hill1", "lake5"], 40, 2),  # starts at hill anyway
        (ANN, ["lake1", "hill5"], 40, 2),  # ends at hill anyway
        (ANN, ["lake1", "wood3"], 90, 3),  # 20 + 30 + 40, all in the morning
        (ANN, ["lake1", "wood5"], 90, 3),  # the same over noon
        (ANN, ["wood1", "hill5", "hill6"], 80, 2),
        (TOWN, ["hill1"], 0, 0),  # a day at home counts no journey
        (TOWN, ["hill1", "hill5"], 0, 0),
        (TOWN, ["lake1"], 50, 2),  # 25 + 25
        (TOWN, ["hill1", "lake5"], 60, 3),  # 15 + 20 + 25
        (TOWN, ["lake1", "hill5"], 60, 3),  # 25 + 20 + 15
        (TOWN, ["hill1", "hill5", "lake3"], 70, 4),  # 15 + 20 + 20 + 15
        (TOWN, ["lake1", "hill4", "lake5"], 90, 4),  # 25 + 20 + 20 + 25
        (POOL, ["hill1"], 30, 2),  # 15 + 15
        (POOL, ["hill1", "hill5"], 30, 2),
        (POOL, ["hill1", "lake5"], 60, 3),
    ],
)
def test_a_day(who: Teacher, lessons: list[str], minutes: int, journeys: int) -> None:
    """Minutes and journeys as added up beside each row."""
    found = values(
        village(*COURSES, teachers=[who]),
        _at(*lessons),
        lambda e: e.x.route(0, MON).minutes,
        lambda e: e.x.route(0, MON).journeys,
    )
    assert found == [minutes, journeys]


def test_commitments_make_a_way_too() -> None:
    """A meeting at lake alone is 20 + 20; with a lesson at wood after it the way is 20 + 30 + 40."""
    district = village(
        *COURSES, teachers=[ANN], commitments=(busy("lake", MON, "8:10-8:50", teacher="ann", lessons=0),)
    )
    for lessons, minutes in (([], 40), (["wood3"], 90), (["hill5"], 40)):
        assert values(district, _at(*lessons), lambda e: e.x.route(0, MON).minutes) == [minutes]


def test_other_days_stay_at_home() -> None:
    """A lesson on Monday makes no way on Tuesday."""
    district = village(*COURSES, teachers=[ANN])
    assert values(district, _at("lake1"), lambda e: e.x.route(0, TUE).minutes) == [0]


def test_legs_go_forward_in_time() -> None:
    """No leg leads from an afternoon to a morning; within a half-day both ways are open."""
    arcs = build(village(*COURSES, teachers=[ANN])).x.route(0, MON).arcs
    legs = {(a.origin, a.destination) for a in arcs}
    assert ((Half.MORNING, LAKE), (Half.AFTERNOON, WOOD)) in legs
    assert ((Half.AFTERNOON, LAKE), (Half.MORNING, WOOD)) not in legs
    assert {((Half.MORNING, a), (Half.MORNING, b)) for a, b in ((LAKE, WOOD), (WOOD, LAKE))} <= legs
    assert ((Half.MORNING, LAKE), (Half.MORNING, LAKE)) not in legs


def test_one_school_a_half_day_needs_no_leg_within_it() -> None:
    """With the limit at one, legs inside a half-day are left out, except between two commitments."""
    meetings = (
        busy("lake", MON, "8:10-8:50", teacher="ann", lessons=0),
        busy("wood", MON, "10:10-10:50", teacher="ann", lessons=0),
    )
    for commitments, inside in (((), set()), (meetings, {(LAKE, WOOD), (WOOD, LAKE)})):
        district = village(*COURSES, teachers=[teacher("ann", schools_half_day=1)], commitments=commitments)
        arcs = build(district).x.route(0, MON).arcs
        ends = [(a.origin, a.destination) for a in arcs]
        assert {(a[1], b[1]) for a, b in ends if a and b and a[0] is b[0]} == inside


def test_commutes_are_the_ways_between_home_and_the_own_school() -> None:
    """For ann in town they are town-hill and hill-town in each half-day; ways to lake are journeys only."""
    arcs = build(village(*COURSES, teachers=[TOWN])).x.route(0, MON).arcs
    commutes = {(a.origin, a.destination, a.minutes, a.journey) for a in arcs if a.commute}
    stays = [(half, HILL) for half in Half]
    assert commutes == {(None, s, 15, True) for s in stays} | {(s, None, 15, True) for s in stays}


def test_longest_is_no_less_than_any_day() -> None:
    """Lake, wood, hill, lake in the morning and afternoon is 25 + 30 + 40 + 20 + 25 = 140 at least."""
    assert build(village(*COURSES, teachers=[TOWN])).x.route(0, MON).longest >= 140

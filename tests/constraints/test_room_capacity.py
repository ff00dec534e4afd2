"""A room holds the pupils of a lesson."""

from typing import Any

import pytest

from models.course import Course
from models.district import District
from models.school import RoomUse
from models.timetable import Placement
from tests.examples import allows, broken, either, forbids
from tests.live import aired, broadcast, hear, heard, joining, live, origin, play, receiver
from tests.villages import TUE, clock, course, joint, put, room, village

NUMBERS = {"hill3": 30, "hill4": 12, "hill5": None, "lake3": 30}
PUPILS = {name: {"pupils": pupils} for name, pupils in NUMBERS.items()}


def _hall(capacity: int | None, *courses: Course, **tables: Any) -> District:
    """Hill's hall holds so many; its grade 3 has 30 pupils, its grade 4 has 12, its grade 5 unknown."""
    rooms = (room("hall", "hill", capacity=capacity),)
    return village(*courses, rooms=rooms, about=PUPILS, **tables)


@pytest.mark.parametrize("capacity", [None, 31, 30])
def test_a_courses_own_room(capacity: int | None) -> None:
    """30 pupils fit a room for 30, one for 31 and one without a number.

    A course whose own room is too small for its class is refused with the district.
    """
    district = _hall(capacity, course("hill3", "art", room="hall"))
    allows(district, [put("hill3/art", "ann", TUE, 1)])


def test_unknown_numbers_count_nothing() -> None:
    """Grade 5 has no number of pupils: a room for 1 is large enough."""
    allows(_hall(1, course("hill5", "art", room="hall")), [put("hill5/art", "ann", TUE, 1)])


@pytest.mark.parametrize(("capacity", "lawful"), [(42, True), (41, False)])
def test_a_joint_class(capacity: int, lawful: bool) -> None:
    """Lake's grades 3 and 4 are 30 + 12 = 42 pupils before one screen; there is a larger one, not in use."""
    rooms = [
        room(name, "lake", RoomUse.SCREEN, capacity=n) for name, n in (("large", 99), ("this", capacity))
    ]
    district = live(
        receiver("pair"),
        rooms=rooms,
        joint_classes=(joint("pair", "lake3", "lake4"),),
        about={"lake3": {"pupils": 30}, "lake4": {"pupils": 12}},
    )
    either("room_capacity", lawful, district, [play("pair/art", TUE, 1, adult="bob", room="this")])


@pytest.mark.parametrize(("capacity", "lawful"), [(42, True), (41, False)])
def test_classes_that_sit_together(capacity: int, lawful: bool) -> None:
    """Grades 3 and 4 are joined for a lesson, 42 pupils; each alone fits the room for 41."""
    district = _hall(
        capacity,
        course("hill3", "art", room="hall"),
        course("hill4", "art", room="hall"),
        joinings=(joining("hill", "art", 3, 4, most_pupils=60),),
    )
    third = put("hill3/art", "ann", TUE, 1)
    allows(district, [third, put("hill4/art", "ann", TUE, 2)])
    either("room_capacity", lawful, district, [third, put("hill4/art", "ann", TUE, 1)])


def _screens(*courses: Course) -> District:
    """Lake's class of 30 has a screen room for 30 and a smaller one for 29."""
    rooms = (
        room("studio", "hill", RoomUse.STUDIO, capacity=30),
        room("cupboard", "hill", RoomUse.STUDIO, capacity=29),
        room("screen", "lake", RoomUse.SCREEN, capacity=30),
        room("small", "lake", RoomUse.SCREEN, capacity=29),
    )
    air = (broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    return live(*courses, rooms=rooms, about=PUPILS, broadcasts=air)


def test_a_smaller_screen_room() -> None:
    """30 pupils fit the screen room for 30; moving them to the one for 29 breaks the rule."""
    given = aired(TUE, room="studio")
    broken(
        "room_capacity",
        _screens(origin(), receiver()),
        [given, heard(TUE, room="screen")],
        [given, heard(TUE, room="small")],
        room="small",
        course="lake3/art",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
        pupils=30,
        capacity=29,
    )


def test_a_smaller_studio() -> None:
    """30 pupils of hill fit the studio for 30 and not the one for 29."""
    district = _screens(origin(), receiver())
    forbids("room_capacity", district, [aired(TUE, room="cupboard"), heard(TUE, room="screen")])


@pytest.mark.parametrize(
    "lesson",
    [
        hear("lake3/art", TUE, 1, origin="tv", adult="bob"),
        play("lake3/art", TUE, 1, adult="bob"),
    ],
)
@pytest.mark.parametrize(("place", "lawful"), [("screen", True), ("small", False)])
def test_other_screen_lessons(place: str, lawful: bool, lesson: Placement) -> None:
    """A broadcast from outside and a recorded lesson need the room for 30 as well."""
    district = _screens(receiver())
    either("room_capacity", lawful, district, [lesson.model_copy(update={"room": place})])

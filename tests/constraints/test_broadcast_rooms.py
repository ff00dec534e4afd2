"""A broadcast is given in a studio and received before a screen; no other lesson is given such a room."""

import pytest

from models.school import RoomUse
from tests.examples import allows, broken, either, forbids
from tests.live import (
    AIRED_ART,
    HEARD_ART,
    SCREENS,
    STUDIO,
    aired,
    broadcast,
    hear,
    heard,
    joining,
    live,
    origin,
    play,
    receiver,
)
from tests.villages import TUE, WED, clock, course, put, room

ROOMS = (
    STUDIO,
    *SCREENS,
    room("hall_hill", "hill"),
    room("hall_lake", "lake"),
    room("both_hill", "hill", RoomUse.STUDIO, RoomUse.SCREEN),
    room("both_lake", "lake", RoomUse.SCREEN, RoomUse.STUDIO),
    room("studio_lake", "lake", RoomUse.STUDIO),
)
FREE = live(origin(), receiver(), rooms=ROOMS)
"""Neither course names a room, so each lesson of a broadcast does."""


def test_a_room_without_a_screen() -> None:
    """Lake receives before the screen; moving the lesson to the hall breaks the rule."""
    given = aired(TUE, room="studio")
    broken(
        "broadcast_rooms",
        FREE,
        [given, heard(TUE, room="screen_lake")],
        [given, heard(TUE, room="hall_lake")],
        course="lake3/art",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
        end=clock("8:50"),
    )


@pytest.mark.parametrize(
    ("place", "lawful"),
    [
        ("studio", True),
        ("both_hill", True),
        (None, False),
        ("hall_hill", False),
        ("screen_hill", False),
        ("studio_lake", False),
    ],
)
def test_where_it_is_given(place: str | None, lawful: bool) -> None:
    """A studio of hill, or a room that is studio and screen; no hall, mere screen, or studio elsewhere."""
    either("broadcast_rooms", lawful, FREE, [aired(TUE, room=place), heard(TUE, room="screen_lake")])


@pytest.mark.parametrize(
    ("place", "lawful"),
    [
        ("screen_lake", True),
        ("both_lake", True),
        (None, False),
        ("hall_lake", False),
        ("studio_lake", False),
        ("screen_wood", False),
    ],
)
def test_where_it_is_received(place: str | None, lawful: bool) -> None:
    """Before a screen of lake; not in no room, a hall, a mere studio, or before another school's screen.

    The same holds for a lesson from outside and for a recorded one.
    """
    district = live(
        origin(), receiver(), rooms=ROOMS, broadcasts=(broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    )
    either("broadcast_rooms", lawful, district, [aired(TUE, room="studio"), heard(TUE, room=place)])
    outside = hear("lake3/art", TUE, 1, origin="tv", adult="bob", room=place)
    either("broadcast_rooms", lawful, district, [outside])
    either("broadcast_rooms", lawful, district, [play("lake3/art", TUE, 1, adult="bob", room=place)])


@pytest.mark.parametrize("place", ["studio", "both_hill"])
def test_the_courses_own_room(place: str) -> None:
    """Where the courses are always in a studio and before a screen, their lessons name no room.

    That such a room is of the right use is asked of the district, not of the timetable.
    """
    district = live(origin(room=place), HEARD_ART, rooms=ROOMS)
    allows(district, [aired(TUE)])
    allows(district, [aired(TUE), heard(TUE)])
    allows(district, [play("lake3/art", TUE, 1, adult="bob")])
    allows(district, [put("lake3/art", "bob", TUE, 1)])


@pytest.mark.parametrize("place", ["studio", "both_hill"])
def test_a_room_beside_the_courses_own(place: str) -> None:
    """Where the course names the studio a lesson names no room, not even the same one."""
    district = live(AIRED_ART, HEARD_ART, rooms=ROOMS)
    forbids("broadcast_rooms", district, [aired(TUE, room=place), heard(TUE)])


def test_a_room_beside_the_receivers_own() -> None:
    """Where the course names the screen room a lesson names none."""
    forbids("broadcast_rooms", live(AIRED_ART, HEARD_ART), [aired(TUE), heard(TUE, room="screen_lake")])


@pytest.mark.parametrize("place", ["studio", "hall_hill"])
def test_a_lesson_that_nobody_receives(place: str) -> None:
    """Tuesday's lesson is received in the studio's stead; Wednesday's is not received and names no room."""
    pair = [aired(TUE, room="studio"), heard(TUE, room="screen_lake")]
    allows(FREE, [*pair, aired(WED)])
    forbids("broadcast_rooms", FREE, [*pair, aired(WED, room=place)])


def test_an_ordinary_lesson() -> None:
    """A lesson of a course that is never broadcast names no room."""
    district = live(course("hill3", "art"), rooms=ROOMS)
    allows(district, [aired(TUE)])
    forbids("broadcast_rooms", district, [aired(TUE, room="hall_hill")])


@pytest.mark.parametrize(("fourth", "lawful"), [("studio", True), (None, False), ("both_hill", False)])
def test_a_joint_lesson_is_in_one_room(fourth: str | None, lawful: bool) -> None:
    """Grades 3 and 4 sit together and lake receives grade 3: both name the studio, not one of them alone."""
    district = live(
        origin(),
        course("hill4", "art"),
        receiver(),
        rooms=ROOMS,
        joinings=(joining("hill", "art", 3, 4),),
    )
    third = [aired(TUE, room="studio"), heard(TUE, room="screen_lake")]
    either("broadcast_rooms", lawful, district, [*third, put("hill4/art", "ann", TUE, 1, room=fourth)])


@pytest.mark.parametrize(("fourth", "lawful"), [("screen_lake", True), ("both_lake", False)])
def test_receivers_that_sit_together_have_one_room(fourth: str, lawful: bool) -> None:
    """Lake's grades 3 and 4 receive hill's lesson together: before one screen, not before two."""
    district = live(
        origin(receivers=2),
        receiver(),
        receiver("lake4", origins=("hill3/art",)),
        rooms=ROOMS,
        joinings=(joining("lake", "art", 3, 4),),
    )
    third = [aired(TUE, room="studio"), heard(TUE, room="screen_lake")]
    lesson = hear(
        "lake4/art",
        TUE,
        1,
        origin="hill3/art",
        origin_period=1,
        teacher="ann",
        adult="bob",
        room=fourth,
    )
    either("broadcast_rooms", lawful, district, [*third, lesson])


def test_joined_classes_of_which_one_may_be_recorded() -> None:
    """Lake's grades 3 and 4 may be joined; grade 3's lesson may also be recorded, grade 4's is bob's."""
    district = live(receiver(), course("lake4", "art"), rooms=ROOMS, joinings=(joining("lake", "art", 3, 4),))
    fourth = put("lake4/art", "bob", TUE, 1)
    allows(district, [fourth, put("lake3/art", "bob", TUE, 1)])
    allows(
        district,
        [put("lake4/art", "bob", TUE, 2), play("lake3/art", TUE, 1, adult="bob", room="screen_lake")],
    )

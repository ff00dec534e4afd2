"""A room is used by one at a time."""

from typing import Any

from models.school import RoomUse
from tests.examples import allows, broken, either, forbids
from tests.live import (
    BOB,
    SCREENS,
    STUDIO,
    aired,
    broadcast,
    hear,
    heard,
    joining,
    live,
    origin,
    receiver,
)
from tests.villages import ANN, TUE, bell, busy, clock, course, put, room, teacher, village

ROOMS = (room("lab", "hill"), room("hall", "hill"))
ART, MUSIC = course("hill3", "art", room="lab"), course("hill4", "music", room="lab")


def test_same_slot() -> None:
    """Two classes use the lab in periods 1 and 2; moving the second to period 1 puts both in at 8:00-8:40."""
    broken(
        "room_clash",
        village(ART, MUSIC, rooms=ROOMS),
        [put("hill3/art", "ann", TUE, 1), put("hill4/music", "bob", TUE, 2)],
        [put("hill3/art", "ann", TUE, 1), put("hill4/music", "bob", TUE, 1)],
        room="lab",
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("8:40"),
    )


def test_touching_lessons() -> None:
    """The lab is used 8:00-8:40 and 8:40-9:20: touching is fine."""
    district = village(ART, MUSIC, rooms=ROOMS, bells=[bell("hill", "8:00-8:40", "8:40-9:20")])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill4/music", "bob", TUE, 2)])


def test_other_room_or_none() -> None:
    """In period 1 one class is in the lab; another may be in the hall, or in its own room."""
    for elsewhere in (course("hill4", "music", room="hall"), course("hill4", "music")):
        district = village(ART, elsewhere, rooms=ROOMS)
        allows(district, [put("hill3/art", "ann", TUE, 1), put("hill4/music", "bob", TUE, 1)])


def test_commitment() -> None:
    """The lab is taken from 8:40 (touching the lesson 8:00-8:40), or from 8:39 (overlapping)."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(ART, rooms=ROOMS, commitments=(busy("hill", TUE, "8:40-9:20", room="lab"),)), lesson)
    forbids(
        "room_clash",
        village(ART, rooms=ROOMS, commitments=(busy("hill", TUE, "8:39-9:19", room="lab"),)),
        lesson,
    )


def test_commitment_that_ends_before() -> None:
    """The lab is taken until 8:00 (touching the lesson 8:00-8:40), or until 8:01 (overlapping)."""
    lesson = [put("hill3/art", "ann", TUE, 1)]
    allows(village(ART, rooms=ROOMS, commitments=(busy("hill", TUE, "7:20-8:00", room="lab"),)), lesson)
    forbids(
        "room_clash",
        village(ART, rooms=ROOMS, commitments=(busy("hill", TUE, "7:20-8:01", room="lab"),)),
        lesson,
    )


TV: dict[str, Any] = {
    "broadcasts": (broadcast("tv", "art", (4,), TUE, "8:10-8:50"),),
    "teachers": (ANN, BOB, teacher("eve", "lake", assists=True)),
    "rooms": (STUDIO, *SCREENS, room("screen_2", "lake", RoomUse.SCREEN)),
}
"""A broadcast from outside for grade 4, and a second assistant and screen room at lake."""

STUDIO_AND_TWO = live(origin(), receiver(), receiver("lake4", origins=("tv",)), **TV)
GIVEN = aired(TUE, room="studio")


def test_two_broadcasts_before_one_screen() -> None:
    """Lake's grade 3 receives hill and its grade 4 a broadcast from outside, each before a screen of its own.

    With both before the first screen it is used twice at 8:10-8:50.
    """
    third = heard(TUE, room="screen_lake")
    fourth = hear("lake4/art", TUE, 1, origin="tv", adult="eve", room="screen_2")
    broken(
        "room_clash",
        STUDIO_AND_TWO,
        [GIVEN, third, fourth],
        [GIVEN, third, fourth.model_copy(update={"room": "screen_lake"})],
        room="screen_lake",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
        end=clock("8:50"),
    )


def test_a_chosen_room_and_a_courses_own() -> None:
    """Music is always in the first screen room: art may be received in the second one, not in the first."""
    district = live(origin(), receiver(), course("lake4", "music", room="screen_lake"), **TV)
    music = put("lake4/music", "eve", TUE, 1)
    allows(district, [GIVEN, heard(TUE, room="screen_2"), music])
    forbids("room_clash", district, [GIVEN, heard(TUE, room="screen_lake"), music])


def test_a_chosen_room_and_a_commitment() -> None:
    """The studio is taken from 8:40 (touching the broadcast 8:00-8:40), or from 8:39 (overlapping)."""
    lessons = [GIVEN, heard(TUE, room="screen_lake")]
    for times, lawful in (("8:40-9:20", True), ("8:39-9:19", False)):
        district = live(origin(), receiver(), commitments=(busy("hill", TUE, times, room="studio"),), **TV)
        either("room_clash", lawful, district, lessons)


def test_lessons_that_sit_together_use_a_room_once() -> None:
    """Grades 3 and 4 of hill are joined in the lab; with two teachers they are two lessons in one room."""
    courses = [course("hill3", "art", room="lab"), course("hill4", "art", room="lab")]
    district = village(*courses, rooms=ROOMS, joinings=(joining("hill", "art", 3, 4),))
    third = put("hill3/art", "ann", TUE, 1)
    allows(district, [third, put("hill4/art", "ann", TUE, 1)])
    forbids("room_clash", district, [third, put("hill4/art", "bob", TUE, 1)])


def test_receivers_that_sit_together_use_a_screen_once() -> None:
    """Lake's grades 3 and 4 receive the same lesson before the same screen, if they may be joined.

    With a screen and an adult each they need not be joined.
    """
    courses = [origin(receivers=2), receiver(), receiver("lake4", origins=("hill3/art",))]
    third = heard(TUE, room="screen_lake")
    same = third.model_copy(update={"course": "lake4/art"})
    joined = live(*courses, joinings=(joining("lake", "art", 3, 4),), **TV)
    allows(joined, [GIVEN, third, same])
    apart = live(*courses, **TV)
    other = same.model_copy(update={"adult": "eve"})
    forbids("room_clash", apart, [GIVEN, third, other])
    allows(apart, [GIVEN, third, other.model_copy(update={"room": "screen_2"})])

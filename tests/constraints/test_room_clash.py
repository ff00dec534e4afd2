"""A room is used by one at a time."""

from tests.examples import allows, broken, forbids
from tests.villages import TUE, bell, busy, clock, course, put, room, village

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

"""Lessons against rooms."""

from models.course import Mode, SlotPattern
from models.school import RoomUse
from scheduler.explain.counting import rooms
from tests.explain.counting.counted import counted, figures
from tests.live import live, origin, receiver
from tests.villages import MON, course, room, village

FIRST = (SlotPattern(weekday=MON, period="1"),)
LIVE, ORIGIN = (Mode.SYNCHRONOUS,), ("hill3/art",)
HALL = room("hall", "hill")


def test_a_named_room() -> None:
    """Two classes in one hall and one period: 2 are needed, 1 can be had; without the hall both."""
    wanted = [course(name, "art", minimum=1, allowed=FIRST, room="hall") for name in ("hill3", "hill4")]
    (found,) = counted(rooms, village(*wanted, rooms=(HALL,)))
    assert (found.kind, found.need, found.give, found.of) == ("rooms", 2, 1, ("hall",))
    freed = [some.model_copy(update={"room": None}) for some in wanted]
    assert figures(rooms, village(*freed, rooms=(HALL,))) == []


def test_screen_rooms() -> None:
    """Two classes of lake receive in one period and one screen room; a second room would do."""
    heard = [
        receiver(name, minimum=1, allowed=FIRST, modes=LIVE, origins=ORIGIN) for name in ("lake3", "lake4")
    ]
    (found,) = counted(rooms, live(origin(receivers=2), *heard))
    assert (found.kind, found.need, found.give, found.of) == ("screens", 2, 1, ("lake",))
    two = tuple(room(name, "lake", RoomUse.SCREEN) for name in ("one", "other"))
    studio = room("studio", "hill", RoomUse.STUDIO)
    assert figures(rooms, live(origin(receivers=2), *heard, rooms=(studio, *two))) == []

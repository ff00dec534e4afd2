"""Lessons against the adults who could stay with a class."""

from models.course import Mode, SlotPattern
from models.rules import Rules
from models.school import RoomUse
from scheduler.explain.counting import adults
from tests.explain.counting.counted import figures
from tests.live import STUDIO, live, origin, receiver
from tests.villages import ANN, MON, blocked, course, room, teacher, village

FIRST = (SlotPattern(weekday=MON, period="1"),)
LIVE, ORIGIN = (Mode.SYNCHRONOUS,), ("hill3/art",)
TWO_SCREENS = (STUDIO, *(room(name, "lake", RoomUse.SCREEN) for name in ("one", "other")))


def test_two_at_once() -> None:
    """Two classes receive at once, and Bob can stay with one; a second adult would do."""
    heard = [
        receiver(name, minimum=1, allowed=FIRST, modes=LIVE, origins=ORIGIN) for name in ("lake3", "lake4")
    ]
    wanted = (origin(receivers=2), *heard)
    assert figures(adults, live(*wanted, rooms=TWO_SCREENS)) == [(2, 1)]
    people = (ANN, *(teacher(name, "lake", assists=True) for name in ("bob", "cat")))
    assert figures(adults, live(*wanted, rooms=TWO_SCREENS, teachers=people)) == []


def test_visits() -> None:
    """Where visits are covered, a visitor's lesson needs Bob, who is away that day."""
    wanted = course("lake3", "art", minimum=1, allowed=FIRST)
    people = (ANN, teacher("bob", "lake", assists=True, subjects=("music",)))
    away = (blocked(MON, "8:00-12:00", teacher="bob"),)
    covered = Rules(visit_adult=True)
    assert figures(adults, village(wanted, teachers=people, unavailability=away, rules=covered)) == [(1, 0)]
    assert figures(adults, village(wanted, teachers=people, unavailability=away)) == []

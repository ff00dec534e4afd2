"""Lessons against rooms: the one that their courses name, or a school's screen rooms."""

from collections import defaultdict
from collections.abc import Iterator

from models.school import RoomUse
from scheduler.explain.counting.ground import Ground
from scheduler.explain.counting.sharing import shared
from scheduler.explain.counting.stock import Stock

KIND, SCREENS = "rooms", "screens"


def stocks(ground: Ground) -> Iterator[Stock]:
    """One for each room that courses name, and one for the screen rooms of each school."""
    courses = ground.problem.courses
    named: dict[str, dict[int, int]] = defaultdict(dict)
    for index, lessons in ground.apart({c.index: c.model.minimum for c in courses}).items():
        room = courses[index].model.room
        if room is not None:
            named[room][index] = lessons
    for room, wanted in named.items():
        yield shared(KIND, ground, wanted, {room: ground.slots}, {room: 1})
    received: dict[int, dict[int, int]] = defaultdict(dict)
    for index, lessons in ground.from_afar.items():
        if courses[index].model.room is None:
            received[courses[index].school][index] = lessons
    for school, wanted in received.items():
        name = ground.problem.places[school]
        rooms = len(ground.problem.rooms.get((school, RoomUse.SCREEN), ()))
        yield shared(SCREENS, ground, wanted, {name: ground.slots}, {name: rooms})

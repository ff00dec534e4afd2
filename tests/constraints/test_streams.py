"""No more broadcasts run at a time than the district has streams."""

from collections.abc import Sequence
from typing import Any

import pytest

from models.course import Course
from models.district import District
from models.rules import Rules
from models.school import RoomUse
from models.timetable import Placement
from tests.examples import allows, broken, either, forbids
from tests.live import (
    AIRED_ART,
    BOB,
    CAT,
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
    receiver,
)
from tests.villages import ANN, TUE, bell, clock, put, room, teacher

MORE_ROOMS = (
    STUDIO,
    *SCREENS,
    room("studio_wood", "wood", RoomUse.STUDIO),
    room("screen_2", "lake", RoomUse.SCREEN),
)
LAKE_BELLS = bell("lake", "8:00-8:40", "8:45-9:25")


def _two(streams: int | None, wood: str = "8:40-9:20", *more: Course, **tables: Any) -> District:
    """Hill broadcasts to lake's grade 3 at 8:00-8:40, and wood to its grade 4 at the given times."""
    given = {
        "teachers": (ANN, BOB, CAT, teacher("dan", "lake", assists=True)),
        "rooms": MORE_ROOMS,
        "bells": (LAKE_BELLS, bell("wood", wood)),
        "rules": Rules(streams=streams, common_minutes=30),
    }
    return live(
        AIRED_ART,
        HEARD_ART,
        origin("wood3", room="studio_wood"),
        receiver("lake4", room="screen_2", origins=("wood3/art",)),
        *more,
        **{**given, **tables},
    )


HILL = [aired(TUE), heard(TUE)]


def _wood(lake_period: int = 2) -> Sequence[Placement]:
    """Cat's lesson at wood, received by lake's grade 4 with dan."""
    return [
        put("wood3/art", "cat", TUE, 1),
        hear(
            "lake4/art",
            TUE,
            lake_period,
            origin="wood3/art",
            origin_period=1,
            teacher="cat",
            adult="dan",
        ),
    ]


def test_one_broadcast_too_many() -> None:
    """One stream, hill 8:00-8:40 and wood 8:05-8:45: receiving the second lesson too makes 2 broadcasts."""
    given, received = _wood(lake_period=1)
    broken(
        "streams",
        _two(1, "8:05-8:45"),
        [*HILL, given],
        [*HILL, given, received],
        weekday=TUE,
        start=clock("8:05"),
        limit=1,
    )


@pytest.mark.parametrize(("wood", "lawful"), [("8:40-9:20", True), ("8:39-9:19", False)])
def test_broadcasts_that_touch(wood: str, lawful: bool) -> None:
    """One stream: hill ends at 8:40; wood may begin at 8:40, not at 8:39 (lake shares 34 or more minutes)."""
    either("streams", lawful, _two(1, wood), [*HILL, *_wood()])


@pytest.mark.parametrize(("streams", "lawful"), [(None, True), (3, True), (2, True), (1, False), (0, False)])
def test_two_at_a_time(streams: int | None, lawful: bool) -> None:
    """Two broadcasts at 8:00: any number of streams, 3 and 2 are enough, 1 and 0 are not."""
    district = _two(streams, "8:00-8:40")
    either("streams", lawful, district, [*HILL, *_wood(lake_period=1)])


def test_no_stream() -> None:
    """Without a stream lessons may be given but not received."""
    allows(_two(0), [aired(TUE)])
    forbids("streams", _two(0), HILL)


def test_the_origins_times_count() -> None:
    """One stream: lake receives 8:00-8:40 in 7:50-8:40 and 8:40-9:20 in 8:40-9:40, one after the other."""
    bells = (bell("lake", "7:50-8:40", "8:40-9:40"), bell("wood", "8:40-9:20"))
    allows(_two(1, bells=bells), [*HILL, *_wood()])


def test_two_receivers_are_one_stream() -> None:
    """One stream: lake and wood receive the same lesson."""
    district = live(
        origin(room="studio", receivers=2),
        HEARD_ART,
        receiver("wood3", room="screen_wood"),
        bells=[bell("wood", "8:10-8:50")],
        rules=Rules(streams=1, common_minutes=30),
    )
    wood = hear("wood3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="cat")
    allows(district, [*HILL, wood])


def test_a_joint_lesson_is_one_stream() -> None:
    """One stream: ann teaches grades 3 and 4 together; lake receives the one and wood the other."""
    district = live(
        AIRED_ART,
        HEARD_ART,
        origin("hill4", room="studio"),
        receiver("wood3", room="screen_wood", origins=("hill4/art",)),
        joinings=(joining("hill", "art", 3, 4),),
        bells=[bell("wood", "8:10-8:50")],
        rules=Rules(streams=1, common_minutes=30),
    )
    wood = hear("wood3/art", TUE, 1, origin="hill4/art", origin_period=1, teacher="ann", adult="cat")
    allows(district, [*HILL, put("hill4/art", "ann", TUE, 1), wood])


def test_broadcasts_from_outside_need_no_stream() -> None:
    """Lake's grade 4 receives one from outside while the one stream is hill's, or without any."""
    air = (broadcast("tv", "art", (4,), TUE, "8:00-8:40"),)
    received = hear("lake4/art", TUE, 1, origin="tv", adult="dan")
    more = receiver("lake4", room="screen_2")
    for streams, lessons in ((1, [*HILL, received]), (0, [received])):
        district = live(
            AIRED_ART,
            HEARD_ART,
            more,
            broadcasts=air,
            teachers=(ANN, BOB, teacher("dan", "lake", assists=True)),
            rooms=MORE_ROOMS,
            rules=Rules(streams=streams, common_minutes=30),
        )
        allows(district, lessons)


def test_lessons_that_nobody_receives_need_no_stream() -> None:
    """One stream: wood's lesson at the time of hill's broadcast is not received."""
    allows(_two(1, "8:00-8:40"), [*HILL, _wood()[0]])

"""A teacher gives no more broadcast lessons a day than the limit."""

from typing import Any

import pytest

from models.course import Course
from models.district import District
from models.rules import Rules
from models.school import RoomUse
from tests.examples import allows, broken, either, forbids
from tests.live import (
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
from tests.villages import TUE, WED, bell, put, room, teacher


def _pair(limit: int | None, *more: Course, **tables: Any) -> District:
    """Hill broadcasts to lake; ann gives at most so many broadcast lessons a day."""
    people = (teacher("ann", broadcasts_day=limit), BOB, CAT)
    return live(origin(room="studio", receivers=2), HEARD_ART, *more, teachers=people, **tables)


def test_one_too_many() -> None:
    """Limit 1: two lessons of which one is received are fine; receiving the second too makes 2."""
    lawful = [aired(TUE, 1), aired(TUE, 2), heard(TUE, 1)]
    broken(
        "daily_broadcasts",
        _pair(1),
        lawful,
        [*lawful, heard(TUE, 2)],
        teacher="ann",
        weekday=TUE,
        limit=1,
    )


@pytest.mark.parametrize(("limit", "lawful"), [(None, True), (3, True), (2, True), (1, False), (0, False)])
def test_two_a_day(limit: int | None, lawful: bool) -> None:
    """Two broadcast lessons on Tuesday: no limit, 3 and 2 allow them, 1 and 0 do not."""
    lessons = [aired(TUE, 1), heard(TUE, 1), aired(TUE, 2), heard(TUE, 2)]
    either("daily_broadcasts", lawful, _pair(limit), lessons)


def test_none_at_all() -> None:
    """Limit 0: lessons that nobody receives are fine, one that is received is not."""
    allows(_pair(0), [aired(TUE, 1), aired(TUE, 2)])
    forbids("daily_broadcasts", _pair(0), [aired(TUE), heard(TUE)])


def test_each_day_by_itself() -> None:
    """Limit 1: one on Tuesday and one on Wednesday."""
    allows(_pair(1), [aired(TUE), heard(TUE), aired(WED), heard(WED)])


def test_two_receivers_are_one_broadcast() -> None:
    """Limit 1: lake and wood receive the same lesson."""
    district = _pair(1, receiver("wood3", room="screen_wood"), bells=[bell("wood", "8:10-8:50")])
    wood = hear("wood3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="cat")
    allows(district, [aired(TUE), heard(TUE), wood])


def test_a_joint_lesson_is_one() -> None:
    """Limit 1: ann teaches grades 3 and 4 together; lake receives the one, wood the other: one lesson."""
    district = _pair(
        1,
        origin("hill4", room="studio"),
        receiver("wood3", room="screen_wood", origins=("hill4/art",)),
        joinings=(joining("hill", "art", 3, 4),),
        bells=[bell("wood", "8:10-8:50")],
    )
    wood = hear("wood3/art", TUE, 1, origin="hill4/art", origin_period=1, teacher="ann", adult="cat")
    allows(district, [aired(TUE), put("hill4/art", "ann", TUE, 1), heard(TUE), wood])


def test_each_teacher_alone() -> None:
    """Limit 1 for ann: a second broadcast on the same day is cat's, given at wood."""
    district = _pair(
        1,
        origin("wood3", room="studio_wood"),
        receiver("lake4", room="screen_lake", origins=("wood3/art",)),
        rules=Rules(common_minutes=20),
        rooms=(STUDIO, *SCREENS, room("studio_wood", "wood", RoomUse.STUDIO)),
    )
    second = hear("lake4/art", TUE, 3, origin="wood3/art", origin_period=3, teacher="cat", adult="bob")
    allows(district, [aired(TUE, 1), heard(TUE, 1), put("wood3/art", "cat", TUE, 3), second])


def test_receiving_is_not_giving() -> None:
    """Bob, limit 0, stays with lake's class at two broadcasts: he gives none; nor does one from outside."""
    district = live(
        origin(room="studio"),
        HEARD_ART,
        receiver("lake4", room="screen_lake"),
        teachers=(teacher("ann"), teacher("bob", "lake", assists=True, broadcasts_day=0)),
        broadcasts=(broadcast("tv", "art", (4,), TUE, "9:00-9:40"),),
    )
    allows(district, [aired(TUE), heard(TUE), hear("lake4/art", TUE, 2, origin="tv", adult="bob")])

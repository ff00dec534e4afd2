"""All broadcasts that a course receives are of one origin."""

from models.rules import Rules
from models.school import RoomUse
from models.timetable import Placement
from tests.examples import allows, broken, forbids
from tests.live import (
    AIRED_ART,
    HEARD_ART,
    SCREENS,
    STUDIO,
    aired,
    broadcast,
    hear,
    heard,
    live,
    origin,
    play,
    receiver,
)
from tests.villages import FRI, THU, TUE, WED, bell, put, room

TWO_ORIGINS = live(
    AIRED_ART,
    origin("wood3", room="studio_wood"),
    HEARD_ART,
    receiver("lake4", room="screen_lake", origins=("wood3/art",)),
    rooms=(STUDIO, *SCREENS, room("studio_wood", "wood", RoomUse.STUDIO)),
    bells=[bell("wood", "8:00-8:40", "8:50-9:30")],
)
GIVEN = [
    *(put("hill3/art", "ann", day, 1) for day in (TUE, THU)),
    *(put("wood3/art", "cat", day, 1) for day in (TUE, THU)),
]


def _of_wood(name: str, weekday: int, period: int = 1) -> Placement:
    """A class of lake receives cat's lesson at wood."""
    return hear(
        f"{name}/art", weekday, period, origin="wood3/art", origin_period=period, teacher="cat", adult="bob"
    )


def test_a_second_origin() -> None:
    """Lake receives hill on Tuesday and Thursday; receiving wood on Thursday breaks the rule."""
    broken(
        "one_origin",
        TWO_ORIGINS,
        [*GIVEN, heard(TUE), heard(THU)],
        [*GIVEN, heard(TUE), _of_wood("lake3", THU)],
        course="lake3/art",
        school="lake",
    )


def test_either_origin_alone() -> None:
    """Both lessons of hill are fine, and so are both of wood."""
    allows(TWO_ORIGINS, [*GIVEN, heard(TUE), heard(THU)])
    allows(TWO_ORIGINS, [*GIVEN, _of_wood("lake3", TUE), _of_wood("lake3", THU)])


def test_courses_are_apart() -> None:
    """Lake's grade 3 receives hill, its grade 4 receives wood."""
    allows(TWO_ORIGINS, [*GIVEN, heard(TUE), _of_wood("lake4", THU)])


def test_other_modes_beside() -> None:
    """A course that receives hill on Tuesday may have bob on Wednesday and a recorded lesson on Friday."""
    own, recorded = put("lake3/art", "bob", WED, 1), play("lake3/art", FRI, 1, adult="bob")
    allows(TWO_ORIGINS, [*GIVEN, heard(TUE), own, recorded])


def test_broadcasts_from_outside_are_origins() -> None:
    """A course with two broadcasts on the air on Tuesdays and Wednesdays receives one of them, not both.

    One of them beside hill's lesson is not lawful either.
    """
    air = (
        broadcast("one", "art", (3,), TUE, "8:10-8:50"),
        broadcast("two", "art", (3,), WED, "8:10-8:50"),
    )
    district = live(AIRED_ART, HEARD_ART, broadcasts=air, rules=Rules(common_minutes=30))
    one = hear("lake3/art", TUE, 1, origin="one", adult="bob")
    two = hear("lake3/art", WED, 1, origin="two", adult="bob")
    allows(district, [one])
    allows(district, [two])
    forbids("one_origin", district, [one, two])
    forbids("one_origin", district, [one, aired(THU), heard(THU)])

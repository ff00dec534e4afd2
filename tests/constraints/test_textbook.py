"""Both ends of a broadcast use the same edition of the textbook."""

import pytest

from models.timetable import Placement
from tests.examples import allows, broken, either
from tests.live import AIRED_ART, HEARD_ART, aired, broadcast, hear, heard, live, origin, receiver
from tests.villages import TUE, clock, joint, put

NORTH, SOUTH = {"textbook": "北方版"}, {"textbook": "南方版"}


def _tv(name: str) -> Placement:
    """Lake's period 1 on Tuesday receives that broadcast from outside."""
    return hear("lake3/art", TUE, 1, origin=name, adult="bob")


def test_another_edition() -> None:
    """Lake uses the northern edition: taking the southern broadcast for the northern one breaks the rule."""
    air = [
        broadcast(name, "art", (3,), TUE, "8:10-8:50", **book) for name, book in (("n", NORTH), ("s", SOUTH))
    ]
    broken(
        "textbook",
        live(HEARD_ART, broadcasts=tuple(air), about={"lake3": NORTH}),
        [_tv("n")],
        [_tv("s")],
        course="lake3/art",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
    )


@pytest.mark.parametrize(
    ("hill", "lake", "lawful"),
    [
        (NORTH, NORTH, True),
        (NORTH, SOUTH, False),
        ({}, {}, True),
        (NORTH, {}, False),
        ({}, NORTH, False),
    ],
)
def test_origin_and_receiver(hill: dict[str, str], lake: dict[str, str], lawful: bool) -> None:
    """Equal editions are fine, and so is none on both sides; an edition on one side only is not."""
    district = live(AIRED_ART, HEARD_ART, about={"hill3": hill, "lake3": lake})
    either("textbook", lawful, district, [aired(TUE), heard(TUE)])


@pytest.mark.parametrize(("fourth", "lawful"), [(NORTH, True), (SOUTH, False)])
@pytest.mark.parametrize("school", ["hill", "lake"])
def test_every_class_of_a_joint_class(school: str, fourth: dict[str, str], lawful: bool) -> None:
    """Grades 3 and 4 sit together at both ends, all with the northern edition but for one grade 4."""
    district = live(
        origin("big", room="studio"),
        receiver("pair", room="screen_lake"),
        joint_classes=(joint("big", "hill3", "hill4"), joint("pair", "lake3", "lake4")),
        about=dict.fromkeys(("hill3", "hill4", "lake3", "lake4"), NORTH) | {f"{school}4": fourth},
    )
    lesson = hear("pair/art", TUE, 1, origin="big/art", origin_period=1, teacher="ann", adult="bob")
    either("textbook", lawful, district, [put("big/art", "ann", TUE, 1), lesson])


def test_a_lesson_in_person_needs_no_edition() -> None:
    """Hill and lake use different editions, and each has its own lesson."""
    district = live(AIRED_ART, HEARD_ART, about={"hill3": NORTH, "lake3": SOUTH})
    allows(district, [aired(TUE), put("lake3/art", "bob", TUE, 1)])

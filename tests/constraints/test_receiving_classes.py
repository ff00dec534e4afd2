"""No more classes receive a broadcast than its origin can serve."""

import pytest

from models.course import Broadcast
from models.district import District
from models.timetable import Placement
from tests.examples import allows, broken, either, forbids
from tests.live import HEARD_ART, aired, broadcast, hear, heard, live, origin, receiver
from tests.villages import TUE, WED, bell, clock, joint

LAKE_BELLS = bell("wood", "8:10-8:50", "9:00-9:40")


def _at_wood(weekday: int, period: int = 1) -> Placement:
    """Wood's class receives ann's lesson in the period of the same number."""
    return hear(
        "wood3/art",
        weekday,
        period,
        origin="hill3/art",
        origin_period=period,
        teacher="ann",
        adult="cat",
    )


def _three(receivers: int) -> District:
    """Hill broadcasts to so many of lake and wood, which ring at the same times."""
    first = origin(room="studio", receivers=receivers)
    return live(first, HEARD_ART, receiver("wood3", room="screen_wood"), bells=[LAKE_BELLS])


def test_one_class_too_many() -> None:
    """One class may receive: lake does; adding wood makes 2."""
    lawful = [aired(TUE), heard(TUE)]
    broken(
        "receiving_classes",
        _three(1),
        lawful,
        [*lawful, _at_wood(TUE)],
        course="hill3/art",
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
    )


@pytest.mark.parametrize(("receivers", "lawful"), [(1, False), (2, True), (3, True)])
def test_two_classes(receivers: int, lawful: bool) -> None:
    """Two classes receive: 2 or 3 may, 1 may not."""
    either("receiving_classes", lawful, _three(receivers), [aired(TUE), heard(TUE), _at_wood(TUE)])


def test_each_broadcast_by_itself() -> None:
    """One class at a time: lake on Tuesday 1 and wood on Tuesday 2 or on Wednesday are broadcasts apart."""
    allows(_three(1), [aired(TUE, 1), heard(TUE, 1), aired(TUE, 2), _at_wood(TUE, 2)])
    allows(_three(1), [aired(TUE), heard(TUE), aired(WED), _at_wood(WED)])


def test_a_joint_class_is_one() -> None:
    """Lake's grades 3 and 4 sit together before the screen: one course, so one of 1."""
    district = live(
        origin(room="studio"),
        receiver("pair", room="screen_lake", origins=("hill3/art",)),
        joint_classes=(joint("pair", "lake3", "lake4"),),
    )
    lesson = hear("pair/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob")
    allows(district, [aired(TUE), lesson])


def _on_air(*broadcasts: Broadcast) -> District:
    """Lake and wood may receive broadcasts from outside."""
    return live(HEARD_ART, receiver("wood3", room="screen_wood"), bells=[LAKE_BELLS], broadcasts=broadcasts)


@pytest.mark.parametrize(("receivers", "lawful"), [(1, False), (2, True)])
def test_from_outside(receivers: int, lawful: bool) -> None:
    """Lake and wood receive a broadcast from outside, which 2 classes of the district may, or only 1."""
    air = broadcast("tv", "art", (3,), TUE, "8:10-8:50", receivers=receivers)
    both = [
        hear("lake3/art", TUE, 1, origin="tv", adult="bob"),
        hear("wood3/art", TUE, 1, origin="tv", adult="cat"),
    ]
    either("receiving_classes", lawful, _on_air(air), both)


def test_two_broadcasts_from_outside() -> None:
    """Two broadcasts on the air at the same time, for 1 class each: lake and wood each have their own."""
    air = [broadcast(name, "art", (3,), TUE, "8:10-8:50", receivers=1) for name in ("one", "two")]
    allows(
        _on_air(*air),
        [
            hear("lake3/art", TUE, 1, origin="one", adult="bob"),
            hear("wood3/art", TUE, 1, origin="two", adult="cat"),
        ],
    )
    same = [
        hear("lake3/art", TUE, 1, origin="one", adult="bob"),
        hear("wood3/art", TUE, 1, origin="one", adult="cat"),
    ]
    forbids("receiving_classes", _on_air(*air), same)

"""Regions: what one of them decides is nothing to another."""

from typing import Any

import pytest

from models.course import Course
from models.district import District
from models.teacher import Teacher
from scheduler.solve.reach import reach
from scheduler.solve.regions import regions
from tests.agreement.cases import FAMILIES, case
from tests.live import AIRED_ART, HEARD_ART, broadcast, car, live, meeting, receiver, run
from tests.villages import ANN, BOB, TUE, course, teacher, village

HILL = course("hill3", "art", eligible=("ann",))
LAKE = course("lake3", "art", eligible=("bob",))
APART = [{"hill3/art"}, {"lake3/art"}]
TOGETHER = [{"hill3/art", "lake3/art"}]


def _regions(district: District) -> list[frozenset[str]]:
    return regions(district, reach(district))


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(4))
def test_nothing_shared(family: str, number: int) -> None:
    """Each course is in one region; regions have no teacher, adult, school or broadcast in common."""
    district = case(number, 1_000, family).district
    partners, found = reach(district), _regions(district)
    assert sorted(c for some in found for c in some) == sorted(c.id for c in district.courses)
    seen: set[tuple[str, str]] = set()
    for some in found:
        here = {("school", partners.schools[c]) for c in some}
        here |= {("person", t) for c in some for t in partners.teachers.get(c, ())}
        here |= {("person", t) for c in some for t in partners.adults.get(c, ())}
        assert {o for c in some for o in partners.origins.get(c, ())} <= some
        assert not here & seen
        seen |= here


def test_apart() -> None:
    """Ann gives art at hill and bob at lake: two regions, in the order of the courses."""
    assert _regions(village(HILL, LAKE)) == APART
    assert _regions(village(LAKE, HILL)) == APART[::-1]


@pytest.mark.parametrize(
    "other",
    [
        course("lake4", "art", eligible=("ann", "bob")),
        course("wood3", "art", eligible=("ann", "bob")),
        course("hill4", "art", eligible=("bob",)),
    ],
)
def test_shared(other: Course) -> None:
    """A teacher of both, or a school in common, makes one region of two."""
    assert len(_regions(village(HILL, LAKE, other))) == 1


@pytest.mark.parametrize("teachers", [(ANN, teacher("bob", "hill")), (teacher("ann", "lake"), BOB)])
def test_employer(teachers: tuple[Teacher, ...]) -> None:
    """The school that employs the other's teacher is of the region: it may count its adults."""
    assert _regions(village(HILL, LAKE, teachers=teachers)) == TOGETHER


def test_received() -> None:
    """Lake's art may receive hill's, so they are planned together."""
    assert _regions(live(AIRED_ART, HEARD_ART)) == TOGETHER


def test_meeting() -> None:
    """A meeting of ann and bob joins hill and lake; one of ann alone at hill does not."""
    assert _regions(village(HILL, LAKE, meetings=(meeting("team", "hill", "ann", "bob"),))) == TOGETHER
    assert _regions(village(HILL, LAKE, meetings=(meeting("team", "hill", "ann"),))) == APART


def test_riders() -> None:
    """Two who have no car share the seats of the vehicles; one alone shares them with nobody."""
    tables: dict[str, Any] = {
        "vehicles": (car("van", 1),),
        "runs": (run("out", "van", "hill 7:40", "lake 8:00"),),
    }
    both = teacher("ann", rides=True), teacher("bob", "lake", rides=True)
    assert _regions(village(HILL, LAKE, teachers=both, **tables)) == TOGETHER
    assert _regions(village(HILL, LAKE, teachers=(both[0], BOB), **tables)) == APART


@pytest.mark.parametrize(("weight", "expected"), [(0, APART), (1, TOGETHER)])
def test_compared(weight: int, expected: list[set[str]]) -> None:
    """Ann and bob teach art: where their loads are compared, they are of one region."""
    assert _regions(village(HILL, LAKE, weights={"uneven_load": weight})) == expected


def test_outside_broadcast() -> None:
    """A broadcast that one class may receive can be heard at lake 9:00-9:30, or at wood 8:40-9:10."""
    aired = broadcast("tv", "art", (3,), TUE, "8:40-9:30", receivers=1)
    courses = receiver("lake3", eligible=("bob",)), receiver("wood3", eligible=("cat",))
    district = live(*courses, broadcasts=(aired,))
    assert len(_regions(district)) == 1

"""The best timetable of a district, and one that is near enough to what stands."""

import pytest

from models.course import SlotPattern
from scheduler.explain.least import PRICE, least, near_enough
from scheduler.explain.stricter import near
from scheduler.solve.search import Effort
from tests.agreement.cases import FAMILIES, case
from tests.villages import MON, TUE, course, put, village

EFFORT = Effort(seconds=None, deterministic=10.0, seed=0, workers=1)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_best_is_found_and_proven(family: str) -> None:
    """It is that of brute force, and proven."""
    some = case(0, 1_000, family)
    found = least(some.district, (), EFFORT)
    assert (found.worth, found.proven) == (some.truth.best, True)


def test_nothing_is_lawful() -> None:
    """Two lessons of a class pinned to one slot: it is proven that there is no timetable."""
    pinned = (put("hill3/art", "ann", MON, 1), put("hill3/music", "bob", MON, 1))
    district = village(course("hill3", "art"), course("hill3", "music"), pinned=pinned)
    for found in (least(district, (), EFFORT), near_enough(district, (), EFFORT, (0, 0))):
        assert (found.decisions, found.proven) == (None, True)


STANDING = (put("hill3/art", "ann", MON, 1), put("hill4/art", "ann", TUE, 1))
ROWS = (course("hill3", "art", minimum=1, target=1), course("hill4", "art", minimum=1, target=1))


def test_equally_good_and_near() -> None:
    """Where everything costs the same, all lessons stay."""
    found = least(near(village(*ROWS), STANDING), (), EFFORT)
    assert found.decisions is not None
    assert set(found.decisions) == set(STANDING)


def test_savings_that_nobody_asked_for() -> None:
    """One lesson is unwanted where it is: the best moves it; who had enough with that cost keeps it."""
    row = ROWS[0].model_copy(update={"unwanted": (SlotPattern(weekday=MON),)})
    district = near(village(row, ROWS[1], weights={"unwanted_periods": 10}), STANDING)
    assert least(district, STANDING, EFFORT).worth == (0, 0)
    content = near_enough(district, STANDING, EFFORT, (0, 10))
    assert content.worth == (0, 10)
    assert set(content.decisions or ()) == set(STANDING)
    assert near_enough(district, STANDING, EFFORT, (0, 10 - PRICE - 1)).worth == (0, 0)


def test_missing_lessons_come_first() -> None:
    """A missing lesson is placed, whatever is enough."""
    district = near(village(*ROWS), STANDING[:1])
    found = near_enough(district, STANDING[:1], EFFORT, (1, 0))
    assert found.worth == (0, 0)
    assert STANDING[0] in (found.decisions or ())
    assert not found.proven

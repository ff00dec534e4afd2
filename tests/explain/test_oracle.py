"""Questions to the exact model, and when there are no more."""

import pytest

from scheduler.explain.oracle import Oracle, Stopped
from scheduler.solve.search import Effort
from scheduler.verify import judge
from tests.villages import course, teacher, village

EFFORT = Effort(seconds=None, deterministic=1.0, seed=0, workers=1)
TWO = [course(name, "art", minimum=1) for name in ("hill3", "hill4")]
ENOUGH = village(*TWO)
TOO_LITTLE = village(*TWO, teachers=(teacher("ann", lessons_week=1),))


def test_possible() -> None:
    """A complete lawful timetable is an answer."""
    found = Oracle(EFFORT).possibility(ENOUGH)
    assert not found.impossible
    assert found.decisions is not None
    verdict = judge(ENOUGH, found.decisions)
    assert verdict.lawful
    assert not verdict.missing


def test_impossible() -> None:
    """So is a proof that there is none."""
    found = Oracle(EFFORT).possibility(TOO_LITTLE)
    assert found.impossible
    assert found.decisions is None


def test_fewest_missing() -> None:
    """One lesson of two is missing where one can be given, whatever its importance."""
    assert Oracle(EFFORT).fewest_missing(ENOUGH) == 0
    assert Oracle(EFFORT).fewest_missing(TOO_LITTLE) == 1
    dear = village(
        *(course(name, "art", minimum=1, importance=9) for name in ("hill3", "hill4")),
        teachers=(teacher("ann", lessons_week=1),),
    )
    assert Oracle(EFFORT).fewest_missing(dear) == 1


def test_the_budget_ends() -> None:
    """With a budget that one question uses up, the second is not answered."""
    oracle = Oracle(EFFORT, budget=1e-9)
    oracle.possibility(ENOUGH)
    with pytest.raises(Stopped):
        oracle.possibility(ENOUGH)


def test_enough() -> None:
    """Nothing is asked once somebody has enough."""
    with pytest.raises(Stopped):
        Oracle(EFFORT, enough=lambda: True).possibility(ENOUGH)

"""What is called impossible before solving is impossible."""

import pytest

from scheduler.explain.checking import impossible
from scheduler.explain.oracle import Oracle, Stopped
from scheduler.solve.search import Effort
from tests.agreement.cases import FAMILIES, case
from tests.villages import course, teacher, village

EFFORT = Effort(seconds=None, deterministic=0.3, seed=0, workers=1)
CASES = [(family, number) for family in FAMILIES for number in range(3)]


@pytest.mark.parametrize(("family", "number"), CASES)
def test_impossible_is_impossible(family: str, number: int) -> None:
    """Something is called impossible only where brute force finds no complete timetable, and the small
    questions find every such tiny district.
    """
    some = case(number, family=family)
    assert some.truth.best is not None
    assert bool(list(impossible(some.district, Oracle(EFFORT)))) == (some.truth.best[0] > 0)


def test_counted_and_explained() -> None:
    """A shortage comes with its figures and with the rows behind it."""
    wanted = [course(name, "art", minimum=1) for name in ("hill3", "hill4")]
    district = village(*wanted, teachers=(teacher("ann", lessons_week=1),))
    (found,) = impossible(district, Oracle(EFFORT))
    assert found.shortage is not None
    assert (found.shortage.need, found.shortage.give) == (2, 1)
    assert found.clash is not None
    assert {clause.kind for clause in found.clash.supplies} == {
        "teachers.limits.lessons_week",
        "teachers.subjects",
    }
    assert found.demands == {"hill3/art", "hill4/art"}


def test_independent_causes_are_told_apart() -> None:
    """A subject that nobody teaches and a week that is too short are two."""
    wanted = [course(name, "art", minimum=1) for name in ("hill3", "hill4")]
    other = course("lake3", "physics", minimum=1)
    district = village(*wanted, other, teachers=(teacher("ann", lessons_week=1),))
    assert [found.demands for found in impossible(district, Oracle(EFFORT))] == [
        {"hill3/art", "hill4/art"},
        {"lake3/physics"},
    ]


def test_stopped() -> None:
    """Counting is told even if there is no time for questions."""
    wanted = course("lake3", "physics", minimum=1)
    found = impossible(village(wanted), Oracle(EFFORT, enough=lambda: True))
    first = next(found)
    assert first.shortage is not None
    assert first.clash is None
    assert list(found) == []  # nothing else is wanted, and so nothing is asked
    with pytest.raises(Stopped):
        next(impossible(village(course("hill3", "art", minimum=1)), Oracle(EFFORT, enough=lambda: True)))

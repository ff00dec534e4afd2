"""The parts' answers put together: rounded up with care, infinite ones left out, teachers merged."""

from dataclasses import dataclass

import pytest

from scheduler.solve.exact import build
from scheduler.solve.pool import InlinePool
from scheduler.solve.relaxation.bounds import PartBounds, cost_bounds, coverage_bounds
from scheduler.solve.relaxation.task import Answer
from tests.solve.small import NO_LIMIT, TRAVEL, once
from tests.villages import course, teacher, village

INFINITE = float("inf")


@dataclass
class Said:
    """An answer that is there, or not yet."""

    answer: Answer
    there: bool = True

    def ready(self) -> bool:
        """As told."""
        return self.there

    def get(self) -> Answer:
        """As told."""
        return self.answer


def _bounds(*bounds: float) -> PartBounds:
    return PartBounds([Said(Answer(bound, {})) for bound in bounds])


@pytest.mark.parametrize(
    ("bound", "whole"),
    [
        (3.0, 3),
        (3.0005, 3),  # less than a thousandth: a rounding error
        (2.9999, 3),
        (3.01, 4),  # true values are whole
        (0.0, 0),
        (-2.0, 0),  # no amount is below 0
        (-INFINITE, 0),  # nothing known
        (INFINITE, 0),  # infeasible: says nothing of a cost
    ],
)
def test_rounding(bound: float, whole: int) -> None:
    """A part's bound is the least whole number it proves, never below 0."""
    assert _bounds(bound).total() == whole


def test_parts_are_rounded_one_by_one() -> None:
    """Two parts of 1.5 are 2 each: 4, where the sum alone would prove 3."""
    assert _bounds(1.5, 1.5).total() == 4
    assert _bounds(1.5, -INFINITE, 2.0).total() == 4
    assert _bounds().total() == 0


def test_possible() -> None:
    """One infeasible part makes the whole impossible."""
    assert _bounds(1.0, 2.0).possible()
    assert _bounds().possible()
    assert not _bounds(1.0, INFINITE).possible()


def test_ready() -> None:
    """All parts have to answer."""
    there, missing = Said(Answer(0.0, {})), Said(Answer(0.0, {}), there=False)
    assert PartBounds([there, there]).ready()
    assert not PartBounds([there, missing]).ready()
    assert PartBounds([]).ready()


def test_teachers_of_all_parts() -> None:
    """Each part brings the teachers of its own courses."""
    said = PartBounds(
        [Said(Answer(0.0, {0: 1, 2: 1})), Said(Answer(0.0, {1: 0})), Said(Answer(INFINITE, {}))]
    )
    assert said.teachers() == {0: 1, 1: 0, 2: 1}


def test_a_district_of_two_parts() -> None:
    """Ann's art at lake is 40 minutes, bob's music at wood 30 + 30; together 100, and nothing is missing."""
    staff = [teacher("ann", subjects=("art",)), teacher("bob", "lake", subjects=("music",))]
    district = village(*once("lake3"), course("wood3", "music", minimum=1, target=1), teachers=staff)
    relaxed = cost_bounds(build(district), InlinePool(), NO_LIMIT, 0, TRAVEL)
    assert relaxed.total() == 100
    assert relaxed.teachers() == {0: 0, 1: 1}
    assert relaxed.possible()
    assert coverage_bounds(build(district), InlinePool(), NO_LIMIT).total() == 0


def test_the_shortage_is_the_whole_districts() -> None:
    """One missing lesson may be either part's: each part is bounded as if it were its own, 0 + 0."""
    staff = [teacher("ann", subjects=("art",)), teacher("bob", "lake", subjects=("music",))]
    district = village(*once("lake3"), course("wood3", "music", minimum=1, target=1), teachers=staff)
    assert cost_bounds(build(district), InlinePool(), NO_LIMIT, 1, TRAVEL).total() == 0

"""Dives through linear relaxations, against what is known of small models."""

from hypothesis import given
from hypothesis import strategies as st
from ortools.math_opt.python import mathopt

from scheduler.solve.relaxation.dive import dive


def _knapsack(sizes: list[int], room: int) -> tuple[bytes, list[int]]:
    """As much as can be of things of some sizes, at most three of each."""
    model = mathopt.Model()
    counts = [model.add_integer_variable(lb=0, ub=3) for _ in sizes]
    pairs = list(zip(sizes, counts, strict=True))
    model.add_linear_constraint(mathopt.LinearSum([size * count for size, count in pairs]) <= room)
    model.maximize(mathopt.LinearSum([(size + n % 2) * count for n, (size, count) in enumerate(pairs)]))
    return model.export_model().SerializeToString(), [count.id for count in counts]


def test_whole_counts_that_fit() -> None:
    """Things of 4 and 6 in a room of 13: a part of one is rounded, and the room is not exceeded."""
    model, ids = _knapsack([4, 6], 13)
    counts = dive(model, ids, None)
    assert counts
    assert 4 * counts.get(ids[0], 0) + 6 * counts.get(ids[1], 0) <= 13


def test_nothing_is_possible() -> None:
    """A model without a solution advises nothing."""
    model = mathopt.Model()
    count = model.add_integer_variable(lb=0, ub=1)
    model.add_linear_constraint(count >= 2)
    assert dive(model.export_model().SerializeToString(), [count.id], None) == {}


def test_no_time() -> None:
    """Without time only what is whole from the start, or after one step, is told."""
    model, ids = _knapsack([4, 6, 9], 13)
    assert set(dive(model, ids, 0.0)) <= set(ids)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.integers(0, 60))
def test_never_too_much(sizes: list[int], room: int) -> None:
    """Whatever the sizes: counts are whole, at most three, and together they fit."""
    model, ids = _knapsack(sizes, room)
    counts = dive(model, ids, None)
    assert all(0 < count <= 3 for count in counts.values())
    assert sum(size * counts.get(id_, 0) for size, id_ in zip(sizes, ids, strict=True)) <= room


def test_the_same_model_the_same_counts() -> None:
    """No clock and no chance."""
    model, ids = _knapsack([4, 6, 9, 7], 23)
    assert dive(model, ids, None) == dive(model, ids, None)

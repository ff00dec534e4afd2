"""The window: what the linear relaxation says about columns is true of whole solutions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ortools.math_opt.python import mathopt

from scheduler.solve.relaxation.window import Window, open_window

SIZES = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 5)), min_size=1, max_size=4)
"""Columns: what one of each costs, and how many lessons it has room for."""


def _window(columns: list[tuple[int, int]], lessons: int) -> Window:
    """As many of each column as one likes, with room for all lessons, at least cost."""
    model = mathopt.Model()
    counts = [model.add_integer_variable(lb=0, ub=2 * lessons) for _ in columns]
    rows = list(zip(counts, columns, strict=True))
    room = mathopt.LinearSum([size * count for count, (_, size) in rows])
    model.add_linear_constraint(room >= lessons)
    model.minimize(mathopt.LinearSum([cost * count for count, (cost, _) in rows]))
    return open_window(model.export_model().SerializeToString())


def _least(columns: list[tuple[int, int]], lessons: int) -> int:
    """The least cost by dynamic programming."""
    best = [0]
    for need in range(1, lessons + 1):
        best.append(min(cost + best[max(0, need - size)] for cost, size in columns))
    return best[lessons]


def _solved(model: mathopt.Model) -> float:
    result = mathopt.solve(model, mathopt.SolverType.GSCIP)
    return result.primal_bound() if result.has_primal_feasible_solution() else float("inf")


@given(SIZES, st.integers(1, 12), st.integers(0, 10))
def test_nothing_good_is_lost(columns: list[tuple[int, int]], lessons: int, width: int) -> None:
    """Within a width the best solution stays, if it costs no more than the linear bound and the width."""
    window, least = _window(columns, lessons), _least(columns, lessons)
    assert window.bound <= least + 1e-6
    found = _solved(window.narrowed(width))
    assert found >= least - 1e-6
    if least <= window.bound + width - 1e-6:
        assert found == pytest.approx(least)


def test_dear_columns_go() -> None:
    """Of two columns with the same room one costs 1 and one 9: that goes within 7 more, not within 8."""
    window = _window([(1, 1), (9, 1)], 3)
    assert (window.bound, window.dear) == (3, {1: 8})
    assert [v.upper_bound for v in window.narrowed(7).variables()] == [6, 0]
    assert [v.upper_bound for v in window.narrowed(8).variables()] == [6, 6]


def test_impossible() -> None:
    """Without room there is no solution, not even a linear one."""
    assert _window([(1, 0)], 1).bound == float("inf")

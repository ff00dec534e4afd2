"""Where travel minutes put the places."""

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.export.pages.stress import stress_layout


def _near(found: tuple[float, float], wanted: tuple[float, float]) -> bool:
    return dist(found, wanted) < 0.01


def test_one_place_is_in_the_middle() -> None:
    """There is nothing to be far from; and no place has no layout."""
    assert stress_layout(["A"], {}) == {"A": (0.0, 0.0)}
    assert stress_layout([], {}) == {}


def test_two_places() -> None:
    """30 minutes apart: each 15 from the middle, the first on the left."""
    points = stress_layout(["B", "A"], {("A", "B"): 30, ("B", "A"): 30})
    assert _near(points["A"], (-15, 0))
    assert _near(points["B"], (15, 0))


def test_the_mean_of_both_directions() -> None:
    """20 minutes down and 40 up are 30."""
    points = stress_layout(["A", "B"], {("A", "B"): 20, ("B", "A"): 40})
    assert _near(points["B"], (15, 0))


def test_three_on_a_road() -> None:
    """10 and 10 minutes, 20 in all: on a line, the middle one in the middle."""
    points = stress_layout("ABC", {("A", "B"): 10, ("B", "C"): 10, ("A", "C"): 20})
    for place, wanted in {"A": (-10, 0), "B": (0, 0), "C": (10, 0)}.items():
        assert _near(points[place], wanted)


def test_minutes_that_fit_a_plane_are_kept() -> None:
    """A triangle of 30, 40 and 50 minutes: its sides are 30, 40 and 50 long."""
    ways = {("A", "B"): 30, ("B", "C"): 40, ("A", "C"): 50}
    points = stress_layout("ABC", ways)
    for (one, other), minutes in ways.items():
        assert dist(points[one], points[other]) == pytest.approx(minutes, abs=0.01)


def test_a_square_is_not_folded() -> None:
    """Four sides of 10 and both diagonals of 14: nobody lies on anybody."""
    ways = {("A", "B"): 10, ("B", "C"): 10, ("C", "D"): 10, ("D", "A"): 10, ("A", "C"): 14, ("B", "D"): 14}
    points = stress_layout("ABCD", ways)
    for (one, other), minutes in ways.items():
        assert dist(points[one], points[other]) == pytest.approx(minutes, abs=0.3)


def test_places_without_a_way_are_farther_than_the_longest() -> None:
    """A and B are 20 apart, nobody knows the way to C: 30 from both."""
    points = stress_layout("ABC", {("A", "B"): 20})
    assert dist(points["A"], points["C"]) == pytest.approx(30, abs=0.01)
    assert dist(points["B"], points["C"]) == pytest.approx(30, abs=0.01)


def test_no_minutes_between_two_campuses() -> None:
    """They are drawn a minute apart, not in one spot."""
    points = stress_layout("AB", {("A", "B"): 0})
    assert dist(points["A"], points["B"]) == pytest.approx(1, abs=0.01)


@given(st.dictionaries(st.tuples(st.sampled_from("ABCDEFG"), st.sampled_from("ABCDEFG")), st.integers(0, 90)))
def test_the_order_of_the_places_does_not_matter(ways: dict[tuple[str, str], int]) -> None:
    """The same points from the names in any order, all of them numbers, around the middle."""
    points = stress_layout("ABCDEFG", ways)
    assert points == stress_layout("GFEDCBA", dict(reversed(ways.items())))
    assert sum(x for x, _ in points.values()) == pytest.approx(0, abs=1e-6)
    assert sum(y for _, y in points.values()) == pytest.approx(0, abs=1e-6)
    assert points["A"] <= (1e-9, float("inf"))

"""Roads: sparse between neighbours, complete and without a shorter detour once they are completed."""

from itertools import permutations

import pytest

from benchmarks.generate.clusters import clusters, roads
from benchmarks.generate.dice import Dice
from benchmarks.generate.roads import neighbours
from benchmarks.generate.shapes import plan
from benchmarks.generate.terrain import Layout, Point, villages
from tests.benchmarks.generate.generated import FAST, generated


@pytest.mark.parametrize("name", FAST)
def test_no_detour_is_shorter(name: str) -> None:
    """Every two places have a way, both directions alike, and no way over a third place takes less."""
    district = generated(name).district
    places = [school.id for school in district.schools] + [place.id for place in district.places]
    minutes = {(link.origin, link.destination): link.minutes for link in district.travel}
    for a, b in permutations(places, 2):
        assert minutes[a, b] == minutes[b, a] > 0
    for a, b, c in permutations(places, 3):
        assert minutes[a, c] <= minutes[a, b] + minutes[b, c]


def test_neighbours_have_nobody_between_them() -> None:
    """Three places in a row: the two ends are no neighbours. Four corners: the sides are roads."""
    row = {"a": Point(0, 0), "b": Point(10, 1), "c": Point(20, 0)}
    assert set(neighbours(row)) == {("a", "b"), ("b", "c")}
    square = {"a": Point(0, 0), "b": Point(10, 1), "c": Point(11, 11), "d": Point(1, 10)}
    assert {("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")} <= set(neighbours(square))


@pytest.mark.parametrize("name", ["cluster-8-1", "district-24-1", "county-15-1"])
def test_roads_are_few(name: str) -> None:
    """People know the ways between neighbours: at most three roads a place."""
    some = clusters(plan(name))
    places = sum(len(cluster.ground.points) for cluster in some)
    assert places - 1 <= len(list(roads(plan(name), some))) <= 3 * places


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("count", [4, 8, 25])
def test_villages_are_as_many_as_asked_for(layout: Layout, count: int) -> None:
    """The township is the first, and no two are at one place."""
    found = villages(layout, count, Dice(layout, count))
    assert found[0] == Point(0, 0)
    assert len(set(found)) == count

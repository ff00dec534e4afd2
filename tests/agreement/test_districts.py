"""The random districts repeat, and are what the comparison needs."""

from itertools import permutations

import pytest

from tests.agreement.cases import FAMILIES, LEAST, case
from tests.agreement.districts import draw

SEEDS = [str(number) for number in range(60)]


def test_a_seed_gives_one_district() -> None:
    """Drawn twice, a district is the same; another seed gives another."""
    assert draw("7") == draw("7")
    assert draw("7") != draw("8")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_seed_gives_one_district_of_a_family(family: str) -> None:
    """In every family; and no two families draw the same."""
    drawn = [kind.draw("7") for kind in FAMILIES.values()]
    assert FAMILIES[family].draw("7") == FAMILIES[family].draw("7")
    assert drawn.count(FAMILIES[family].draw("7")) == 1


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("seed", SEEDS[:10])
def test_no_way_in_winter_is_longer_than_a_detour(family: str, seed: str) -> None:
    """Winter minutes obey the triangle inequality too, and are no less than those of summer."""
    winter = {
        (link.origin, link.destination): link.minutes if link.winter_minutes is None else link.winter_minutes
        for link in FAMILIES[family].draw(seed).travel
    }
    for a, over, b in permutations({place for way in winter for place in way}, 3):
        assert winter[a, b] <= winter[a, over] + winter[over, b]
    for link in FAMILIES[family].draw(seed).travel:
        assert link.winter_minutes is None or link.minutes <= link.winter_minutes


def test_a_case_is_worth_it() -> None:
    """A case has timetables enough, and its size is counted by what it wants."""
    some = case(0)
    assert some.truth.judged >= LEAST
    assert some.size == (3, 3, 6)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_way_is_longer_than_a_detour(seed: str) -> None:
    """Minutes obey the triangle inequality, as in every district that was read."""
    minutes = {(link.origin, link.destination): link.minutes for link in draw(seed).travel}
    for a, over, b in permutations({place for way in minutes for place in way}, 3):
        assert minutes[a, b] <= minutes[a, over] + minutes[over, b]


def test_ways_differ_by_direction() -> None:
    """There and back are not equally long everywhere."""
    ways = {(link.origin, link.destination): link.minutes for link in draw("0").travel}
    assert any(ways[a, b] != ways[b, a] for a, b in ways)

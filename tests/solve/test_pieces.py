"""Pieces: every course is planned once, with its subject and its block."""

from collections.abc import Callable

import pytest

from models.district import District
from scheduler.solve.pieces import Piece, groups, large_pieces, pieces
from scheduler.solve.reach import Reach, reach
from tests.agreement.cases import FAMILIES, case
from tests.villages import ANN, course, teacher, village

VILLAGE = village(
    course("hill3", "art", eligible=("ann",)),
    course("wood3", "art", eligible=("cat",), target=3),
    course("lake3", "music", eligible=("ann",), target=2),
    course("lake3", "art", eligible=("ann",)),
    teachers=(ANN, teacher("cat", "wood")),
)
"""Hill and lake share ann, and are one block; wood is another."""


def test_subject_at_block() -> None:
    """Art at hill and lake has 8 lessons, at wood 3; music at lake has 2: the most come first."""
    found = pieces(VILLAGE, reach(VILLAGE))
    assert found == [{"hill3/art", "lake3/art"}, {"wood3/art"}, {"lake3/music"}]


def test_shared_teachers() -> None:
    """Large pieces are groups: hill's and lake's courses share ann, wood's is cat's alone."""
    found = large_pieces(VILLAGE, reach(VILLAGE))
    assert found == [{"hill3/art", "lake3/art", "lake3/music"}, {"wood3/art"}]


def test_too_large() -> None:
    """A group of 402 lessons is cut into its two schools: no block holds more than 400."""
    sizes = {"hill3": 67, "hill4": 67, "hill5": 67, "lake3": 101, "lake4": 100}
    district = village(
        *(course(name, "art", target=size, eligible=("ann",)) for name, size in sizes.items()),
        teachers=(ANN,),
    )
    assert [len(group) for group in groups(district, reach(district))] == [5]
    found = [{"lake3/art", "lake4/art"}, {"hill3/art", "hill4/art", "hill5/art"}]
    assert sorted(map(sorted, large_pieces(district, reach(district)))) == sorted(map(sorted, found))


@pytest.mark.parametrize("cut", [pieces, large_pieces, groups])
@pytest.mark.parametrize("family", FAMILIES)
def test_every_course(family: str, cut: Callable[[District, Reach], list[Piece]]) -> None:
    """Each course is in exactly one piece, and no piece is empty."""
    district = case(1, 1_000, family).district
    found = cut(district, reach(district))
    assert sorted(c for piece in found for c in piece) == sorted(c.id for c in district.courses)
    assert all(found)

"""Pieces: every course is planned once, with its subject and its block."""

import pytest

from scheduler.solve.pieces import pieces
from scheduler.solve.reach import reach
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


def test_all_subjects() -> None:
    """With all subjects together a piece is a block: 10 lessons at hill and lake, 3 at wood."""
    found = pieces(VILLAGE, reach(VILLAGE), subjects=False)
    assert found == [{"hill3/art", "lake3/art", "lake3/music"}, {"wood3/art"}]


@pytest.mark.parametrize("subjects", [True, False])
@pytest.mark.parametrize("family", FAMILIES)
def test_every_course(family: str, subjects: bool) -> None:
    """Each course is in exactly one piece, and no piece is empty."""
    district = case(1, 1_000, family).district
    found = pieces(district, reach(district), subjects)
    assert sorted(c for piece in found for c in piece) == sorted(c.id for c in district.courses)
    assert all(found)

"""Blocks: schools that share teachers, as many as a block may hold."""

import pytest

from models.course import Course
from scheduler.solve.blocks import blocks
from scheduler.solve.reach import reach
from tests.agreement.cases import FAMILIES, case
from tests.villages import course, teacher, village

TEACHERS = tuple(teacher(name, None) for name in ("ann", "bob", "cat"))


def _of(school: str, *eligible: str) -> Course:
    """Four lessons of art a week at a school."""
    return course(f"{school}3", "art", eligible=eligible)


def _blocks(*courses: Course, most: int = 400) -> dict[str, int]:
    district = village(*courses, teachers=TEACHERS)
    return blocks(district, reach(district), most)


def test_shared_teacher() -> None:
    """Ann of hill and lake joins them; wood, which has nobody in common with them, stays alone."""
    found = _blocks(_of("wood", "bob"), _of("lake", "ann"), _of("hill", "ann"))
    assert found == {"hill": 0, "lake": 0, "wood": 1}


@pytest.mark.parametrize(("most", "joined"), [(8, True), (7, False)])
def test_size(most: int, joined: bool) -> None:
    """Hill and lake have 4 + 4 = 8 lessons: a block of at most 8 holds both, one of at most 7 does not."""
    found = _blocks(_of("hill", "ann"), _of("lake", "ann"), most=most)
    assert (found["hill"] == found["lake"]) is joined


def test_most_shared_first() -> None:
    """Lake shares one teacher with hill and two with wood: where two schools fit, they are lake and wood."""
    courses = _of("hill", "ann"), _of("lake", "ann", "bob", "cat"), _of("wood", "bob", "cat")
    assert _blocks(*courses, most=8) == {"hill": 0, "lake": 1, "wood": 1}
    assert _blocks(*courses, most=12) == {"hill": 0, "lake": 0, "wood": 0}


def test_large_school() -> None:
    """A school with more lessons than a block may hold is a block of its own."""
    assert _blocks(_of("hill", "ann"), _of("lake", "ann"), most=1) == {"hill": 0, "lake": 1}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_school(family: str) -> None:
    """Each school with a course is in one block, and the blocks are numbered without a gap."""
    district = case(0, 1_000, family).district
    partners = reach(district)
    found = blocks(district, partners)
    assert set(found) == {partners.schools[c.id] for c in district.courses}
    assert set(found.values()) == set(range(len(set(found.values()))))

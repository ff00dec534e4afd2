"""Pieces of whole weeks of a few teachers."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.solve.reach import reach
from scheduler.solve.staffed import MOST_LESSONS, staffed
from tests.villages import ANN, BOB, course, teacher, village

GROUPS = ("hill3", "hill4", "lake3", "lake4", "hill5", "wood3")
TARGETS = (10, 4, 8, 6, 12, 2)
VILLAGE = village(
    *(course(group, "art", target=target) for group, target in zip(GROUPS, TARGETS, strict=True)),
    teachers=(ANN, BOB, teacher("cat", "wood")),
)
REACH = reach(VILLAGE)
COURSES = tuple(f"{group}/art" for group in GROUPS)


def test_teachers_of_one_school_are_together() -> None:
    """Ann and Bob both teach at the lake, Cat at the wood alone: the heavier piece comes first."""
    advice = dict(zip(COURSES, ("ann", "ann", "ann", "bob", "ann", "cat"), strict=True))
    assert staffed(VILLAGE, REACH, advice) == [set(COURSES[:5]), set(COURSES[5:])]


def test_no_piece_is_too_large() -> None:
    """41 and 41 lessons at one school are two pieces, 40 and 40 one."""
    for each, pieces in ((41, 2), (40, 1)):
        there = village(course("hill3", "art", target=each), course("hill4", "art", target=each))
        found = staffed(there, reach(there), {"hill3/art": "ann", "hill4/art": "bob"})
        assert len(found) == pieces
    assert MOST_LESSONS == 80


@given(st.lists(st.sampled_from(["ann", "bob", "cat", None]), min_size=6, max_size=6))
def test_every_advised_course_is_in_one_piece(teachers: list[str | None]) -> None:
    """Whoever is advised: each course that has advice is planned once, all courses of a teacher together."""
    advice = {course: who for course, who in zip(COURSES, teachers, strict=True) if who is not None}
    found = staffed(VILLAGE, REACH, advice)
    assert sorted(course for piece in found for course in piece) == sorted(advice)
    for who in set(advice.values()):
        assert sum(any(advice[course] == who for course in piece) for piece in found) == 1

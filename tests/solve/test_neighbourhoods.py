"""Which courses are planned anew: in the end all of them, repeatably, part by part."""

from collections.abc import Set as AbstractSet
from itertools import islice
from random import Random

from scheduler.solve.neighbourhoods import SIZES, neighbourhoods
from scheduler.solve.relaxation.parts import Part

ART = Part(courses=(0, 1, 2, 3, 4, 5), teachers=(0, 1, 2, 3, 4, 5))
MUSIC = Part(courses=(6, 7), teachers=(6, 7))
TAUGHT = {course: course for course in range(8)}
"""Teacher n gives course n."""


def _first(
    number: int,
    parts: list[Part],
    given_by: dict[int, int],
    seed: int = 0,
    short: AbstractSet[int] = frozenset(),
) -> list[set[int]]:
    return list(islice(neighbourhoods(parts, given_by, short, Random(seed)), number))


def test_every_course_is_free_in_the_end() -> None:
    """Within two rounds (2 parts * 4 turns each) every part was planned anew as a whole."""
    for parts in ([ART], [ART, MUSIC], [MUSIC, ART]):
        found = _first(8 * len(parts), parts, TAUGHT)
        for part in parts:
            assert set(part.courses) in found


def test_a_few_teachers_of_one_part() -> None:
    """Otherwise the courses of two to four teachers of one part are free, and no others."""
    small = [free for free in _first(40, [ART, MUSIC], TAUGHT) if free != set(ART.courses)]
    assert len(small) > 30
    for free in small:
        assert len(free) in SIZES
        assert free <= set(ART.courses) or free <= set(MUSIC.courses)


def test_parts_take_turns() -> None:
    """Art and music alternate."""
    for number, free in enumerate(_first(10, [ART, MUSIC], TAUGHT)):
        assert free <= set((ART, MUSIC)[number % 2].courses)


def test_the_same_seed_says_the_same() -> None:
    """A seed repeats its neighbourhoods; another seed has others."""
    assert _first(12, [ART], TAUGHT, seed=3) == _first(12, [ART], TAUGHT, seed=3)
    assert _first(12, [ART], TAUGHT, seed=3) != _first(12, [ART], TAUGHT, seed=4)


def test_teachers_of_courses_are_read_anew() -> None:
    """When teacher 0 has taken over all courses, a neighbourhood with him frees all, one without him none."""
    given_by = dict(TAUGHT)
    found = neighbourhoods([ART], given_by, set(), Random(0))
    assert len(next(found)) in SIZES
    given_by.update(dict.fromkeys(ART.courses, 0))
    assert {frozenset(next(found)) for _ in range(20)} == {frozenset(), frozenset(ART.courses)}


def test_a_course_that_nobody_gives_is_always_free() -> None:
    """Course 5 has no lesson so far: it may get one in every neighbourhood of its part."""
    given_by = {course: teacher for course, teacher in TAUGHT.items() if course != 5}
    assert all(5 in free for free in _first(20, [ART], given_by))


def test_a_course_that_lacks_lessons_is_always_free() -> None:
    """Course 5 is given too little: it is planned anew with every turn of its part, not with the other's."""
    assert not all(5 in free for free in _first(20, [ART], TAUGHT))
    for number, free in enumerate(_first(40, [ART, MUSIC], TAUGHT, short={5})):
        assert (5 in free) is (number % 2 == 0)


def test_one_teacher() -> None:
    """A part with one teacher has one neighbourhood: all his courses."""
    found = _first(5, [Part(courses=(0, 1), teachers=(0,))], {0: 0, 1: 0})
    assert found == [{0, 1}] * 5


def test_courses_without_a_teacher() -> None:
    """A part of a course that nobody can give is yielded as it is, and does no harm."""
    assert _first(3, [Part(courses=(0,), teachers=())], {}) == [{0}] * 3


def test_no_courses() -> None:
    """Teachers with commitments only leave nothing to plan anew."""
    assert _first(1, [Part(courses=(), teachers=(0, 1))], {}) == []
    assert _first(1, [], {}) == []

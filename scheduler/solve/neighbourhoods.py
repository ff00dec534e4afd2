"""Which courses to plan anew while all others keep their lessons (large neighbourhood search, Shaw 1998)."""

from collections.abc import Container, Iterator, Mapping
from random import Random

from scheduler.solve.relaxation.parts import Part

SIZES = (2, 3, 4)
"""How many teachers of a part are planned anew together; their courses may change hands among all."""


def neighbourhoods(
    parts: list[Part], given_by: Mapping[int, int], short: Container[int], random: Random
) -> Iterator[set[int]]:
    """Endless sets of courses: those of a few teachers of one part, in turn with all courses of a part.

    `given_by` is the teacher of each course and `short` the courses that lack lessons, which are always among
    those of their part; both are read anew each time, as the caller changes them.
    """
    parts = [p for p in parts if p.courses]
    turn = 0
    while parts:
        part = parts[turn % len(parts)]
        turn += 1
        if turn % (len(parts) * (len(SIZES) + 1)) < len(parts):
            yield set(part.courses)
        else:
            some = set(random.sample(part.teachers, min(random.choice(SIZES), len(part.teachers))))
            yield {c for c in part.courses if given_by.get(c) in some or c not in given_by or c in short}

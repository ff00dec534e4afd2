"""The pieces that a large district is planned in: a subject at a block of schools."""

from collections import defaultdict

from models.district import District
from scheduler.solve.blocks import blocks
from scheduler.solve.reach import Reach

Piece = frozenset[str]
"""Ids of the courses that are planned together."""


def pieces(district: District, reach: Reach, subjects: bool = True) -> list[Piece]:
    """All courses, each in one piece, the pieces with most lessons first."""
    block = blocks(district, reach)
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    size: dict[tuple[int, str], int] = defaultdict(int)
    for course in district.courses:
        key = (block[reach.schools[course.id]], course.subject if subjects else "")
        found[key].append(course.id)
        size[key] += course.target
    return [frozenset(found[key]) for key in sorted(found, key=lambda key: (-size[key], key))]

"""The pieces that a large district is planned in: small ones by subject, large ones by shared teachers."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from models.course import Course
from models.district import District
from scheduler.solve.blocks import blocks
from scheduler.solve.links import Links
from scheduler.solve.reach import Reach

MOST_LESSONS_BESIDE = 600
"""Lessons a week of all subjects at the schools of a piece."""

Piece = frozenset[str]
"""Ids of the courses that are planned together."""


def pieces(district: District, reach: Reach) -> list[Piece]:
    """A subject at a block of schools each, those with most lessons first."""
    block = blocks(district, reach, MOST_LESSONS_BESIDE)
    return _sorted(district, lambda course: (block[reach.schools[course.id]], course.subject))


def groups(district: District, reach: Reach) -> list[Piece]:
    """Courses that share no teacher with others: the relaxation adds them up."""
    links: Links[tuple[str, str]] = Links()
    for course in district.courses:
        teachers = reach.teachers.get(course.id, ())
        links.join([("course", course.id), *(("teacher", teacher) for teacher in teachers)])
    found = ([id_ for kind, id_ in group if kind == "course"] for group in links.groups())
    return [frozenset(group) for group in found if group]


def large_pieces(district: District, reach: Reach) -> list[Piece]:
    """A group each, block by block where it has too many lessons; those with most lessons first."""
    place: dict[str, tuple[int, int]] = {}
    for number, group in enumerate(groups(district, reach)):
        courses = tuple(course for course in district.courses if course.id in group)
        block = blocks(district.model_copy(update={"courses": courses}), reach)
        place |= {course.id: (number, block[reach.schools[course.id]]) for course in courses}
    return _sorted(district, lambda course: place[course.id])


def _sorted(district: District, key_of: Callable[[Course], tuple[Any, ...]]) -> list[Piece]:
    found: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    size: dict[tuple[Any, ...], int] = defaultdict(int)
    for course in district.courses:
        found[key_of(course)].append(course.id)
        size[key_of(course)] += course.target
    return [frozenset(found[key]) for key in sorted(found, key=lambda key: (-size[key], key))]

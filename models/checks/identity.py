"""Ids are unique within what they identify."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw

_SPACES = (
    ("schools", "places"),
    ("classes", "joint_classes"),
    ("rooms",),
    ("teachers",),
    ("courses", "broadcasts", "meetings"),
    ("vehicles",),
    ("runs",),
)
"""Tables that share their ids."""


@needing(spoils=True)
def duplicate_ids(facts: Facts) -> Iterator[Flaw]:
    """No two schools or places, classes or joint classes, rooms, teachers or courses share an id."""
    for tables in _SPACES:
        seen: dict[str, tuple[str, int, str]] = {}
        rows = ((table, *row) for table in tables for row in enumerate(getattr(facts.district, table)))
        for table, index, row in rows:
            if row.id in seen and not _same_course(facts, table, index, seen[row.id]):
                yield _duplicate(facts, table, index, row.id, seen[row.id])
            seen.setdefault(row.id, (table, index, "id"))


def _duplicate(facts: Facts, table: str, index: int, id_: str, other: tuple[str, int, str]) -> Flaw:
    if table == other[0] == "classes":
        schools = [facts.district.classes[n].school for n in (other[1], index)]
        if schools[0] != schools[1]:
            params: dict[str, str | int] = {"id": id_, "school": schools[1], "other_school": schools[0]}
            return Flaw("class_in_two_schools", table, index, "school", params, other)
    return Flaw("duplicate_id", table, index, "id", {"id": id_}, other)


def _same_course(facts: Facts, table: str, index: int, other: tuple[str, int, str]) -> bool:
    """A class that is taught a subject twice is told so by `taught_twice`."""
    if not table == other[0] == "courses" or facts.is_own(facts.district.courses[index]):
        return False
    course, first = facts.district.courses[index], facts.district.courses[other[1]]
    return (course.group, course.subject) == (first.group, first.subject)

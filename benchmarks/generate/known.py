"""known.csv: what generated districts are, so that a changed generator cannot go unnoticed."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.generate.planted import Planted
from benchmarks.shown.rows import read
from models.canonical import input_hash

KNOWN = Path(__file__).with_name("known.csv")

HEADINGS = ("name", "schools", "classes", "teachers", "lessons", "input_hash", "cost", "travel")
"""Teachers are those who give lessons; cost and travel are of the planted timetable, in minutes."""

Row = Mapping[str, str]


def row(planted: Planted) -> Row:
    """What there is to know of a district."""
    district = planted.district
    values = (
        planted.name,
        len(district.schools),
        len(district.classes),
        sum(bool(teacher.subjects) for teacher in district.teachers),
        sum(course.minimum for course in district.courses),
        input_hash(district),
        planted.cost,
        planted.travel,
    )
    return dict(zip(HEADINGS, map(str, values), strict=True))


def known(path: Path | None = None) -> dict[str, Row]:
    """The rows of a file, or of `KNOWN`, by name; none if there is no file."""
    return {row["name"]: row for row in read(path or KNOWN)}


def keep(rows: Iterable[Row], path: Path | None = None) -> None:
    """Put rows in the place of those of the same names, in order of kind, size and seed."""
    path = path or KNOWN
    whole = known(path) | {row["name"]: row for row in rows}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADINGS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(whole.values(), key=lambda row: _order(row["name"])))


def _order(name: str) -> tuple[str, int, int]:
    kind, size, seed = name.split("-")
    return kind, int(size), int(seed)

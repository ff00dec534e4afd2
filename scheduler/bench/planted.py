"""Lawful timetables that are known beforehand, because districts were made around them."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scheduler.bench.errors import Refused


@dataclass(frozen=True)
class Planted:
    """A complete timetable of a district; minutes a cycle."""

    source: str
    """The name of the file that lists it."""
    name: str
    input_hash: str
    cost: int
    travel: int


def read_planted(path: Path) -> list[Planted]:
    """What a table lists in columns `name`, `input_hash`, `cost` and `travel`; others are left alone.

    Raises
    ------
    Refused
        If it cannot be read.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            try:
                return [_planted(path.name, cells) for cells in reader]
            except (KeyError, TypeError, ValueError) as error:
                raise Refused("damaged", file=str(path), line=reader.line_num) from error
    except OSError as error:
        raise Refused("unreadable", file=str(path), problem=error.strerror or str(error)) from error


def _planted(source: str, cells: Mapping[str, str]) -> Planted:
    cost, travel = int(cells["cost"]), int(cells["travel"])
    return Planted(source, cells["name"], cells["input_hash"], cost, travel)


def by_name(paths: Iterable[Path]) -> dict[str, Planted]:
    """All that the tables list; of two of one name the first."""
    found: dict[str, Planted] = {}
    for path in paths:
        for planted in read_planted(path):
            found.setdefault(planted.name, planted)
    return found

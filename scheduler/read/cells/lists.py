"""Several items in one cell, separated by 、 ; ； | or a comma."""

import re
from collections.abc import Callable
from typing import TypeVar

from scheduler.read.cells.base import BadCell, Cell

T = TypeVar("T")

SEPARATOR = re.compile(r"[、;；|｜,]")
_RANGE = re.compile(r"\s*(?:-|–|—|~|～|至|到)\s*")


def items(text: str) -> list[str]:
    """The items as written.

    Raises
    ------
    BadCell
        `empty_item` for a separator with nothing before or after it.
    """
    found = [item.strip() for item in SEPARATOR.split(text)]
    if not all(found):
        raise BadCell("empty_item", position=found.index("") + 1)
    return found


def list_of(kind: str, cell: Cell[T]) -> Cell[tuple[T, ...]]:
    """A list of cells of one kind, none of them twice, in the order written."""

    def parse(text: str) -> tuple[T, ...]:
        return _once(items(text), cell.parse)

    return Cell(kind, parse, cell.bounds)


def set_of(kind: str, cell: Cell[int]) -> Cell[tuple[int, ...]]:
    """A set of numbers such as weekdays or grades, in ascending order; ranges like 1-5 are allowed."""

    def parse(text: str) -> tuple[int, ...]:
        spread = _once([n for item in items(text) for n in _range(item, cell.parse)], lambda n: n)
        return tuple(sorted(spread))

    return Cell(kind, parse, cell.bounds)


def _range(item: str, parse: Callable[[str], int]) -> range:
    ends = [parse(end) for end in _RANGE.split(item)] if len(_RANGE.split(item)) == 2 else [parse(item)] * 2
    if ends[1] < ends[0]:
        raise BadCell("range_backwards", item=item)
    return range(ends[0], ends[1] + 1)


def _once(found: list[str] | list[int], parse: Callable[..., T]) -> tuple[T, ...]:
    values: list[T] = []
    for item in found:
        value = parse(item)
        if value in values:
            raise BadCell("repeated_item", item=item)
        values.append(value)
    return tuple(values)

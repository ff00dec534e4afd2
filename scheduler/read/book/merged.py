"""What merged ranges mean: one value for several rows, or nothing that could be told."""

from collections.abc import Iterable, MutableMapping
from typing import NamedTuple

from scheduler.read.cells.odd import Odd, Shape
from scheduler.read.grid import At, letters


class Range(NamedTuple):
    """A merged range, rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        return f"{letters(self.left)}{self.top}:{letters(self.right)}{self.bottom}"


def spread(records: list[list[str]], odd: MutableMapping[At, Odd], ranges: Iterable[Range]) -> None:
    """Give the rows of a vertical range its value; mark a range over several columns as a fault.

    A row that has nothing of its own stays blank: such a range only makes one row look taller.
    """
    own = [any(cell.strip() for cell in record) for record in records]
    for some in sorted(ranges):
        if some.top > len(records) or some.left > len(records[some.top - 1]):
            continue
        text = records[some.top - 1][some.left - 1]
        if not text.strip():
            continue
        if some.left == some.right:
            for row in range(some.top + 1, min(some.bottom, len(records)) + 1):
                if own[row - 1]:
                    _copy(records, odd, some, row)
        else:
            _refuse(records, odd, some)


def _copy(records: list[list[str]], odd: MutableMapping[At, Odd], some: Range, row: int) -> None:
    records[row - 1][some.left - 1] = records[some.top - 1][some.left - 1]
    if (some.top, some.left) in odd:
        odd[row, some.left] = odd[some.top, some.left]


def _refuse(records: list[list[str]], odd: MutableMapping[At, Odd], some: Range) -> None:
    """One fault at the first cell; what the range hides is not blamed for being blank."""
    for row in range(some.top, min(some.bottom, len(records)) + 1):
        for column in range(some.left, some.right + 1):
            odd[row, column] = Odd(Shape.COVERED)
    odd[some.top, some.left] = Odd(Shape.FAULT, code="merged_across", params={"range": str(some)})

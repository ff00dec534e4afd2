"""The cells of one table as found, before anything is known of its columns: where CSV and workbooks meet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.read.cells.odd import Odd

At = tuple[int, int]
"""Row and column of a cell, both from 1."""


@dataclass(frozen=True)
class Grid:
    """Text cells by row and column; of a workbook also what some of them are beside their text."""

    file: str
    """The file's name in messages; of a workbook, the sheet's."""
    records: list[list[str]]
    """Row n of the file is `records[n - 1]`; blank rows are rows too."""
    book: bool = False
    """Cells have addresses such as D7, and blank rows and columns mean nothing."""
    odd: Mapping[At, Odd] = field(default_factory=dict)
    """Cells that are not just text."""


def letters(column: int) -> str:
    """The letters of a column, counted from 1.

    >>> letters(1), letters(27), letters(702)
    ('A', 'AA', 'ZZ')
    """
    found = ""
    while column:
        column, letter = divmod(column - 1, 26)
        found = chr(ord("A") + letter) + found
    return found

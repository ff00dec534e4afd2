"""One table as found in a file: its headings, matched to columns, and its rows, parsed cell by cell."""

from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from scheduler.read.cells.odd import Odd
from scheduler.read.grid import letters
from scheduler.read.hints import Hint
from scheduler.read.messages import Log, Value
from scheduler.read.table import Column, Table

T = TypeVar("T")


@dataclass
class Row:
    """One row: cells as written, and the values of those that could be read."""

    sheet: "Sheet"
    number: int
    """As a spreadsheet counts: the headings are row 1."""
    written: dict[str, str]
    """Column key to the cell as written."""
    values: dict[str, object] = field(default_factory=dict)
    bad: bool = False
    """Something in it was refused; nothing is built from it."""
    shifted: bool = False
    """It has too few or too many cells, so that they stand in the wrong columns."""
    odd: dict[str, Odd] = field(default_factory=dict)
    """Column key to what a cell of a workbook is beside its text."""

    def __getitem__(self, column: Column[T]) -> T:
        """The value of a column of a row that is not bad."""
        return cast("T", self.values[column.key])

    def peek(self, column: Column[T]) -> T | None:
        """The value if the cell could be read, of any row."""
        return cast("T | None", self.values.get(column.key))

    def place(self, key: str) -> dict[str, Value]:
        """File, row, column and value of one of its cells, and its address on a sheet, for a message."""
        return {
            "file": self.sheet.file,
            "row": self.number,
            "column": self.sheet.heading(key),
            "value": shown(self.written.get(key, "")),
            **self.sheet.address(self.number, self.sheet.numbers.get(key)),
        }

    def knows(self, *columns: Column[Any]) -> bool:
        """True if these cells could be read, or are blank and may be."""
        return all(column.key in self.values for column in columns)

    def refuse(self, column: Column[Any], code: str, hint: Hint | None = None, /, **params: Value) -> None:
        """Log an error of one cell; the row is bad from then on.

        Nothing is logged of a shifted row: that it has too few or too many cells says everything.
        """
        self.bad = True
        if not self.shifted:
            self.sheet.log.error(code, hint, **{**self.place(column.key), **params})


@dataclass
class Sheet:
    """The headings and rows of one file."""

    table: Table
    file: str
    log: Log
    head: int
    """The number of the row with the headings."""
    headings: dict[str, str] = field(default_factory=dict)
    """Column key to heading as written."""
    rows: list[Row] = field(default_factory=list)
    broken: bool = False
    """Its headings or its emptiness leave open what it describes."""
    book: bool = False
    """It is a sheet of a workbook, whose cells have addresses."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Column key to the number of the column, from 1."""

    def heading(self, key: str) -> str:
        """The heading as written; of a column that is not there, its name in the language of the others."""
        if key in self.headings:
            return self.headings[key]
        column = self.table.by_heading.get(key)
        if column is None or all(heading.isascii() for heading in self.headings.values()):
            return key
        return column.zh

    def address(self, row: int, column: int | None) -> dict[str, Value]:
        """The parameter `cell` (such as D7) of a message about a cell of a workbook; none of other files."""
        return {"cell": f"{letters(column)}{row}"} if self.book and column else {}

    @property
    def incomplete(self) -> bool:
        """True if what it describes is not all known."""
        return self.broken or any(row.bad for row in self.rows)


def shown(text: str, most: int = 80) -> str:
    """A cell as it is printed in a message: at most `most` characters of it."""
    return text if len(text) <= most else f"{text[:most]}…"

"""A week as a page shows it: a table on the clock, and for phones and listeners the same by day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from models.course import Mode
from scheduler.export.grid import Entry, Grid
from scheduler.locale import Catalogue

STYLES: Final = (*(mode.value for mode in Mode), "duty", "meeting", "commitment", "journey")
"""How an item may look; classes of the style sheet."""


@dataclass(frozen=True)
class Item:
    """One thing in a cell."""

    style: str
    """One of `STYLES`."""
    before: tuple[str, ...]
    title: str
    after: tuple[str, ...]


Cell = tuple[Item, ...] | None
"""None where the day has no such period."""


@dataclass(frozen=True)
class Row:
    """One time: the period's name and clock, and the weekdays."""

    head: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Day:
    """One weekday's things in clock order, each time with its head."""

    name: str
    times: tuple[tuple[tuple[str, ...], tuple[Item, ...]], ...]


@dataclass(frozen=True)
class WeekTable:
    """A week."""

    note: str
    days: tuple[Day, ...]
    rows: tuple[Row, ...]

    @property
    def styles(self) -> tuple[str, ...]:
        """Those that something has."""
        return styles(one for row in self.rows for cell in row.cells for one in cell or ())


def styles(items: Iterable[Item]) -> tuple[str, ...]:
    """How some items look, in the order of the legend."""
    found = {one.style for one in items}
    return tuple(style for style in STYLES if style in found)


def week_table(grid: Grid, words: Catalogue) -> WeekTable:
    """The table of a grid."""
    rows = tuple(
        Row(_lines(row.head), tuple(cell if cell is None else tuple(map(item, cell)) for cell in row.cells))
        for row in grid.rows
    )
    days = tuple(
        Day(words.weekday(weekday), tuple(_times(rows, column)))
        for column, weekday in enumerate(grid.weekdays)
    )
    return WeekTable(grid.note, days, rows)


def _times(rows: tuple[Row, ...], column: int) -> Iterator[tuple[tuple[str, ...], tuple[Item, ...]]]:
    """The times of a day at which there is something; a head that several rows share stands once."""
    for head, some in groupby(rows, key=lambda row: row.head):
        found = tuple(one for row in some for one in row.cells[column] or ())
        if found:
            yield head, found


def item(entry: Entry) -> Item:
    """An entry, in lines; a lesson looks like the way in which it is met."""
    style = entry.kind if entry.mode is None else entry.mode.value
    return Item(style, _lines(entry.before), entry.title, _lines(entry.after))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for part in text.split("\n") if (line := part.strip()))

"""A grid as lines of text: a column a weekday, Chinese characters two cells wide."""

from collections.abc import Iterator
from operator import gt

from scheduler.commands.cells import folded_names, longest_piece, padded, width
from scheduler.export.grid import Entry, Grid
from scheduler.locale import Catalogue

_GAP = "  "
_NARROWEST = 6
"""Cells of a column, however small the terminal."""


def drawn(words: Catalogue, grid: Grid, columns: int) -> Iterator[str]:
    """The lines of a grid in a terminal of so many columns."""
    head = ["", *(words.weekday(weekday) for weekday in grid.weekdays)]
    rows = [[row.head, *(_text(cell) for cell in row.cells)] for row in grid.rows]
    widths = _widths([head, *rows], columns)
    yield grid.title
    yield grid.note
    yield from _row(head, widths)
    for row in rows:
        yield _GAP.join("-" * cells for cells in widths)
        yield from _row(row, widths)


def _text(cell: tuple[Entry, ...] | None) -> str:
    return "\n".join(entry.text for entry in cell or ())


def _widths(rows: list[list[str]], columns: int) -> list[int]:
    """As wide as what is in them; in a small terminal the widest give way, if possible without tearing names
    apart, else the days.
    """
    widths = [max(width(line) for row in rows for line in row[n].split("\n")) for n in range(len(rows[0]))]
    names = [max(longest_piece(row[n]) for row in rows) for n in range(len(rows[0]))]
    least = [names[0], *(_NARROWEST for _ in names[1:])]
    room = columns - len(_GAP) * (len(widths) - 1)
    for floors in (names, least):
        while sum(widths) > room and any(map(gt, widths, floors)):
            widest = max((cells, -n) for n, cells in enumerate(widths) if cells > floors[n])
            widths[-widest[1]] -= 1
    return widths


def _row(cells: list[str], widths: list[int]) -> Iterator[str]:
    """One row of the grid, as many lines as its highest cell."""
    folds = [folded_names(text, width) for text, width in zip(cells, widths, strict=True)]
    for line in range(max(map(len, folds))):
        parts = [fold[line] if line < len(fold) else "" for fold in folds]
        yield _GAP.join(padded(part, width) for part, width in zip(parts, widths, strict=True)).rstrip()

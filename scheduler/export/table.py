"""A table on a sheet of its own: title and notes, totals, a head that filters, and the rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from scheduler.export.cells import put, put_link, set_up_page
from scheduler.export.styles import LINE_HEIGHT, Styles, height, widest

_HEAD: Final = 4
"""The row of the column names; title, notes and totals stand above."""

_NARROWEST, _WIDEST = 8, 40

_PAGE: Final = 165
"""Columns' widths in all that A4 landscape (10.9 inches) holds at some 80 %: 10 points are printed as 8."""

Cell = str | int | float


@dataclass(frozen=True)
class Line:
    """One row of a table: its cells, the sheets that its first cells lead to, its background."""

    cells: tuple[Cell, ...]
    links: Mapping[int, str] = field(default_factory=dict)
    """Column -> sheet name."""
    fill: str | None = None


@dataclass(frozen=True)
class Table:
    """A whole sheet."""

    title: str
    heads: tuple[str, ...]
    rows: Sequence[Line]
    notes: tuple[str, ...] = ()
    """At most two."""
    totals: Line | None = None


def draw_table(sheet: Worksheet, table: Table, styles: Styles) -> None:
    """The totals stand above the head: filters leave them alone. A4 landscape, one page wide."""
    put(sheet, 0, 0, table.title, styles.title())
    sheet.set_row(0, 26)
    for row, note in enumerate(table.notes, 1):
        put(sheet, row, 0, note, styles.note())
    lines = [*([table.totals] if table.totals else []), *table.rows]
    columns = _widths(table, lines)
    for column, head in enumerate(table.heads):
        put(sheet, _HEAD, column, head, styles.head())
        sheet.set_column(column, column, columns[column])
    sheet.set_row(_HEAD, _points(table.heads, columns))
    if table.totals is not None:
        for column, cell in enumerate(table.totals.cells):
            _draw_cell(sheet, (_HEAD - 1, column), cell, table.totals, styles.total())
    for number, line in enumerate(table.rows, _HEAD + 1):
        for column, cell in enumerate(line.cells):
            style = styles.text(line.fill) if isinstance(cell, str) else styles.number(line.fill)
            style = styles.text(line.fill, link=True) if column in line.links else style
            _draw_cell(sheet, (number, column), cell, line, style)
        sheet.set_row(number, _points(line.cells, columns))
    sheet.autofilter(_HEAD, 0, _HEAD + max(1, len(table.rows)), len(table.heads) - 1)
    sheet.freeze_panes(_HEAD + 1, 0)
    set_up_page(sheet, _HEAD)


def _widths(table: Table, lines: Sequence[Line]) -> list[int]:
    """As wide as what is in them; where a page would be too small to read, the widest wrap their texts."""
    needs = [
        max(widest([head]) + 4, widest(str(line.cells[n]) for line in lines) + 2)  # a head has its filter
        for n, head in enumerate(table.heads)
    ]
    widths = [min(_WIDEST, max(_NARROWEST, need)) for need in needs]
    while sum(widths) > _PAGE and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _points(cells: Sequence[Cell], columns: Sequence[int]) -> float:
    """The height of a row, set as not every program finds it."""
    lines = (height(str(cell), width) for cell, width in zip(cells, columns, strict=True))
    return min(409.0, max(lines) * LINE_HEIGHT + 4)


def _draw_cell(sheet: Worksheet, at: tuple[int, int], cell: Cell, line: Line, style: Format) -> None:
    """A number, a text, or a text that leads to a sheet."""
    row, column = at
    if not isinstance(cell, str):
        sheet.write_number(row, column, cell, style)
    elif column in line.links:
        put_link(sheet, row, column, cell, line.links[column], style)
    else:
        put(sheet, row, column, cell, style)

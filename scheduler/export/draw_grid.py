"""Drawing a week on a worksheet."""

from itertools import groupby
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from scheduler.export.cells import checked, put, set_up_page
from scheduler.export.grid import Entry, Grid, Row
from scheduler.export.styles import LINE_HEIGHT, Styles, height, widest
from scheduler.locale import Catalogue

_TOP: Final = 4
"""First row of the week; title, note, the way back and the weekdays stand above."""

_NARROWEST, _WIDEST = 14, 30
"""Columns of a weekday."""

_ONE_PAGE: Final = 900
"""Points of rows that are still readable when a single page has to hold them."""

_CLOSED: Final = "#EDEDED"
"""Where a day has no such period."""

_FIXED: Final = "#F7F7F7"
"""What is not ours to move."""


def draw_grid(sheet: Worksheet, grid: Grid, styles: Styles, catalogue: Catalogue) -> None:
    """Title, weekdays and cells; frozen above and left of the cells; A4 landscape, mostly a single page."""
    put(sheet, 0, 0, grid.title, styles.title())
    put(sheet, 1, 0, grid.note, styles.note())
    sheet.set_row(0, 26)
    columns = _widths(sheet, grid)
    put(sheet, _TOP - 1, 0, "", styles.head())
    for column, weekday in enumerate(grid.weekdays, 1):
        put(sheet, _TOP - 1, column, catalogue.weekday(weekday), styles.head())
    sheet.set_row(_TOP - 1, 22)
    points = sum(_draw_row(sheet, _TOP + n, row, columns, styles) for n, row in enumerate(grid.rows))
    _draw_heads(sheet, grid, styles)
    points += _draw_totals(sheet, grid, columns, styles)
    sheet.freeze_panes(_TOP, 1)
    set_up_page(sheet, _TOP - 1, one_page=points <= _ONE_PAGE)
    sheet.print_area(0, 0, _TOP + len(grid.rows) + (1 if grid.totals else -1), len(grid.weekdays))


def _widths(sheet: Worksheet, grid: Grid) -> int:
    """Set the columns' widths; all weekdays are equally wide, and that width is returned."""
    texts = [entry.text for row in grid.rows for cell in row.cells for entry in cell or ()]
    columns = min(_WIDEST, max(_NARROWEST, widest(texts) + 2))
    sheet.set_column(0, 0, max(12, min(_WIDEST, widest(row.head for row in grid.rows) + 2)))
    if grid.weekdays:
        sheet.set_column(1, len(grid.weekdays), columns)
    return columns


def _draw_row(sheet: Worksheet, number: int, row: Row, columns: int, styles: Styles) -> float:
    """The cells of one row; its height in points is set, as not every program finds it, and returned."""
    tallest = row.head.count("\n") + 1
    for column, cell in enumerate(row.cells, 1):
        if cell is None:
            sheet.write_blank(number, column, None, styles.cell(_CLOSED))
            continue
        _draw_cell(sheet, number, column, cell, styles)
        tallest = max(tallest, sum(height(entry.text, columns) for entry in cell))
    points = min(409.0, tallest * LINE_HEIGHT + 6)
    sheet.set_row(number, points)
    return points


def _draw_totals(sheet: Worksheet, grid: Grid, columns: int, styles: Styles) -> float:
    """A line below the week, over its whole width; the points that it adds."""
    if not grid.totals:
        return 0.0
    row = _TOP + len(grid.rows) + 1
    style = styles.missing() if grid.lacking else styles.remark()
    if grid.weekdays:
        sheet.merge_range(row, 0, row, len(grid.weekdays), "", style)
    put(sheet, row, 0, grid.totals, style)
    points = height(grid.totals, 12 + columns * len(grid.weekdays)) * LINE_HEIGHT + 4
    sheet.set_row(row, points)
    return points + LINE_HEIGHT


def _draw_cell(sheet: Worksheet, row: int, column: int, cell: tuple[Entry, ...], styles: Styles) -> None:
    """One cell: its entries below each other, titles bold."""
    outline = _outline(cell, styles)
    parts: list[Format | str] = []
    for entry in cell:
        quiet = entry.kind in ("commitment", "journey")
        plain = styles.quiet() if quiet else styles.plain()
        strong = plain if quiet else styles.strong()
        gap = "\n" if parts else ""
        pieces = [(plain, gap + entry.before), (strong, entry.title), (plain, entry.after)]
        parts += [part for style, text in pieces if text for part in (style, text)]
    if len(parts) > 2:
        checked(sheet.write_rich_string(row, column, *parts, outline))
    else:
        put(sheet, row, column, "".join(entry.text for entry in cell), outline)


def _outline(cell: tuple[Entry, ...], styles: Styles) -> Format:
    """Border and background: the subject's colour if all entries are lessons of one subject."""
    kinds = {entry.kind for entry in cell}
    subjects = {entry.subject for entry in cell}
    if kinds == {"lesson"} and len(subjects) == 1:
        return styles.lesson(cell[0].subject)
    return styles.cell(_FIXED if kinds == {"commitment"} else None)


def _draw_heads(sheet: Worksheet, grid: Grid, styles: Styles) -> None:
    """The left column; neighbours with the same head (a teacher's morning) share one cell."""
    number = _TOP
    for head, rows in groupby(grid.rows, key=lambda row: row.head):
        count = len(list(rows))
        if count > 1:
            sheet.merge_range(number, 0, number + count - 1, 0, "", styles.side())
        put(sheet, number, 0, head, styles.side())
        number += count

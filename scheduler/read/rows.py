"""Text cells to a sheet: every cell parsed as its column says, everything wrong logged."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from scheduler.read.cells.base import BadCell
from scheduler.read.cells.example import is_example, marked
from scheduler.read.cells.odd import Shape, suited
from scheduler.read.grid import Grid
from scheduler.read.headings import Columns, heading_row, match_headings
from scheduler.read.messages import Log
from scheduler.read.normalise import as_heading, plain, unguarded
from scheduler.read.sheet import Row, Sheet, shown
from scheduler.read.table import Column, Table

MOST_ROWS = 20_000
"""A table with more rows is not a district's, and would only give a million messages."""


def parse_grid(grid: Grid, table: Table, log: Log) -> Sheet | None:
    """Headings and rows; None after logging that there is nothing that could be called rows."""
    head = heading_row(table, grid.records)
    if head is None:
        log.error("empty_file", file=grid.file)
        return None
    sheet = Sheet(table, grid.file, log, head + 1, book=grid.book)
    columns = match_headings(sheet, grid.records[head], head + 1, _filled(grid, head) if grid.book else None)
    if columns is None:
        return None
    if any(cell.strip() for record in grid.records[:head] for cell in record):
        log.notice("title_rows", file=grid.file, row=head + 1)
    _fill(sheet, columns, grid, head + 1)
    return sheet


def csv_grid(text: str, file: str, log: Log) -> Grid | None:
    """Records of CSV text; a blank line is a record too, so that numbers agree with a spreadsheet's."""
    records: list[list[str]] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=None), strict=True):
            records.append(record)
            if len(records) > MOST_ROWS + 1:
                log.error("too_many_rows", file=file, value=shown("".join(record)), most=MOST_ROWS)
                return None
    except csv.Error:
        log.error("broken_quotes", file=file, row=len(records) + 1)
        return None
    return Grid(file, records)


def _filled(grid: Grid, head: int) -> dict[int, str]:
    """The columns of a sheet that hold something below the headings, and the first of it."""
    found: dict[int, str] = {}
    for record in grid.records[head + 1 :]:
        for column, cell in enumerate(record, 1):
            if cell.strip():
                found.setdefault(column, cell.strip())
    return found


def _fill(sheet: Sheet, columns: Columns, grid: Grid, head: int) -> None:
    """Parse the records after the first `head` ones; tell once per file about full-width characters."""
    widened: list[tuple[Row, str]] = []
    examples = 0
    for number, record in enumerate(grid.records[head:], head + 1):
        cells = [cell.strip() if grid.book else unguarded(cell) for cell in record]
        if not any(cells):
            continue
        if grid.book and is_example(cells):
            examples += not _untouched(cells, columns)
            continue
        if grid.book and _repeats(cells, columns):
            sheet.log.error("headings_again", file=sheet.file, row=number)
            continue
        row = _row(sheet, columns, number, cells, grid)
        sheet.rows.append(row)
        widened.extend((row, key) for key in _parse(row))
    if examples:
        sheet.log.notice("examples", file=sheet.file, count=examples)
    if widened:
        row, key = widened[0]
        sheet.log.notice(
            "full_width", **row.place(key), count=len(widened), plain=shown(plain(row.written[key]))
        )


def _untouched(cells: list[str], columns: Columns) -> bool:
    """Whether an example is still as the template has it: then nobody meant to say anything by it."""
    said = [(cell, column) for cell, column in zip(cells, columns, strict=False) if cell]
    return all(column and cell in {column.example, *marked(column.example)} for cell, column in said)


def _repeats(cells: list[str], columns: Columns) -> bool:
    """Whether a row says the headings once more."""
    said = [(as_heading(cell), column) for cell, column in zip(cells, columns, strict=False) if cell]
    return len(said) > 1 and all(column and cell in column.headings for cell, column in said)


def _row(sheet: Sheet, columns: Columns, number: int, cells: list[str], grid: Grid) -> Row:
    """A row with its cells as written; bad if there are fewer or more of them than headings."""
    row = Row(sheet, number, {c.key: cell for c, cell in zip(columns, cells, strict=False) if c})
    if grid.book:
        found = ((c, grid.odd.get((number, n))) for n, c in enumerate(columns, 1) if c)
        row.odd = {column.key: odd for column, odd in found if odd is not None}
    elif len(cells) < len(columns) or any(cells[len(columns) :]):
        row.bad = row.shifted = True
        sheet.log.error(
            "wrong_cell_count",
            file=sheet.file,
            row=number,
            value=shown(" | ".join(cells)),
            count=len(cells),
            needed=len(columns),
        )
    return row


def _parse(row: Row) -> Iterator[str]:
    """Parse every cell; yields the keys of those in which full-width characters were made plain."""
    for column in row.sheet.table.columns:
        if not _understood(row, column):
            continue
        written = row.written.get(column.key, "")
        text = written if column.cell.verbatim else plain(written)
        if text != written:
            yield column.key
        if not text:
            _blank(row, column)
            continue
        try:
            row.values[column.key] = column.cell.parse(text)
        except BadCell as bad:
            row.refuse(column, bad.code, bad.hint, **bad.params)


def _understood(row: Row, column: Column[Any]) -> bool:
    """Whether a cell of a workbook is text that its column can hold; if not, it is refused."""
    odd = row.odd.get(column.key)
    if odd is None:
        return True
    if odd.shape is Shape.COVERED:
        row.bad = True
        return False
    try:
        row.written[column.key] = suited(row.written[column.key], odd, column.cell)
    except BadCell as bad:
        row.refuse(column, bad.code, bad.hint, **bad.params)
        return False
    return True


def _blank(row: Row, column: Column[Any]) -> None:
    if not column.required:
        row.values[column.key] = column.blank
    elif column.key not in row.sheet.headings:
        row.bad = True  # the missing column has been named once for the whole file
    else:
        row.refuse(column, "missing_cell")

"""CSV text to a sheet: every cell parsed as its column says, everything wrong logged."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from scheduler.read.cells.base import BadCell
from scheduler.read.decode import read_text
from scheduler.read.headings import Columns, match_headings
from scheduler.read.messages import Log
from scheduler.read.normalise import plain
from scheduler.read.sheet import Row, Sheet, shown
from scheduler.read.table import Column, Table

MOST_ROWS = 20_000
"""A table with more rows is not a district's, and would only give a million messages."""


def read_sheet(path: Path, table: Table, log: Log) -> Sheet | None:
    """Read one file; None after logging that there is nothing in it that could be called rows."""
    text = read_text(path, log, path.name)
    return None if text is None else parse_sheet(text, path.name, table, log)


def parse_sheet(
    text: str, file: str, table: Table, log: Log, clean: Callable[[str], str] = str.strip
) -> Sheet | None:
    """Headings and rows of CSV text; `file` is its name in messages, `clean` is done to every cell."""
    records = _records(text, file, log)
    if records is None:
        return None
    head = next((n for n, record in enumerate(records) if any(cell.strip() for cell in record)), None)
    if head is None:
        log.error("empty_file", file=file)
        return None
    sheet = Sheet(table, file, log)
    columns = match_headings(sheet, records[head], head + 1)
    if columns is None:
        return None
    _fill(sheet, columns, [[clean(cell) for cell in record] for record in records], head + 1)
    if table.required and not sheet.rows:
        log.error("empty_table", file=file, row=head + 2)
        sheet.broken = True
    return sheet


def _records(text: str, file: str, log: Log) -> list[list[str]] | None:
    """Records of the file; a blank line is a record too, so that numbers agree with a spreadsheet's."""
    records: list[list[str]] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), strict=True):
            records.append(record)
            if len(records) > MOST_ROWS + 1:
                log.error("too_many_rows", file=file, value=shown("".join(record)), most=MOST_ROWS)
                return None
    except csv.Error:
        log.error("broken_quotes", file=file, row=len(records) + 1)
        return None
    return records


def _fill(sheet: Sheet, columns: Columns, records: list[list[str]], head: int) -> None:
    """Parse the records after the first `head` ones; tell once per file about full-width characters."""
    widened: list[tuple[Row, str]] = []
    for number, cells in enumerate(records[head:], head + 1):
        if any(cells):
            row = _row(sheet, columns, number, cells)
            sheet.rows.append(row)
            widened.extend((row, key) for key in _parse(row))
    if widened:
        row, key = widened[0]
        sheet.log.notice(
            "full_width", **row.place(key), count=len(widened), plain=shown(plain(row.written[key]))
        )


def _row(sheet: Sheet, columns: Columns, number: int, cells: list[str]) -> Row:
    """A row with its cells as written; bad if there are fewer or more of them than headings."""
    row = Row(sheet, number, {c.key: cell for c, cell in zip(columns, cells, strict=False) if c})
    if len(cells) < len(columns) or any(cells[len(columns) :]):
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


def _blank(row: Row, column: Column[Any]) -> None:
    if not column.required:
        row.values[column.key] = column.blank
    elif column.key not in row.sheet.headings:
        row.bad = True  # the missing column has been named once for the whole file
    else:
        row.refuse(column, "missing_cell")

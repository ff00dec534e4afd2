"""Which heading of a file is which column, in either language."""

from collections.abc import Container, Mapping, Sequence
from typing import Any

from scheduler.read.hints import Hint, name_hint
from scheduler.read.messages import Value
from scheduler.read.normalise import as_heading, plain
from scheduler.read.sheet import Sheet, shown
from scheduler.read.table import Column, Table

Columns = list[Column[Any] | None]
"""The columns of a file in its order; None for one that is not known."""

_SEPARATORS = "\t;；，|"
_KEYS = frozenset({"id", "name"})
_TITLES = 10
"""Rows, blank ones apart, among which the headings are looked for."""


def heading_row(table: Table, records: Sequence[Sequence[str]]) -> int | None:
    """The index of the row of headings: the first row, unless one soon after knows more of the headings.

    So a title above the headings is no obstacle. None if every row is blank.
    """
    known = table.by_heading
    filled = [n for n, record in enumerate(records) if any(cell.strip() for cell in record)]
    counts = {n: len({as_heading(cell) for cell in records[n]} & known.keys()) for n in filled[:_TITLES]}
    return max(counts, key=lambda n: counts[n], default=None)


def match_headings(
    sheet: Sheet, cells: list[str], number: int, filled: Mapping[int, str] | None = None
) -> Columns | None:
    """Match the headings in row `number`; None after logging that these are no headings of this table.

    `filled` are the columns of a workbook's sheet, from 1, that hold something below, and what: the others
    need no heading.
    """
    headings = [cell.strip() for cell in cells]
    while not headings[-1]:
        headings.pop()
    headings += [""] * (max(filled or (), default=0) - len(headings))
    at: dict[str, Value] = {"file": sheet.file, "row": number}
    separator = next((s for s in _SEPARATORS if s in headings[0]), None) if len(headings) == 1 else None
    if separator:
        name = "Tab" if separator == "\t" else separator
        sheet.log.error("wrong_separator", **at, column=shown(headings[0]), value=name)
        return None
    known = sheet.table.by_heading
    there = [known.get(as_heading(heading)) for heading in headings]
    free = [column for column in sheet.table.columns if column not in there]
    columns: Columns = []
    meant: set[str] = set()
    for n, heading in enumerate(headings, 1):
        here = {**at, "position": n, **sheet.address(number, n)}
        columns.append(_column(sheet, heading, here, free, meant) if heading or filled is None else None)
        if not heading and filled and n in filled:
            sheet.log.error("heading_missing", **here, value=shown(filled[n]))
    sheet.numbers.update((column.key, n) for n, column in enumerate(columns, 1) if column)
    if not any(columns):
        return None
    _missing(sheet, at, meant)
    return columns


def _column(
    sheet: Sheet, heading: str, at: dict[str, Value], free: list[Column[Any]], meant: set[str]
) -> Column[Any] | None:
    """The column that a heading names; None after refusing it.

    No heading names those that are `free`; the one that a misspelt heading means is added to `meant`.
    """
    known = sheet.table.by_heading
    column = known.get(as_heading(heading))
    if not heading:
        sheet.log.error("blank_heading", **at)
        return None
    if column is None:
        hint = _hint(plain(heading), free)
        # Perhaps a mistyped key: without it other tables' references would all seem unknown.
        key = None if hint.closest is None else known[hint.closest.casefold()].key
        meant.update(() if key is None else (key,))
        sheet.broken = sheet.broken or key is None or key in _KEYS
        sheet.log.error("unknown_column", hint, **at, column=shown(heading))
        return None
    if column.key in sheet.headings:
        sheet.log.error("duplicate_column", **at, column=heading, other=sheet.headings[column.key])
        return None
    sheet.headings[column.key] = heading
    return column


def _hint(heading: str, columns: list[Column[Any]]) -> Hint:
    """The columns in the language of the heading; whatever else they are called may be meant too."""
    listed = [column.key if heading.isascii() else column.zh for column in columns]
    return name_hint(heading, listed, also=(name for column in columns for name in column.headings))


def _missing(sheet: Sheet, at: dict[str, Value], meant: Container[str]) -> None:
    """Refuse a sheet without a column that has to be there, unless a misspelt heading was told already."""
    for column in sheet.table.columns:
        if column.required and column.key not in sheet.headings:
            name = sheet.heading(column.key)
            sheet.broken = True
            if column.key not in meant:
                sheet.log.error("missing_column", **at, column=name, key=column.key, zh=column.zh)

"""Which heading of a file is which column, in either language."""

from typing import Any

from scheduler.read.hints import Hint, name_hint
from scheduler.read.messages import Value
from scheduler.read.normalise import plain
from scheduler.read.sheet import Sheet, shown
from scheduler.read.table import Column

Columns = list[Column[Any] | None]
"""The columns of a file in its order; None for one that is not known."""

_SEPARATORS = "\t;；，|"
_KEYS = frozenset({"id", "name"})


def match_headings(sheet: Sheet, cells: list[str], number: int) -> Columns | None:
    """Match the headings in row `number`; None after logging that these are no headings of this table."""
    headings = [cell.strip() for cell in cells]
    while not headings[-1]:
        headings.pop()
    at: dict[str, Value] = {"file": sheet.file, "row": number}
    separator = next((s for s in _SEPARATORS if s in headings[0]), None) if len(headings) == 1 else None
    if separator:
        name = "Tab" if separator == "\t" else separator
        sheet.log.error("wrong_separator", **at, column=shown(headings[0]), value=name)
        return None
    known = sheet.table.by_heading
    there = [known.get(plain(heading).casefold()) for heading in headings]
    free = [column for column in sheet.table.columns if column not in there]
    columns = [_column(sheet, heading, {**at, "position": n}, free) for n, heading in enumerate(headings, 1)]
    if not any(columns):
        return None
    _missing(sheet, at)
    return columns


def _column(sheet: Sheet, heading: str, at: dict[str, Value], free: list[Column[Any]]) -> Column[Any] | None:
    """The column that a heading names; None after refusing it. No heading names those that are `free`."""
    known = sheet.table.by_heading
    column = known.get(plain(heading).casefold())
    if not heading:
        sheet.log.error("blank_heading", **at)
        return None
    if column is None:
        hint = _hint(plain(heading), free)
        # Perhaps a mistyped key: without it other tables' references would all seem unknown.
        key = None if hint.closest is None else known[hint.closest.casefold()].key
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


def _missing(sheet: Sheet, at: dict[str, Value]) -> None:
    for column in sheet.table.columns:
        if column.required and column.key not in sheet.headings:
            name = sheet.heading(column.key)
            sheet.log.error("missing_column", **at, column=name, key=column.key, zh=column.zh)
            sheet.broken = True

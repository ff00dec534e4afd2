"""What stands in a district's tables, as texts by column: what is written is read back the same."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from scheduler.export.csv_table import csv_table
from scheduler.locale import Language
from scheduler.read.messages import Log
from scheduler.read.sheet import Row
from scheduler.read.source import TABLE, Sheets, read_sheets
from scheduler.read.table import Column, Table

Cells = Mapping[str, str]
"""Column key to text; a blank cell may be left out."""

Contents = Mapping[str, tuple[Cells, ...]]
"""Table key to rows, in the order in which they stand."""


def read_contents(path: Path) -> Contents:
    """The tables of a folder or workbook, whether or not they agree with each other.

    Raises
    ------
    BadInput
        If a heading or a single cell cannot be understood: it would be lost.
    """
    log = Log()
    sheets = read_sheets(path, log)
    log.refuse()
    return contents_of(sheets)


def contents_of(sheets: Sheets) -> Contents:
    """The texts of every table that could be read."""
    return {key: cells_of(sheet.rows) for key, sheet in sheets.items() if sheet is not None}


def cells_of(rows: Iterable[Row]) -> tuple[Cells, ...]:
    """The texts of rows."""
    return tuple(row.written for row in rows)


def heading(column: Column[object], language: Language) -> str:
    """What a column is called."""
    return column.zh if language == "zh" else column.key


def title(table: Table, language: Language) -> str:
    """What a table is called."""
    return table.zh if language == "zh" else table.key


def csv_files(contents: Contents, language: Language) -> dict[str, bytes]:
    """File name -> bytes of every table that has rows; columns that are blank everywhere are left out."""
    return {
        f"{title(table, language)}.csv": _csv(table, contents[key], language)
        for key, table in TABLE.items()
        if contents.get(key)
    }


def file_names() -> frozenset[str]:
    """What the files of tables may be called."""
    return frozenset(f"{name}.csv" for table in TABLE.values() for name in (table.key, table.zh))


def _csv(table: Table, rows: tuple[Cells, ...], language: Language) -> bytes:
    columns = tuple(_used(table, rows))
    heads = [heading(column, language) for column in columns]
    return csv_table(heads, [[row.get(column.key, "") for column in columns] for row in rows])


def _used(table: Table, rows: tuple[Cells, ...]) -> Iterator[Column[object]]:
    """Columns that have to be there or hold something."""
    for column in table.columns:
        if column.required or any(row.get(column.key) for row in rows):
            yield column

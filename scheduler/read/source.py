"""A folder of CSV files or a workbook, as the sheets of a district's tables."""

from collections.abc import Mapping
from pathlib import Path

from scheduler.read.book import book_grids, is_book
from scheduler.read.decode import read_text
from scheduler.read.folder import find_tables
from scheduler.read.grid import Grid
from scheduler.read.messages import Log
from scheduler.read.rows import csv_grid, parse_grid
from scheduler.read.sheet import Sheet
from scheduler.read.tables import TABLES, courses, curriculum

Sheets = dict[str, Sheet | None]
"""By table key; None: the table is there, or has to be, and could not be read."""


def read_sheets(path: Path, log: Log) -> Sheets:
    """The tables of a folder or of a workbook; everything wrong with single cells is logged.

    Raises
    ------
    BadInput
        If there is no such folder or workbook, or it cannot be opened.
    """
    if not is_book(path) or path.is_dir():
        sheets = _of_folder(path, log)
    else:
        sheets = _of_book(book_grids(path, log), log)
        _nothing_to_teach(sheets, log)
    for sheet in sheets.values():
        if sheet and sheet.table.required and not sheet.rows:
            log.error("empty_table", file=sheet.file, row=sheet.head + 1)
            sheet.broken = True
    return sheets


def read_part(path: Path, log: Log) -> Sheets:
    """The tables of a workbook that is a part of a district: none has to be there.

    In messages its name without the ending stands before the names of its sheets.

    Raises
    ------
    BadInput
        If it cannot be opened.
    """
    return _of_book(book_grids(path, log, whole=False), log)


def _of_folder(folder: Path, log: Log) -> Sheets:
    sheets: Sheets = {}
    for key, path in find_tables(folder, log).items():
        text = None if path is None else read_text(path, log, path.name)
        grid = None if text is None or path is None else csv_grid(text, path.name, log)
        sheets[key] = None if grid is None else parse_grid(grid, TABLE[key], log)
    return sheets


def _of_book(grids: Mapping[str, Grid | None], log: Log) -> Sheets:
    """A sheet with headings alone is as good as none, where a district can do without it."""
    sheets = {key: None if grid is None else parse_grid(grid, TABLE[key], log) for key, grid in grids.items()}
    return {
        key: sheet
        for key, sheet in sheets.items()
        if sheet is None or sheet.rows or sheet.broken or TABLE[key].required
    }


def _nothing_to_teach(sheets: Sheets, log: Log) -> None:
    """Log that neither table of a workbook that says what is taught has rows."""
    if not {curriculum.TABLE.key, courses.TABLE.key} & sheets.keys():
        log.error("no_lessons", file=curriculum.TABLE.zh, other=courses.TABLE.zh)
        sheets[courses.TABLE.key] = None


TABLE = {table.key: table for table in TABLES}
"""The tables by key."""

"""The sheet of a workbook that holds a timetable: all lessons in one table, perhaps changed by hand."""

from pathlib import Path

from scheduler.read.book.opening import open_book
from scheduler.read.grid import Grid
from scheduler.read.messages import Log
from scheduler.read.tables.names import LESSONS

NAMES = tuple(LESSONS.values())


def lessons_grid(path: Path, log: Log) -> Grid | None:
    """Its cells; None after logging that the workbook cannot be read, or that no sheet is the one.

    A workbook of a single sheet, as when the CSV was saved as a workbook, needs no name.
    """
    sheets = open_book(path, log)
    if sheets is None:
        return None
    filled = [sheet for sheet in sheets if any(any(record) for record in sheet.grid.records)]
    named = [sheet for sheet in filled if sheet.title.strip().casefold() in map(str.casefold, NAMES)]
    found = named or (filled if len(filled) == 1 else [])
    if not found:
        log.error("no_lessons_sheet", book=path.name, file=NAMES[0], key=NAMES[1])
        return None
    return found[0].grid

"""The sheet that people change: all lessons in one table, which is read back (`scheduler.read.book.lessons`).

Its headings stand in the first row and every cell is text, so that no spreadsheet program makes a date of a
period. Nothing else in the workbook is read.
"""

from typing import Final

from xlsxwriter.worksheet import Worksheet

from scheduler.export.cells import put, set_up_page
from scheduler.export.grid import View
from scheduler.export.long_table import long_rows
from scheduler.export.styles import Styles, widest

SPARE: Final = 200
"""Rows below the last one that are text too, for what is added."""

_WIDEST: Final = 40


def draw_editable(sheet: Worksheet, everything: View, styles: Styles) -> None:
    """Headings, rows, filters."""
    heads, rows = long_rows(everything.district, everything.timetable, everything.catalogue)
    for column, head in enumerate(heads):
        put(sheet, 0, column, head, styles.head())
        cells = [row[column] for row in rows]
        sheet.set_column(column, column, min(_WIDEST, widest([head, *cells]) + 4))
        for number, cell in enumerate([*cells, *[""] * SPARE], 1):
            put(sheet, number, column, cell, styles.as_typed())
    sheet.autofilter(0, 0, max(1, len(rows)), len(heads) - 1)
    sheet.freeze_panes(1, 0)
    set_up_page(sheet, 0)
    sheet.print_area(0, 0, len(rows), len(heads) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD20000"})

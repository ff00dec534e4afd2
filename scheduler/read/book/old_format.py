"""Workbooks of other formats (.xls, .ods) as grids, read with calamine, which knows no number formats."""

import io

import python_calamine as calamine

from scheduler.read.book.merged import Range, spread
from scheduler.read.book.opening import Found
from scheduler.read.book.values import seen
from scheduler.read.cells.odd import Odd, Shape
from scheduler.read.grid import At, Grid

_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})


def read_old(data: bytes, prefix: str) -> list[Found]:
    """Every sheet with cells. Raises whatever calamine meets in a damaged file."""
    with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        return [
            Found(
                _grid(book.get_sheet_by_name(about.name), prefix),
                about.visible is not calamine.SheetVisibleEnum.Visible,
            )
            for about in book.sheets_metadata
            if about.typ is calamine.SheetTypeEnum.WorkSheet
        ]


def _grid(sheet: calamine.CalamineSheet, prefix: str) -> Grid:
    odd: dict[At, Odd] = {}
    records: list[list[str]] = []
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        records.append([])
        for column, value in enumerate(values, 1):
            text, oddity = seen(value)
            if text in _ERRORS:
                oddity = Odd(Shape.FAULT, code="cell_error")
            records[-1].append(text)
            if oddity is not None:
                odd[row, column] = oddity
    # Ends as (row, column) from 0; the format .ods has none.
    merged = sheet.merged_cell_ranges or []
    ranges = [Range(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in merged]
    spread(records, odd, ranges)
    return Grid(prefix + sheet.name, records, True, odd)

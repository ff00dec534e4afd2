"""Workbooks of the new format (.xlsx) as grids, read with openpyxl."""

import io
import warnings
from typing import Any

import openpyxl

from scheduler.read.book.merged import Range, spread
from scheduler.read.book.opening import Found
from scheduler.read.book.values import seen
from scheduler.read.cells.odd import Odd, Shape
from scheduler.read.grid import At, Grid


def read_new(data: bytes, prefix: str) -> list[Found]:
    """Every sheet with cells; charts have none. Raises whatever openpyxl meets in a damaged file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl does not keep: nothing is written here
        written = openpyxl.load_workbook(io.BytesIO(data))
        formulas = any(cell.data_type == "f" for sheet in written.worksheets for cell in _cells(sheet))
        stored = openpyxl.load_workbook(io.BytesIO(data), data_only=True) if formulas else written
    return [
        Found(_grid(sheet, stored[sheet.title], prefix), sheet.sheet_state != "visible")
        for sheet in written.worksheets
    ]


def _cells(sheet: Any) -> list[Any]:
    """The cells that are there: `iter_rows` would make a million blank ones of a stray format."""
    return [cell for cell in sheet._cells.values() if cell.value is not None]


def _grid(written: Any, stored: Any, prefix: str) -> Grid:
    """The text of every cell as last calculated; what lies in merged ranges is told apart."""
    cells = _cells(written)
    height = max((cell.row for cell in cells), default=0)
    width = max((cell.column for cell in cells), default=0)
    records = [[""] * width for _ in range(height)]
    odd: dict[At, Odd] = {}
    for cell in cells:
        at = (cell.row, cell.column)
        text, oddity = _seen(cell, stored.cell(*at) if cell.data_type == "f" else cell)
        records[cell.row - 1][cell.column - 1] = text
        if oddity is not None:
            odd[at] = oddity
    ranges = [Range(r.min_row, r.min_col, r.max_row, r.max_col) for r in written.merged_cells.ranges]
    spread(records, odd, ranges)
    return Grid(prefix + written.title, records, True, odd)


def _seen(written: Any, stored: Any) -> tuple[str, Odd | None]:
    if stored.data_type == "e":
        return str(stored.value), Odd(Shape.FAULT, code="cell_error")
    if written.data_type == "f" and stored.value is None:
        formula = getattr(written.value, "text", written.value)  # of a cell, or of a whole array
        return str(formula), Odd(Shape.FAULT, code="no_stored_value")
    return seen(stored.value, stored.number_format)

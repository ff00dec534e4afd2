"""Tables on sheets: wide enough on the screen, large enough on paper."""

import io
import math
from typing import Any

import openpyxl
import pytest
from xlsxwriter import Workbook

from scheduler.export.styles import Styles
from scheduler.export.table import Line, Table, draw_table

LONG = "英语教师甲、英语教师乙、美术教师甲、音乐教师甲"
"""46 wide."""


def _drawn(columns: int, *cells: str) -> Any:
    """A table of one row: so many narrow columns, then the cells; read back."""
    heads = (*(f"c{n}" for n in range(columns)), *("long" for _ in cells))
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        table = Table("t", heads, [Line((*("12345678" for _ in range(columns)), *cells))])
        draw_table(book.add_worksheet(), table, Styles(book, "zh", ()))
    return openpyxl.load_workbook(file).active


def _width(sheet: Any) -> float:
    return math.fsum(some.width * (some.max - some.min + 1) for some in sheet.column_dimensions.values())


def test_a_small_table_is_as_wide_as_what_is_in_it() -> None:
    """Two columns of 10 and one of 40, the most; what is longer wraps to two lines of 16 points."""
    sheet = _drawn(2, LONG)
    assert _width(sheet) == pytest.approx(60, abs=3)
    assert sheet.row_dimensions[6].height == 36
    assert sheet["C6"].alignment.wrap_text


def test_a_wide_table_is_not_printed_too_small() -> None:
    """Twelve columns of 10 and two of 40 would be 200: the long ones wrap at 22 or 23."""
    sheet = _drawn(12, LONG, LONG)
    assert _width(sheet) == pytest.approx(165, abs=12)  # the file adds the margin of each column
    assert sheet.row_dimensions[6].height == pytest.approx(3 * 16 + 4, abs=1)
    assert sheet.page_setup.orientation == "landscape"

"""The planner's own workbook back, with what is wrong in it."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from scheduler.book.mark import marked
from scheduler.locale import LANGUAGES, Language, catalogue
from scheduler.read import Message
from tests.read.book.books import data_of, small_book

NEGATIVE = Message(
    "negative",
    {"file": "路程", "row": 2, "column": "minutes", "value": "-20", "cell": "C2", "least": 0, "most": 600},
)
WIDE = Message(
    "full_width",
    {"file": "班级", "row": 3, "column": "name", "value": "２", "cell": "C3", "count": 1, "plain": "2"},
)
MISSING = Message("missing_sheet", {"book": "plan.xlsx", "file": "教师", "key": "teachers"})


def _formatted() -> bytes:
    """A workbook as a planner has made it: colours, widths, a comment, a frozen row, a second view."""
    book = small_book()
    sheet = book["路程"]
    sheet["C2"].font = Font(bold=True, color="FF0000FF")
    sheet["C2"].comment = Comment("量过", "甲")
    sheet["A2"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet.column_dimensions["B"].width = 33
    sheet.freeze_panes = "B2"
    book["班级"].row_dimensions[2].height = 44
    return data_of(book)


def _opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("language", LANGUAGES)
def test_marked(language: Language) -> None:
    """Faulty cells are coloured and say why, below what stood there; the rest of the format is as it was."""
    book = _opened(marked(_formatted(), [NEGATIVE], [WIDE], catalogue(language)).data)
    cell = book["路程"]["C2"]
    assert cell.fill.fgColor.rgb == "00FFC7CE"
    assert cell.font.bold
    assert cell.comment.text.startswith("量过\n")
    assert "-20" in cell.comment.text
    assert book["班级"]["C3"].fill.fgColor.rgb == "00FFEB9C"
    assert book["路程"]["A2"].fill.fgColor.rgb == "FF00FF00"
    assert book["路程"].column_dimensions["B"].width == 33
    assert book["路程"].freeze_panes == "B2"
    assert book["班级"].row_dimensions[2].height == 44


def test_everything_is_listed() -> None:
    """The first sheet lists every message, also of what has no cell, and leads to the cells."""
    sheet = _opened(marked(_formatted(), [NEGATIVE, MISSING], [WIDE], catalogue("zh")).data).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [row[:3] for row in rows] == [
        ["错误", "路程", "C2"],
        ["错误", "教师", None],
        ["提示", "班级", "C3"],
    ]
    assert sheet["C2"].hyperlink.location == "'路程'!C2" or sheet["C2"].hyperlink.target == "#'路程'!C2"


def test_a_second_check() -> None:
    """A marked copy that is checked again has one list, and the list is no table."""
    once = marked(_formatted(), [NEGATIVE], [], catalogue("zh")).data
    twice = _opened(marked(once, [NEGATIVE], [], catalogue("zh")).data)
    assert [name for name in twice.sheetnames if name.startswith("检查结果")] == ["检查结果"]


def test_the_same_bytes() -> None:
    """The same check gives the same file."""
    data = _formatted()
    first, second = (marked(data, [NEGATIVE], [], catalogue("zh")).data for _ in range(2))
    assert first == second


def test_a_merged_cell() -> None:
    """A message about a cell that a merged range hides is put on the range's first cell."""
    book = small_book()
    book["路程"].merge_cells("C2:C3")
    message = Message("negative", {**NEGATIVE.params, "row": 3, "cell": "C3"})
    found = _opened(marked(data_of(book), [message], [], catalogue("zh")).data)
    assert found["路程"]["C2"].comment is not None


def test_what_is_not_kept() -> None:
    """Pictures and macros are named, as they are not in the copy."""
    data = io.BytesIO(data_of(small_book()))
    with zipfile.ZipFile(data, "a") as parts:
        parts.writestr("xl/media/image1.png", b"x")
        parts.writestr("xl/vbaProject.bin", b"x")
    assert marked(data.getvalue(), [NEGATIVE], [], catalogue("zh")).dropped == ("pictures", "macros")

"""The sheet of all lessons: found by its name, or because it is the only one."""

from pathlib import Path

import openpyxl
import pytest

from scheduler.export.workbook import workbook
from scheduler.locale import LANGUAGES, Language, catalogue
from scheduler.read import BadInput
from scheduler.read.book.lessons import NAMES, lessons_grid
from scheduler.read.messages import Log
from scheduler.read.timetable import read_timetable
from tests.export import small


def _exported(path: Path, lang: Language = "zh") -> Path:
    path.write_bytes(workbook(small.district(), small.timetable(), catalogue(lang)))
    return path


def test_the_names_are_those_that_are_written(tmp_path: Path) -> None:
    """In either language the workbook has exactly one sheet of such a name."""
    for lang, name in zip(LANGUAGES, NAMES, strict=True):
        book = openpyxl.load_workbook(_exported(tmp_path / f"{name}.xlsx", lang))
        assert [title for title in book.sheetnames if title in NAMES] == [name]


def test_a_single_sheet_needs_no_name(tmp_path: Path) -> None:
    """The long table saved as a workbook of one sheet is read whatever it is called."""
    book = openpyxl.load_workbook(_exported(tmp_path / "t.xlsx"))
    for title in set(book.sheetnames) - set(NAMES):
        del book[title]
    book["总表"].title = "Sheet1"
    book.save(tmp_path / "one.xlsx")
    reading = read_timetable(tmp_path / "one.xlsx", small.district())
    assert set(reading.placements) == set(small.timetable().placements)


def test_no_sheet_of_all_lessons(tmp_path: Path) -> None:
    """Where it was deleted, the workbook and the sheet are named in one message."""
    book = openpyxl.load_workbook(_exported(tmp_path / "t.xlsx"))
    del book["总表"]
    book.save(tmp_path / "t.xlsx")
    log = Log()
    assert lessons_grid(tmp_path / "t.xlsx", log) is None
    assert [(e.code, e.params["book"], e.params["file"]) for e in log.errors] == [
        ("no_lessons_sheet", "t.xlsx", "总表")
    ]


def test_what_is_wrong_is_told_by_its_cell(tmp_path: Path) -> None:
    """A weekday that nobody understands stands in C2 of the sheet."""
    book = openpyxl.load_workbook(_exported(tmp_path / "t.xlsx"))
    book["总表"]["C2"] = "周八"
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(BadInput) as refused:
        read_timetable(tmp_path / "t.xlsx", small.district())
    (message,) = refused.value.messages
    assert (message.params["file"], message.params["cell"]) == ("总表", "C2")

"""What people do to workbooks that changes nothing of what they say."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from models.canonical import input_hash
from scheduler.read import read_district
from tests.read.book.books import Book, Spoil, both, data_of, merge, put, read_spoilt, small_book
from tests.read.small import Folder, spoken


class Change(NamedTuple):
    """What was done, and what is remarked."""

    done: str
    spoil: Spoil
    remarks: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return self.done.replace(" ", "-")


def _title(book: Book) -> None:
    """A title over all columns, a blank row below it."""
    sheet = book["教师"]
    sheet.insert_rows(1, 2)
    sheet["A1"] = "梁河片区教师表"
    sheet.merge_cells("A1:I1")


def _rows_apart(book: Book) -> None:
    book["作息时间"].insert_rows(4, 3)
    book["路程"].insert_rows(3)


def _tall_heading(book: Book) -> None:
    """Headings that are two rows high."""
    sheet = book["路程"]
    sheet.insert_rows(2)
    for column in "ABCDE":
        sheet.merge_cells(f"{column}1:{column}2")


def _far_format(book: Book) -> None:
    """A border somewhere far below."""
    book["教师"]["AZ9000"].number_format = "0.00"


def _hidden(book: Book) -> None:
    book["教师"].sheet_state = "hidden"


def _extra(book: Book) -> None:
    book.create_sheet("通讯录").append(["电话"])
    book.create_sheet("Sheet1")


CHANGES = [
    Change("a title above the headings", _title, ("title_rows",)),
    Change("blank rows", _rows_apart),
    Change("blank columns", lambda book: book["教师"].insert_cols(3, 2)),
    Change("the table begins elsewhere", lambda book: book["路程"].insert_cols(1, 3)),
    Change("headings two rows high", _tall_heading),
    Change("a format far away", _far_format),
    Change("rows with the same school merged", merge("作息时间", "A3:A5")),
    Change("a merged range beyond the last row", merge("路程", "A3:A9")),
    Change("a row made two high", both(lambda book: book["路程"].insert_rows(3),
                                       merge("路程", "A2:A3"), merge("路程", "B2:B3"))),
    Change("a hidden sheet", _hidden, ("hidden_sheet",)),
    Change("sheets of one's own", _extra, ("extra_sheet",)),
    Change("our own guide", lambda book: book.create_sheet("填写说明").append(["说明"])),
    Change("an example row", lambda book: book["教师"].append(["例：T9", "某某"]), ("examples",)),
    Change("an example row in English", lambda book: book["教师"].append(["e.g. T9", "X"]), ("examples",)),
    Change("blanks in a heading", put("教师", "B1", "姓　名 *")),
    Change("a line break in a heading", put("教师", "H1", "可教\n年级")),
    Change("blanks in a name", put("教师", "B2", " 音乐　教师甲 ")),
    Change("full-width brackets and digits", put("任课安排", "I3", "周一第２节、周三第2节"), ("full_width",)),
    Change("a full-width colon", put("作息时间", "E3", "8：30"), ("full_width",)),
    Change("a character of no width", put("教师", "C3", "\u200bA"), ("full_width",)),
    Change("a time as time", put("作息时间", "E3", time(8, 30))),
    Change("a time as duration", put("教师", "E2", timedelta(hours=7))),
    Change("a time as fraction of a day", put("作息时间", "E3", 0.3541666666666667)),
    Change("a time with its date", put("作息时间", "E3", datetime(1899, 12, 30, 8, 30), "h:mm")),
    Change("a time in words", put("作息时间", "E3", "上午8:30")),
    Change("an afternoon in words", put("作息时间", "E8", "下午2:20")),
    Change("a date as date", put("学期", "B2", date(2026, 9, 1))),
    Change("a date as serial number", put("学期", "B2", 46266)),
    Change("a date with full stops", put("学期", "B2", "2026.9.1")),
    Change("a date in Chinese", put("学期", "B2", "2026年9月1日")),
    Change("a number with decimals", put("班级", "D2", 30.0, "0.0")),
    Change("a number as text", put("班级", "D2", "30")),
    Change("a label as number", put("作息时间", "C3", 1.0)),
    Change("a calendar as date", put("校历", "A2", date(2026, 10, 1))),
    Change("a rule as number", put("规则", "B2", 10.0)),
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=repr)
def test_survives(change: Change, tmp_path: Path) -> None:
    """The same district, the same hash, and what was remarked is told in both languages."""
    expected = read_district(Folder().write(tmp_path / "csv")).district
    reading = read_spoilt(tmp_path / "plan.xlsx", change.spoil)
    assert input_hash(reading.district) == input_hash(expected)
    assert tuple(message.code for message in reading.notices) == change.remarks
    for message in reading.notices:
        assert all(str(message.params["file"]) in text for text in spoken(message))


@pytest.mark.parametrize("chinese", [True, False])
def test_names_of_sheets(chinese: bool, tmp_path: Path) -> None:
    """Sheets are called by their Chinese or by their English names; the tables are counted by them."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(data_of(small_book(chinese)))
    tables = dict(read_district(path).tables)
    assert ("教师" in tables, "teachers" in tables) == (chinese, not chinese)


def test_codes_keep_their_zeros(tmp_path: Path) -> None:
    """A code typed as a number and shown as 007 is read as it is shown."""
    spoils = [put("教师", "A2", 7, "000"), put("固定占用", "A2", "007"), put("固定占用", "A3", "007")]
    assert read_spoilt(tmp_path / "plan.xlsx", *spoils).district.teachers[0].id == "007"


def test_the_value_of_a_merged_range(tmp_path: Path) -> None:
    """Rows under a merged cell have its value, a time as well as a text."""

    def spoil(book: Book) -> None:
        book["作息时间"]["A4"] = book["作息时间"]["A5"] = None
        book["作息时间"].merge_cells("A3:A5")
        book["教师"]["E2"], book["教师"]["E3"] = time(7), None
        book["教师"].merge_cells("E2:E3")

    reading = read_spoilt(tmp_path / "plan.xlsx", spoil)
    assert [len(bells.periods) for bells in reading.district.bells] == [20, 20]
    assert [teacher.leave_after for teacher in reading.district.teachers] == [420, 420]

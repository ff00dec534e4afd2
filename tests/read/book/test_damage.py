"""What people do to workbooks by mistake: each is told once, by sheet and cell, in both languages."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from scheduler.locale.topics import topics
from scheduler.read import BadInput
from tests.read.book.books import Book, Spoil, both, errors_of, merge, put, read_spoilt
from tests.read.small import spoken


class Damage(NamedTuple):
    """What was done, and the one message that must come of it."""

    done: str
    spoil: Spoil
    code: str
    sheet: str
    cell: str | None = None
    value: str | None = None

    def __repr__(self) -> str:
        return self.done.replace(" ", "-")


def _remove(sheet: str) -> Spoil:
    return lambda book: book.remove(book[sheet])


def _rename(sheet: str, title: str) -> Spoil:
    def spoil(book: Book) -> None:
        book[sheet].title = title

    return spoil


def _copy(sheet: str, title: str) -> Spoil:
    def spoil(book: Book) -> None:
        book.copy_worksheet(book[sheet]).title = title

    return spoil


def _clear(sheet: str, first: int) -> Spoil:
    """Delete every row from `first` on."""
    return lambda book: book[sheet].delete_rows(first, 100)


def _row(sheet: str, *cells: object) -> Spoil:
    return lambda book: book[sheet].append([*cells])


def _no_column(sheet: str, column: int) -> Spoil:
    return lambda book: book[sheet].delete_cols(column)


def _error(book: Book) -> None:
    """A lookup that found nothing, as Excel stores it."""
    book["班级"]["D3"] = "#N/A"
    book["班级"]["D3"].data_type = "e"


DAMAGES = [
    Damage("class 3-2 became a date", put("班级", "C3", date(2026, 3, 2)), "became_date", "班级", "C3"),
    Damage("grades 1-3 became a date", put("年级课时标准", "A2", datetime(2026, 1, 3)), "became_date",
           "年级课时标准", "A2", "2026-01-03"),
    Damage("weekdays 1-5 became a date", put("作息时间", "B3", date(2026, 1, 5)), "became_date",
           "作息时间", "B3"),
    Damage("minutes became a date", put("路程", "C2", date(1900, 1, 20), "yyyy-mm-dd"), "became_date",
           "路程", "C2"),
    Damage("a clock time became a date", put("作息时间", "E3", date(2026, 8, 30)), "became_date",
           "作息时间", "E3"),
    Damage("a period became a time", put("作息时间", "C3", time(1, 2)), "became_time", "作息时间", "C3"),
    Damage("a class became a time", put("班级", "C2", timedelta(hours=3, minutes=2)), "became_time",
           "班级", "C2", "3:02"),
    Damage("two columns merged", merge("教师", "A2:B2"), "merged_across", "教师", "A2", "T1"),
    Damage("a block merged", merge("年级课时标准", "B2:D3"), "merged_across", "年级课时标准", "B2", "音乐"),
    Damage("keys merged over rows", merge("规则", "A2:A3"), "repeated_key", "规则", "A3", "arrival_buffer"),
    Damage("a lookup failed", _error, "cell_error", "班级", "D3", "#N/A"),
    Damage("a formula was never calculated", put("班级", "D2", "=15*2"), "no_stored_value", "班级", "D2"),
    Damage("a sheet is missing", _remove("作息时间"), "missing_sheet", "作息时间"),
    Damage("a sheet is misspelt", _rename("教师", "教师表"), "sheet_misspelt", "教师表"),
    Damage("an optional sheet is misspelt", _rename("固定占用", "固定占用表"), "sheet_misspelt",
           "固定占用表"),
    Damage("a sheet was copied", _copy("教师", "教师 (2)"), "sheet_copy", "教师 (2)"),
    Damage("a sheet was saved aside", _copy("路程", "路程备份"), "sheet_copy", "路程备份"),
    Damage("a sheet is there in both languages", _copy("教师", "Teachers "), "sheet_twice", "Teachers "),
    Damage("a sheet was emptied", _clear("班级", 1), "empty_sheet", "班级"),
    Damage("only headings are left", _clear("学期", 2), "empty_table", "学期"),
    Damage("nothing is to be taught", both(_clear("年级课时标准", 2), _clear("任课安排", 2)), "no_lessons",
           "年级课时标准"),
    Damage("a heading of one's own", put("班级", "D1", "电话"), "unknown_column", "班级", "D1", "电话"),
    Damage("a heading is misspelt", put("规则", "B1", "valeu"), "unknown_column", "规则", "B1"),
    Damage("a heading stands twice", put("教师", "F1", "leave_after"), "duplicate_column", "教师", "F1"),
    Damage("notes stand beside the table", put("教师", "L3", "假期联系"), "heading_missing", "教师", "L1",
           "假期联系"),
    Damage("a column was deleted", _no_column("路程", 3), "missing_column", "路程"),
    Damage("headings were pasted again", _row("路程", "origin", "destination", "minutes"), "headings_again",
           "路程"),
    Damage("a number has a fraction", put("年级课时标准", "C2", 1.5), "fractional",
           "年级课时标准", "C2", "1.5"),
    Damage("a number has its unit", put("路程", "C2", "20分钟"), "not_a_number", "路程", "C2", "20分钟"),
    Damage("a number is shown as per cent", put("班级", "D2", 0.3, "0%"), "not_a_number",
           "班级", "D2", "30%"),
    Damage("a number is negative", put("路程", "C2", -20), "negative", "路程", "C2", "-20"),
    Damage("a box was ticked", put("班级", "D2", True), "not_a_number", "班级", "D2", "TRUE"),
    Damage("a time has seconds", put("作息时间", "E3", time(8, 30, 15)), "not_a_time", "作息时间", "E3",
           "8:30:15"),
    Damage("a time is past midnight", put("作息时间", "F8", timedelta(hours=25)), "not_a_time",
           "作息时间", "F8", "25:00"),
    Damage("a time is a whole number", put("作息时间", "E3", 8), "not_a_time", "作息时间", "E3", "8"),
    Damage("a date is run together", put("学期", "B2", 20260901), "not_a_date", "学期", "B2", "20260901"),
    Damage("a date has a time", put("学期", "B2", datetime(2026, 9, 1, 8, 0)), "not_a_date", "学期", "B2",
           "2026-09-01 8:00"),
    Damage("a cell was cleared", put("教师", "B3", None), "missing_cell", "教师", "B3"),
    Damage("only a blank is left", put("学校", "B3", "　 "), "missing_cell", "学校", "B3"),
    Damage("a name is another", put("任课安排", "K2", "音乐教师乙"), "unknown_teacher", "任课安排", "K2",
           "音乐教师乙"),
    Damage("a school's code is another", put("教师", "C3", "C"), "unknown_employer", "教师", "C3", "C"),
    Damage("the end is before the start", put("作息时间", "F3", time(8, 0)), "end_before_start",
           "作息时间", "F3", "8:00"),
]  # fmt: skip


def test_there_are_enough() -> None:
    """At least 25 kinds of damage."""
    assert len({damage.done for damage in DAMAGES}) >= 25


@pytest.mark.parametrize("damage", DAMAGES, ids=repr)
def test_damage(damage: Damage, tmp_path: Path) -> None:
    """One message, and it names sheet and cell as people find them, in Chinese and in English."""
    errors = errors_of(tmp_path / "plan.xlsx", damage.spoil)
    assert [error.code for error in errors] == [damage.code]
    (error,) = errors
    assert error.params["file"] == damage.sheet
    assert error.params.get("cell") == damage.cell
    chinese, english = spoken(error)
    assert f"《{damage.sheet}》{damage.cell or ''}" in chinese
    assert damage.sheet in english or error.code == "no_lessons"
    if damage.cell:
        assert f"sheet {damage.sheet}, cell {damage.cell}" in english
    if damage.value:
        assert damage.value in chinese
        assert damage.value in english


ELSEWHERE = {"not_a_workbook", "locked_workbook", "swollen_workbook", "no_lessons_sheet"}
"""Told of whole files, in test_opening and test_lessons."""
REMARKS = {"extra_sheet", "hidden_sheet", "title_rows", "examples"}
"""Told of what can be read, in test_survival."""


def test_every_message_is_provoked() -> None:
    """The texts about workbooks are exactly those that these tests provoke."""
    codes = {key.removeprefix("flaw.") for key in topics("zh")["book"] if key.startswith("flaw.")}
    assert codes - ELSEWHERE - REMARKS <= {damage.code for damage in DAMAGES}


def test_all_at_once(tmp_path: Path) -> None:
    """Damages in several sheets are told together."""
    spoils = (put("班级", "C3", date(2026, 3, 2)), put("路程", "C2", -20), merge("教师", "A2:B2"))
    with pytest.raises(BadInput) as refused:
        read_spoilt(tmp_path / "plan.xlsx", *spoils)
    assert {m.code for m in refused.value.messages} == {"became_date", "negative", "merged_across"}

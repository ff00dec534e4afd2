"""What a planner finds on the sheets of a new workbook."""

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from scheduler.book.fresh import fresh, usual_term
from scheduler.book.template import template
from scheduler.locale import LANGUAGES, Language, catalogue
from scheduler.read.messages import Log
from scheduler.read.source import TABLE, read_part


def _book(language: Language) -> Any:
    words = catalogue(language)
    contents = fresh(date(2026, 9, 1), date(2027, 1, 20), words)
    return openpyxl.load_workbook(io.BytesIO(template(contents, words)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings(language: Language) -> None:
    """Every column of every table, in the language, with a note that has its meaning and its example."""
    book = _book(language)
    for table in TABLE.values():
        sheet = book[table.zh if language == "zh" else table.key]
        heads = [cell.value for cell in sheet[1]]
        assert heads == [column.zh if language == "zh" else column.key for column in table.columns]
        for cell, column in zip(sheet[1], table.columns, strict=True):
            assert cell.comment is not None
            if column.key != "note":
                assert column.example in cell.comment.text
        assert sheet.freeze_panes == "A2"


def test_words_can_be_chosen() -> None:
    """Short lists stand in the cell, long ones on a hidden sheet; names come from their own sheet."""
    book = _book("zh")
    quality = {str(v.sqref): v.formula1 for v in book["教师"].data_validations.dataValidation}
    assert '"专任,兼任,代管"' in quality.values()
    assert "'学校'!$B$2:$B$2000" in quality.values()
    english = _book("en")
    (keys,) = english["rules"].data_validations.dataValidation
    assert keys.formula1 == "list_rules_key"
    assert english.defined_names["list_rules_key"].attr_text.startswith("'lists'!$A$1:$A$")
    assert english["lists"].sheet_state == "hidden"
    for sheet in (*book.worksheets, *english.worksheets):
        assert all(len(v.formula1) <= 257 for v in sheet.data_validations.dataValidation)


def test_nothing_becomes_a_date() -> None:
    """The columns of classes, periods and dates are formatted as text, numbers are not."""
    book = _book("zh")
    assert book["班级"].column_dimensions["D"].width >= 9
    for sheet, cell, shown_as in (("班级", "D2", "@"), ("作息时间", "E2", "@"), ("校历", "A2", "@")):
        assert book[sheet][cell].number_format == shown_as


def test_the_calendar_is_filled_in() -> None:
    """Public holidays and make-up days of the term, and the term itself."""
    book = _book("zh")
    assert [cell.value for cell in book["学期"][2]][:4] == [
        "2026年秋季学期",
        None,
        "2026-09-01",
        "2027-01-20",
    ]
    labels = {row[6].value for row in book["校历"].iter_rows(min_row=2)}
    assert "国庆节" in labels


def test_widths_count_chinese_twice() -> None:
    """A column is at least as wide as its heading."""
    sheet = _book("zh")["教师"]
    assert sheet.column_dimensions["O"].width >= 2 * len(sheet["O1"].value)


def test_examples_are_not_read(tmp_path: Any) -> None:
    """The grey example rows of a template are no rows, and nothing is said of them until they are changed."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(template({}, catalogue("zh")))
    log = Log()
    found = read_part(path, log)
    assert [sheet.rows for sheet in found.values() if sheet] == [[]] * len(found)
    assert (log.errors, log.notices) == ([], [])


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 5, 31), date(2026, 3, 1), date(2026, 7, 10)),
        (date(2026, 6, 1), date(2026, 9, 1), date(2027, 1, 20)),
    ],
)
def test_usual_term(today: date, first: date, last: date) -> None:
    """From June on the autumn term is planned."""
    assert usual_term(today) == (first, last)

"""`schedule init`, and `schedule check` of what it writes."""

from pathlib import Path

import openpyxl
import pytest

from tests.commands.saying import Say, small
from tests.read.book.books import data_of, merge, put, small_book
from tests.read.small import put as put_csv


def test_there_and_back(say: Say, tmp_path: Path) -> None:
    """A folder becomes a workbook and a folder again; each of them checks as the first does."""
    case, book, back = small(tmp_path / "case"), tmp_path / "plan.xlsx", tmp_path / "back"
    assert say("init", book, "--from", case, "--lang", "zh").code == 0
    assert say("init", back, "--from", book, "--lang", "en").code == 0
    assert (back / "teachers.csv").exists()
    expected = say("check", case, "--lang", "zh")
    for path in (book, back):
        said = say("check", path, "--lang", "zh")
        assert (said.code, said.err) == (expected.code, "")
        assert said.out.splitlines()[:4] == expected.out.splitlines()[:4]
    assert "读入 16 张表：《学期》1 行" in say("check", book, "--lang", "zh").out


def test_a_new_workbook(say: Say, tmp_path: Path) -> None:
    """The term that is asked for, and what to do next."""
    path = tmp_path / "plan.xlsx"
    said = say("init", path, "--since", "2027-02-25", "--until", "2027-07-01", "--lang", "zh")
    assert said.code == 0
    assert "schedule check" in said.out
    sheet = openpyxl.load_workbook(path)["学期"]
    assert (sheet["C2"].value, sheet["D2"].value) == ("2027-02-25", "2027-07-01")


def test_an_existing_file(say: Say, tmp_path: Path) -> None:
    """It is replaced by force only, and the source may be the file itself."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(data_of(small_book()))
    assert say("init", path, "--from", path).code == 6
    assert say("init", path, "--from", path, "--force").code == 0
    assert say("check", path).code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["plan.xlsx"]


@pytest.mark.parametrize("name", ["plan.xls", "plan.ods", "plan.xlsm"])
def test_formats_that_are_only_read(name: str, say: Say, tmp_path: Path) -> None:
    """Another format of a workbook is refused with the one that is written."""
    said = say("init", tmp_path / name, "--lang", "en")
    assert said.code == 2
    assert ".xlsx" in said.err
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read(say: Say, tmp_path: Path) -> None:
    """A case whose cells cannot be read is told, and nothing is written."""
    case = small(tmp_path / "case", put_csv("travel", 2, "minutes", "-3"))
    said = say("init", tmp_path / "plan.xlsx", "--from", case, "--lang", "zh")
    assert said.code == 2
    assert "《travel.csv》第 2 行" in said.err
    assert not (tmp_path / "plan.xlsx").exists()


def test_mark(say: Say, tmp_path: Path) -> None:
    """`check --mark` writes the copy and ends as a check does; the workbook itself is left alone."""
    book = small_book()
    for spoil in (put("路程", "C2", -20), merge("教师", "A2:B2")):
        spoil(book)
    path, copy = tmp_path / "plan.xlsx", tmp_path / "marked.xlsx"
    path.write_bytes(data_of(book))
    before = path.read_bytes()
    said = say("check", path, "--mark", copy, "--lang", "zh")
    assert said.code == 2
    assert "《路程》C2“minutes”：“-20”是负数" in said.err
    assert openpyxl.load_workbook(copy)["路程"]["C2"].comment is not None
    assert path.read_bytes() == before
    assert say("check", path, "--mark", copy).code == 6


def test_mark_with_nothing_wrong(say: Say, tmp_path: Path) -> None:
    """A good workbook has nothing to be marked: no file, and it says so."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(data_of(small_book()))
    said = say("check", path, "--mark", tmp_path / "marked.xlsx", "--lang", "zh")
    assert said.code == 0
    assert "没有要标的" in said.out
    assert not (tmp_path / "marked.xlsx").exists()


@pytest.mark.parametrize("name", ["plan.xls", "plan.ods", "case"])
def test_mark_of_other_formats(name: str, say: Say, tmp_path: Path) -> None:
    """Only .xlsx can be marked; of anything else it is said what to do."""
    said = say("check", tmp_path / name, "--mark", tmp_path / "marked.xlsx", "--lang", "zh")
    assert said.code == 2
    assert "另存为 .xlsx" in said.err


def test_a_locked_workbook_is_not_marked(say: Say, tmp_path: Path) -> None:
    """A workbook that cannot be opened is told, and no copy is tried."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"name")
    said = say("check", path, "--mark", tmp_path / "marked.xlsx", "--lang", "zh")
    assert said.code == 2
    assert "不是工作簿" in said.err

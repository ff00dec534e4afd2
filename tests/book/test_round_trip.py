"""CSV folder and workbook are the same tables: there and back loses nothing."""

import csv
import io
import tempfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.canonical import input_hash
from scheduler.book.contents import Contents, csv_files, read_contents
from scheduler.book.template import template
from scheduler.locale import LANGUAGES, Language, catalogue
from scheduler.read import read_district
from scheduler.read.messages import Log
from scheduler.read.source import TABLE, read_sheets
from tests.read.small import TABLES, Folder
from tests.read.wide import wide

INSTANCES = Path(__file__).parents[2] / "instances"
NAMES = sorted(path.parent.name for path in INSTANCES.glob("*/README.md"))
QUICK = ("lianghe", "huaibin", "tiny-joint")


def _texts(contents: Contents) -> dict[str, list[dict[str, str]]]:
    """Every cell that is not blank."""
    return {
        key: [{column: text for column, text in row.items() if text} for row in rows]
        for key, rows in contents.items()
    }


def _check(case: Path, language: Language, tmp_path: Path) -> None:
    """The workbook of a case, and the folder of that workbook, have its cells and make its district."""
    words = catalogue(language)
    contents = read_contents(case)
    book = tmp_path / "plan.xlsx"
    book.write_bytes(template(contents, words))
    back = tmp_path / "back"
    back.mkdir()
    for name, data in csv_files(read_contents(book), language).items():
        (back / name).write_bytes(data)
    assert _texts(read_contents(book)) == _texts(contents) == _texts(read_contents(back))
    expected = read_district(case)
    for path in (book, back):
        found = read_district(path)
        assert found.district == expected.district
        assert input_hash(found.district) == input_hash(expected.district)
        assert [rows for _, rows in found.tables] == [rows for _, rows in expected.tables]
        assert [message.code for message in found.notices] == [message.code for message in expected.notices]


@pytest.mark.parametrize("name", QUICK)
@pytest.mark.parametrize("language", LANGUAGES)
def test_some_instances(name: str, language: Language, tmp_path: Path) -> None:
    """Three instances in both languages."""
    _check(INSTANCES / name, language, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_instance(name: str, tmp_path: Path) -> None:
    """Every instance."""
    _check(INSTANCES / name, "zh", tmp_path)


def test_every_table(tmp_path: Path) -> None:
    """A district that has every table."""
    folder = Folder()
    wide(folder)
    _check(folder.write(tmp_path / "csv"), "zh", tmp_path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=30), min_size=1, max_size=4), st.sampled_from(LANGUAGES))
def test_any_remark(texts: list[str], language: Language) -> None:
    """Whatever text stands in a remark, formulas and odd characters too, it is the same after both ways."""
    with tempfile.TemporaryDirectory() as path:
        folder = Folder()
        folder.tables["places"] = [["id", "name", "note"], ["T", "县城", ""]]
        for number, text in enumerate(texts):
            folder.add("places", f"P{number}", f"地点{number}", text)
        log = Log()
        sheets = read_sheets(folder.write(Path(path) / "csv"), log)
        if log.errors:  # control characters are refused as they are read
            return
        contents = {key: tuple(row.written for row in sheet.rows) for key, sheet in sheets.items() if sheet}
        book = Path(path) / "plan.xlsx"
        book.write_bytes(template(contents, catalogue(language)))
        assert _texts(read_contents(book)) == _texts(contents)
        data = csv_files(read_contents(book), language)
        name = TABLE["places"].zh if language == "zh" else "places"
        rows = list(csv.reader(io.StringIO(data[f"{name}.csv"].decode("utf-8-sig"))))
        assert len(rows) == len(contents["places"]) + 1


def test_the_same_bytes() -> None:
    """The same tables give the same file, however often it is written."""
    contents = read_contents(INSTANCES / "lianghe")
    assert template(contents, catalogue("zh")) == template(contents, catalogue("zh"))


def test_no_formula_is_written(tmp_path: Path) -> None:
    """Text that begins like a formula is text on the sheet, and guarded in CSV."""
    contents = {"places": ({"id": "P", "name": "县城", "note": "=1+1"},)}
    path = tmp_path / "plan.xlsx"
    path.write_bytes(template(contents, catalogue("zh")))
    cell = openpyxl.load_workbook(path)["地点"]["C2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert b"'=1+1" in csv_files(contents, "zh")["地点.csv"]


def test_every_table_has_a_sheet(tmp_path: Path) -> None:
    """A template has all tables, also those of the small district."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(template({}, catalogue("en")))
    names = openpyxl.load_workbook(path).sheetnames
    assert set(TABLES) <= set(TABLE) <= set(names)

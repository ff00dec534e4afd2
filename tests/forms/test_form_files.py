"""Forms as workbooks and PDF."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from scheduler.forms.form_files import form_files
from scheduler.forms.kinds import KINDS
from scheduler.forms.material import Material
from scheduler.forms.templates import ours
from scheduler.print.typesetter import typesetter
from tests.accounts import books
from tests.export import rich, small
from tests.forms.filled import REVIEW, live, moved, visits
from tests.print.names import HOSTILE, renamed
from tests.print.pdf import Pdf, plain

SETTER = typesetter(None)
DAY = date(2026, 9, 3)


def _signed() -> Material:
    """Visits of which one was signed for, and a lesson that somebody else gives."""
    return moved(visits(books.district(books.MUSIC_3)), DAY, "C3/英语", teacher="T3")


def _english() -> Material:
    return live("en")


PLANS = {"live": live, "signed": _signed, "english": _english}


def _made(material: Material, **own: str) -> dict[str, bytes]:
    return form_files(material, KINDS, {**ours(), **own}, SETTER).files


def _cells(data: bytes) -> list[Any]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("name", PLANS)
def test_everything_known_is_on_paper(name: str) -> None:
    """Each known value can be read in the workbook and in the PDF, inside the page, in 7 points or more."""
    material = PLANS[name]()
    files = _made(material)
    for kind, fill in KINDS.items():
        for sheet in fill(material):
            book = Pdf(files[f"{kind}.pdf"])
            book.check()
            told, cells = book.text(), {str(cell.value) for cell in _cells(files[f"{kind}.xlsx"])}
            for key in ("classes", "teacher", "route", "riders", "was", "now", "source", "people", "yuan"):
                for value in (str(row[key]) for row in sheet.rows if key in row):
                    assert plain(value) in told, (kind, key)
                    assert not value or value in cells or kind == "allowance_statement", (kind, key)


def test_all_kinds_are_tried() -> None:
    """The two plans together have something for every form."""
    assert {name.partition(".")[0] for make in PLANS.values() for name in _made(make())} == set(KINDS)


def test_kinds_without_anything_are_told() -> None:
    """They are not written, and named."""
    made = form_files(visits(), KINDS, ours(), None)
    empty = {"sync_record", "review_record", "vehicle_sheet", "swap_notice", "allowance_statement"}
    assert set(made.empty) == empty
    assert set(made.files) == {f"{kind}.xlsx" for kind in KINDS if kind not in empty}
    assert made.sheets["sign_in"] == 1


def test_equal_plans_give_equal_bytes() -> None:
    """Nothing of the day or the machine is in the files."""
    assert _made(live()) == _made(live())


def test_sheets_are_ready_to_print() -> None:
    """A4, one page wide, the columns' names on every page, and a print area that holds the signatures."""
    book = openpyxl.load_workbook(io.BytesIO(_made(live())["sign_in.xlsx"]))
    for sheet in book:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.print_area.endswith(f"$A$1:$K${sheet.max_row}")
        assert "校长" in str(sheet.cell(sheet.max_row, 1).value)


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_text(name: str) -> None:
    """A name that looks like markup or a formula is neither: no cell is live, and the PDF shows it."""
    files = _made(live(district=renamed(rich.district(events=(REVIEW,)), name)))
    for path, data in files.items():
        if path.endswith(".xlsx"):
            assert all(cell.data_type != "f" for cell in _cells(data)), path
        else:
            Pdf(data).check()
    assert plain(name) in Pdf(files["sign_in.pdf"]).text()


def test_no_secret_is_shown() -> None:
    """The reason of an absence is in no form."""
    for path, data in _made(live()).items():
        if path.endswith(".pdf"):
            assert small.SECRET not in Pdf(data).text()
        else:
            with zipfile.ZipFile(io.BytesIO(data)) as parts:
                assert all(small.SECRET.encode() not in parts.read(name) for name in parts.namelist())


def test_a_district_puts_its_own_in_place() -> None:
    """Another definition changes workbook and PDF, another Typst file the PDF alone."""
    form = 'title = "外来教师登记"\ncolumns = [{ key = "date" }, { head = "体温" }]'
    typst = '#let d = json("data.json")\n#set text(font: d.fonts)\n#d.sheets.at(0).rows.at(0).teacher'
    made = _made(live(), **{"sign_in.toml": form, "feedback_card.typ": typst})
    assert {"外来教师登记", "体温"} <= {cell.value for cell in _cells(made["sign_in.xlsx"])}
    assert "体温" in Pdf(made["sign_in.pdf"]).text()
    assert Pdf(made["feedback_card.pdf"]).text() == "音乐教师甲"


def test_cards_keep_together() -> None:
    """Two cards a page: as many pages as pairs of visits."""
    material = replace(live())
    (sheet,) = KINDS["feedback_card"](material)
    assert len(Pdf(_made(material)["feedback_card.pdf"]).pages) == (len(sheet.rows) + 1) // 2

"""The workbook, read back with another library."""

import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.course import Course
from models.group import SchoolClass
from models.school import School
from models.timetable import Placement
from scheduler.export.workbook import workbook
from scheduler.locale import Language, catalogue
from tests.export import small

RISKY = st.text(alphabet="=+-@\t\n'＝&\"<\x01[]:*?/\\甲a1 #%{}", min_size=1, max_size=10)


def _book(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def _sheets(lang: Language = "zh") -> Any:
    return _book(workbook(small.district(), small.timetable(), catalogue(lang)))


def _values(sheet: Any) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_a_sheet_for_everything() -> None:
    """Provision, workloads, all lessons, two schools, three classes, three teachers, in that order."""
    assert _sheets().sheetnames == [
        "开足开齐", "教师工作量", "大课表", "总表", "梁家小学", "草滩小学", "梁家小学 三年级", "一年级",
        "草滩小学 三年级", "音乐教师甲", "英语教师甲 (T2)", "英语教师甲 (T3)",
    ]  # fmt: skip
    assert _sheets("en").sheetnames[:2] == ["Provision", "Workloads"]


def test_provision_comes_first_with_totals() -> None:
    """7 lessons required, 8 wanted, 6 timetabled, 1 missing: numbers, not text."""
    rows = _values(_sheets()["开足开齐"])
    assert rows[0][0] == "两河片区 · 2026秋"
    assert rows[1][0].startswith("2026-09-01 至 2026-09-18  共排 4 节。  课时缺口 1 节。")
    assert rows[3] == ["合计", None, None, 7, 8, 6, 1, None, 2, 4, 6]
    assert rows[4] == [
        "学校",
        "班级",
        "学科",
        "周课时下限",
        "周课时目标",
        "已排",
        "缺口",
        "教师",
        "本校",
        "走教",
        "专任",
    ]
    assert rows[7] == ["草滩小学", "三年级", "英语", 2, 2, 1, 1, "英语教师甲 (T3)", 1, 0, 1]


def test_a_week_stands_on_one_page_with_its_totals() -> None:
    """The print area ends with the line of lessons beside those that are due; A4 across, one page."""
    sheet = _sheets()["草滩小学 三年级"]
    (last,) = [row[0].row for row in sheet.iter_rows() if str(row[0].value).startswith("课时（已排/下限）")]
    assert sheet.cell(last, 1).value == "课时（已排/下限）：英语 1/2（缺 1）、音乐 2/2、合计 3/4（缺 1）"
    assert sheet.print_area.endswith(f"$A$1:$F${last}")
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_workloads_have_totals_too() -> None:
    """4 lessons, 3 journeys and 70 minutes over all teachers, 30 of the minutes estimated."""
    rows = _values(_sheets()["教师工作量"])
    assert rows[3] == ["合计", 4, None, 3, 70, 30]
    assert rows[5] == ["音乐教师甲", 3, 2, 3, 70, 30]


def test_a_complete_week_says_so() -> None:
    """Nothing missing and proven: in the planner's words."""
    assert _state(bound=100).endswith(
        "共排 4 节。  最低课时全部排足。  费用 100 分钟：已证明没有更省的方案。"
    )


def test_a_bound_of_nothing_is_no_figure() -> None:
    """What could be saved is told where something is proven, and otherwise that nothing is."""
    assert _state(bound=96).endswith("费用 100 分钟：最多还能再省 4 分钟（4%）。")
    assert _state(bound=0).endswith("费用 100 分钟：最多还能再省多少，还没有证明。")


def _state(bound: int) -> str:
    """What the first sheet says of the week when nothing is missing."""
    level = small.timetable().levels[0].model_copy(update={"bound": bound})
    week = small.timetable().model_copy(update={"missing": (), "levels": (level,)})
    return str(_values(_book(workbook(small.district(), week, catalogue("zh")))["开足开齐"])[1][0])


def test_weeks_print_on_a4_with_frozen_heads() -> None:
    """Landscape, one page wide, heads repeated; time and weekday stay in sight."""
    for sheet in _sheets():
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        pages = (
            0 if sheet.freeze_panes in ("A6", "A2") else None
        )  # tables are long, and None in the file means 1
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, pages)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows
        assert sheet.freeze_panes in {"A6", "A2", "B5"}


def test_a_school_sheet_in_clock_order() -> None:
    """The left column rises with the clock; cells name class, subject and teacher."""
    rows = _values(_sheets()["草滩小学"])
    assert rows[3][1:] == ["周一", "周二", "周三", "周四", "周五"]
    assert [row[0].split("\n")[1] for row in rows[4:8]] == [
        "7:50–8:10",
        "9:30–10:10",
        "15:00–15:40",
        "15:50–16:30",
    ]
    assert rows[6][2] == "大班 音乐 音乐教师甲（走教）\n音乐教室"


def test_columns_are_wide_enough_for_chinese() -> None:
    """The widest line, 大班 音乐 音乐教师甲（走教）, is 28 wide; one of 35 is broken at 30."""
    assert _sheets()["草滩小学"].column_dimensions["B"].width == pytest.approx(30, abs=1)


def _leads_to(book: Any) -> set[str]:
    """The sheets that links lead to."""
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    locations = {cell.hyperlink.location for cell in cells if cell.hyperlink}
    return {location.removesuffix("!A1")[1:-1].replace("''", "'") for location in locations}


def test_sheets_lead_to_each_other() -> None:
    """The overview's class cell leads to the class's sheet, and every sheet back."""
    book = _sheets()
    assert _leads_to(book) == set(book.sheetnames) - {"教师工作量", "大课表", "总表"}


def test_twice_the_same_bytes() -> None:
    """Nothing in it depends on when it was written."""
    one, other = (workbook(small.district(), small.timetable(), catalogue("zh")) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_secret_is_shown() -> None:
    """The reason of an unavailability is in no part of the workbook."""
    with zipfile.ZipFile(io.BytesIO(workbook(small.district(), small.timetable(), catalogue("zh")))) as parts:
        assert not any(small.SECRET in parts.read(name).decode("utf-8") for name in parts.namelist())


@settings(deadline=None, max_examples=60)
@given(RISKY, RISKY, RISKY, RISKY)
def test_no_formula_survives(name: str, group: str, subject: str, school: str) -> None:
    """Whatever things are called, no cell is a formula, none is left out, and links lead to sheets."""
    district = small.district()
    risky = district.model_copy(
        update={
            "name": name,
            "schools": (School(id="S1", name=school), district.schools[1]),
            "classes": (SchoolClass(id="C1", name=group, school="S1", grade=3),),
            "joint_classes": (),
            "courses": (Course(id="c", group="C1", subject=subject, minimum=0, target=1),),
            "teachers": (district.teachers[0].model_copy(update={"name": name}),),
            "commitments": (),
        }
    )
    placements = (Placement(course="c", teacher="T1", weekday=2, period="1"),)
    week = small.timetable().model_copy(update={"placements": placements})
    data = workbook(risky, week, catalogue("zh"))
    book = _book(data)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert _leads_to(book) < set(book.sheetnames)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = [parts.read(part).decode() for part in parts.namelist() if part.startswith("xl/worksheets/")]
    assert not any(re.search(r"<f[ >]", sheet) for sheet in sheets)

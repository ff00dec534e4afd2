"""The CSV long table."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.course import Course
from models.group import SchoolClass
from models.timetable import Placement
from scheduler.export.csv_table import harmless
from scheduler.export.long_table import long_table
from scheduler.locale import Language, catalogue
from tests.export import rich, small

RISKY = st.text(alphabet="=+-@\t\r\n'＝＋－＠,\"甲a1 ", min_size=1, max_size=6)


def _cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _read(value: str) -> str:
    """What a reader does: one apostrophe off what was made harmless."""
    return value[1:] if re.match(r"'+[=+\-@\t\r\n＝＋－＠]", value) else value


def test_it_opens_in_excel() -> None:
    """A byte order mark, so that Excel takes it for UTF-8; every line ends in CR LF."""
    data = long_table(small.district(), small.timetable(), catalogue("zh"))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == 5


@pytest.mark.parametrize(
    ("lang", "heads", "first"),
    [
        (
            "zh",
            "课程 教师 星期 节次 学校 班级 学科 开始 结束 教室",
            "C1/音乐,音乐教师甲,周二,1,梁家小学,三年级,音乐,8:20,9:00,",
        ),
        (
            "en",
            "course teacher weekday period school group subject start end room",
            "C1/音乐,音乐教师甲,Tue,1,梁家小学,三年级,音乐,8:20,9:00,",
        ),
    ],
)
def test_both_languages(lang: Language, heads: str, first: str) -> None:
    """Headings and weekdays speak the language; names stay."""
    found = _cells(long_table(small.district(), small.timetable(), catalogue(lang)))
    assert found[0] == heads.split()
    assert found[1] == first.split(",")


def test_rows_by_school_and_clock() -> None:
    """Liangjia first, then Caotan's Tuesday and Thursday; the room where there is one."""
    found = _cells(long_table(small.district(), small.timetable(), catalogue("zh")))[1:]
    assert [(row[0], row[2], row[7], row[9]) for row in found] == [
        ("C1/音乐", "周二", "8:20", ""),
        ("J1/音乐", "周二", "15:00", "音乐教室"),
        ("J1/音乐", "周四", "15:00", "音乐教室"),
        ("C3/英语", "周四", "15:50", ""),
    ]


def test_a_shared_name_gives_way_to_the_id() -> None:
    """Two teachers are called 英语教师甲: the table says T3."""
    assert _cells(long_table(small.district(), small.timetable(), catalogue("zh")))[4][1] == "T3"


def test_a_name_that_is_anothers_id_gives_way_too() -> None:
    """A teacher called T2 would be read as the teacher with that id."""
    district = small.district()
    first = district.teachers[0].model_copy(update={"name": "T2"})
    renamed = district.model_copy(update={"teachers": (first, *district.teachers[1:])})
    assert _cells(long_table(renamed, small.timetable(), catalogue("zh")))[1][1] == "T1"


def test_an_empty_timetable_has_headings() -> None:
    """Nothing placed: a table without rows."""
    empty = small.timetable().model_copy(update={"placements": ()})
    assert len(_cells(long_table(small.district(), empty, catalogue("zh")))) == 1


@given(RISKY)
def test_harmless_values_read_back(value: str) -> None:
    """Taking the apostrophe off gives exactly what was written, also where names begin with one."""
    assert not re.match(r"[=+\-@\t\r\n＝＋－＠]", harmless(value))
    assert _read(harmless(value)) == value


@given(RISKY, RISKY, RISKY)
def test_no_formula_survives(name: str, subject: str, course: str) -> None:
    """Whatever people and subjects are called, no cell begins like a formula, and cells stay whole."""
    district = small.district()
    risky = district.model_copy(
        update={
            "classes": (SchoolClass(id="C1", name=name, school="S1", grade=3),),
            "joint_classes": (),
            "courses": (Course(id=course, group="C1", subject=subject, minimum=0, target=1),),
            "teachers": (district.teachers[0].model_copy(update={"name": name}),),
        }
    )
    week = small.timetable().model_copy(
        update={"placements": (Placement(course=course, teacher="T1", weekday=2, period="1"),)}
    )
    heads, row = _cells(long_table(risky, week, catalogue("zh")))
    assert len(heads) == len(row) == 10
    assert not any(re.match(r"[=+\-@\t\r\n＝＋－＠]", cell) for cell in row)
    assert _read(row[0]) == course


def _shared(lang: Language = "zh") -> list[dict[str, str]]:
    heads, *rows = _cells(long_table(rich.district(), rich.timetable(), catalogue(lang)))
    return [{head: cell for head, cell in zip(heads, row, strict=True) if cell} for row in rows]


def test_columns_that_nobody_needs_are_left_out() -> None:
    """Without broadcasts, meetings and vehicles the table has its ten columns; with them, twenty."""
    plain = _cells(long_table(small.district(), small.timetable(), catalogue("zh")))
    shared = _cells(long_table(rich.district(), rich.timetable(), catalogue("zh")))
    assert (len(plain[0]), len(shared[0])) == (10, 20)
    assert shared[0][:10] == plain[0]


def test_a_lesson_that_is_received() -> None:
    """How, from where and when there, in which room, and with which adult."""
    assert _shared()[1] == {
        "课程": "B3/英语", "教师": "英语教师甲", "星期": "周二", "节次": "2", "学校": "草滩小学",
        "班级": "三年级", "学科": "英语", "开始": "9:15", "结束": "9:55", "教室": "多媒体室",
        "方式": "同步", "主讲来源": "A3/英语", "主讲节次": "2", "助教": "班主任乙",
    }  # fmt: skip


def test_a_recorded_lesson_in_odd_weeks() -> None:
    """Nobody gives it; the way it is met and the weeks say so, in English in the words that are read."""
    row = next(row for row in _shared("en") if row.get("course") == "D3/科学")
    assert (row.get("teacher"), row["mode"], row["weeks"], row["adult"]) == (
        None,
        "recorded",
        "odd",
        "班主任丙",
    )


def test_meetings_and_rides() -> None:
    """A row each: who comes; which stops, counted from 1."""
    meeting, _, ride, _ = _shared()[-4:]
    assert meeting == {
        "星期": "周五", "节次": "3", "学校": "中心小学", "开始": "14:30", "结束": "15:10",
        "教研活动": "M1", "参加人": "英语教师甲、班主任乙",
    }  # fmt: skip
    assert ride == {
        "教师": "音乐教师甲", "星期": "周二", "开始": "14:00", "结束": "14:30",
        "班次": "午班", "上车": "1 中心小学", "下车": "2 草滩小学",
    }  # fmt: skip


def test_a_name_that_would_be_read_as_two_gives_way_to_the_id() -> None:
    """In a list of who comes, 甲、乙 is written as T1."""
    teachers = rich.district().teachers
    odd = (teachers[0].model_copy(update={"name": "甲、乙"}), *teachers[1:])
    cells = _cells(long_table(rich.district(teachers=odd), rich.timetable(), catalogue("zh")))
    assert "T1、班主任乙" in cells[-4]

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
from scheduler.export.long_table import harmless, long_table
from scheduler.locale import Language, catalogue
from tests.export import small

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

"""Rows of the long table beyond visits: received and recorded lessons, meetings, rides."""

import json
from pathlib import Path
from typing import Any

import pytest

from models.base import Weeks
from models.district import District
from models.timetable import Held, Placement, Ride, Status, Timetable
from scheduler.read import BadInput, Message, read_timetable
from tests.read.small import spoken
from tests.read.wide import read_wide, row

DECISIONS = (
    Placement(course="A/三年级/音乐", teacher="T1", weekday=1, period="2"),
    Placement(
        course="B/三年级/音乐",
        teacher="T1",
        weekday=1,
        period="2",
        origin="A/三年级/音乐",
        origin_period="2",
        room="B/多功能室",
        adult="T3",
    ),
    Placement(course="B/三年级/音乐", weekday=4, period="2", origin="X", room="B/多功能室", adult="T3"),
    Placement(course="B/三年级/科学", weekday=5, period="1", weeks=Weeks.ODD, adult="T3"),
    Held(meeting="M", weekday=5, period="3", attendants=("T3", "T1")),
    Ride(teacher="T1", run="早班", weekday=2, board=0, alight=2, weeks=Weeks.EVEN),
)
HEAD = (
    "course,teacher,weekday,period,school,group,subject,start,end,room,weeks,mode,origin,origin_period,"
    "adult,meeting,attendants,run,board,alight\n"
)
ROWS = (
    "A/三年级/音乐,音乐教师甲,周一,2,,,音乐,9:20,10:00,音乐教室,,本校,,,,,,,,",
    "B/三年级/音乐,T1,周一,2,草滩小学,三年级,音乐,,,多功能室,,同步,A/三年级/音乐,2,丙,,,,,",
    "B/三年级/音乐,,周四,2,,,,,,多功能室 (B/多功能室),,synchronous,X,,T3,,,,,",
    "B/三年级/科学,,周五,1,,,,,,,单周,点播,,,丙,,,,,",
    ",,周五,3,A,,,14:00,14:40,,,,,,,音乐组,丙、音乐教师甲,,,",
    ",T1,周二,,,,,7:10,8:10,,双周,,,,,,,早班,1 县城,3",
)


@pytest.fixture(name="district", scope="module")
def _district(tmp_path_factory: pytest.TempPathFactory) -> District:
    path: Path = tmp_path_factory.mktemp("wide")
    more = row("courses", school="B", group="三年级", subject="科学", minimum="1", modes="点播", weeks="单周")
    return read_wide(path, more).district


def _text(*rows: str) -> bytes:
    return (HEAD + "\n".join(rows) + "\n").encode()


def test_every_kind_of_row(district: District, tmp_path: Path) -> None:
    """In person, received from a school or from outside, recorded; a meeting; a ride by numbers of stops."""
    path = tmp_path / "t.csv"
    path.write_bytes(_text(*ROWS))
    reading = read_timetable(path, district)
    assert reading.decisions == DECISIONS
    assert reading.placements == DECISIONS[:4]


BAD = [
    (1, ",T1,周一", ",,周一", "missing_cell", "teacher"),  # who gives it at the origin
    (3, "点播", "", "missing_cell", "teacher"),  # forgotten, or recorded?
    (3, "周五,1", "周五,", "missing_cell", "period"),
    (0, "A/三年级/音乐,音", ",音", "missing_cell", "course"),
    (5, "1 县城", "", "missing_cell", "board"),
    (5, ",T1,", ",,", "missing_cell", "teacher"),
    (4, "丙、音乐教师甲", "", "missing_cell", "attendants"),
    (0, "本校", "走教", "says_otherwise", "mode"),
    (1, "同步", "点播", "says_otherwise", "mode"),
    (0, "音乐教室", "多功能室", "says_otherwise", "room"),
    (4, "14:00", "14:20", "bells_differ", "start"),
    (4, ",A,", ",B,", "says_otherwise", "school"),
    (5, "8:10", "8:00", "run_times_differ", "end"),
    (1, "A/三年级/音乐,2", "A/三年级/音樂,2", "unknown_origin", "origin"),
    (1, "丙", "丁", "unknown_teacher", "adult"),
    (1, "多功能室", "音乐教室", "unknown_room", "room"),
    (4, "音乐组", "英语组", "unknown_meeting", "meeting"),
    (4, "丙、", "丁、", "unknown_teacher", "attendants"),
    (5, "早班", "午班", "unknown_run", "run"),
    (5, ",3", ",4", "unknown_stop", "alight"),
    (5, ",3", ",0", "not_a_stop", "alight"),
    (5, "1 县城", "县城", "not_a_stop", "board"),
    (5, "双周", "隔周", "unknown_word", "weeks"),
    (0, ",,,,,,,,", ",,,,,,早班,,", "not_of_the_row", "run"),
    (4, "周五,3,A,,", "周五,3,A,,音乐", "not_of_the_row", "subject"),
    (4, "14:40,,", "14:40,,单周", "not_of_the_row", "weeks"),
    (5, "周二,,", "周二,1,", "not_of_the_row", "period"),
]


@pytest.mark.parametrize(("number", "old", "new", "code", "column"), BAD)
def test_bad_row(
    number: int, old: str, new: str, code: str, column: str, district: District, tmp_path: Path
) -> None:
    """A hand edit that leaves out, contradicts or invents something is refused with row and column."""
    assert old in ROWS[number]
    path = tmp_path / "t.csv"
    path.write_bytes(_text(*ROWS[:number], ROWS[number].replace(old, new, 1), *ROWS[number + 1 :]))
    message = _refused(path, district)[0]
    assert (message.code, message.params["row"], message.params["column"]) == (code, number + 2, column)
    assert all(column in text and str(message.params["value"]) in text for text in spoken(message))


def _refused(path: Path, district: District) -> tuple[Message, ...]:
    with pytest.raises(BadInput) as refused:
        read_timetable(path, district)
    return refused.value.messages


def _json() -> dict[str, Any]:
    timetable = Timetable(
        district="东片",
        input_hash="0" * 64,
        status=Status.FEASIBLE,
        complete=False,
        levels=(),
        terms=(),
        placements=tuple(some for some in DECISIONS if isinstance(some, Placement)),
        meetings=tuple(some for some in DECISIONS if isinstance(some, Held)),
        rides=tuple(some for some in DECISIONS if isinstance(some, Ride)),
        journeys=(),
        missing=(),
        seed=0,
        workers=1,
        versions={},
    )
    return timetable.model_dump(mode="json")


def test_json(district: District, tmp_path: Path) -> None:
    """Our own file gives every decision."""
    path = tmp_path / "t.json"
    path.write_text(json.dumps(_json()), encoding="utf-8")
    assert read_timetable(path, district).decisions == DECISIONS


@pytest.mark.parametrize(
    ("table", "index", "field", "value", "near"),
    [
        ("placements", 1, "origin", "A/三年级/音樂", "A/三年级/音乐"),
        ("placements", 1, "room", "B/多功能厅", "B/多功能室"),
        ("placements", 2, "adult", "T33", "T3"),
        ("placements", 0, "teacher", "T11", "T1"),
        ("meetings", 0, "meeting", "MM", "M"),
        ("meetings", 0, "attendants", ["T3", "T11"], "T1"),
        ("rides", 0, "teacher", "T11", "T1"),
        ("rides", 0, "run", "早车", "早班"),
        ("rides", 0, "board", 3, "2"),
        ("rides", 0, "alight", 9, "2"),
    ],
)
def test_json_of_another_district(
    table: str, index: int, field: str, value: Any, near: str, district: District, tmp_path: Path
) -> None:
    """Whatever the district does not have is named with its entry, and with what may be meant."""
    data = _json()
    data[table][index][field] = value
    path = tmp_path / "t.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    (message,) = _refused(path, district)
    said = f"{field}[1]" if isinstance(value, list) else field
    assert (message.code, message.params["entry"]) == ("unknown_entry", f"{table}[{index}].{said}")
    wrong = str(value[1] if isinstance(value, list) else value)
    assert message.params["value"] == wrong
    assert all(wrong in text and near in text for text in spoken(message))

"""Timetables to be judged: timetable.json, and the long table as CSV."""

import json
from pathlib import Path
from typing import Any

import pytest

from models.district import District
from models.timetable import Placement, Status, Timetable
from scheduler.export.long_table import long_table
from scheduler.locale import LANGUAGES, catalogue
from scheduler.read import BadInput, Message, read_old_timetable, read_timetable
from scheduler.read.tables import timetable as columns
from tests.read.small import put, read_changed, spoken

LESSONS = (
    Placement(course="B/三年级/英语", teacher="T2", weekday=1, period="1"),
    Placement(course="A/三年级/音乐", teacher="T1", weekday=3, period="2"),
)
GOOD = (
    "course,teacher,weekday,period,school,group,subject,start,end,room\n"
    "B/三年级/英语,英语教师甲,周一,1,草滩小学,三年级,英语,8:40,9:20,\n"
    "A/三年级/音乐,T1,Wed,第2节,A,三年级,音乐,9:20,10:00,音乐教室\n"
)


@pytest.fixture(name="district")
def _district(tmp_path: Path) -> District:
    return read_changed(tmp_path / "district").district


def _timetable() -> dict[str, Any]:
    timetable = Timetable(
        district="东片",
        input_hash="0" * 64,
        status=Status.FEASIBLE,
        complete=False,
        levels=(),
        terms=(),
        placements=LESSONS,
        journeys=(),
        missing=(),
        seed=0,
        workers=1,
        versions={},
    )
    return timetable.model_dump(mode="json")


def _write(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _refused(path: Path, text: str | bytes, district: District) -> tuple[Message, ...]:
    with pytest.raises(BadInput) as refused:
        read_timetable(_write(path, text), district)
    return refused.value.messages


def test_json(district: District, tmp_path: Path) -> None:
    """Our own file is read whole."""
    reading = read_timetable(_write(tmp_path / "t.json", json.dumps(_timetable())), district)
    assert reading.placements == LESSONS
    assert reading.timetable is not None
    assert reading.timetable.district == "东片"


@pytest.mark.parametrize(
    ("change", "code", "params"),
    [
        ({"format": 2}, "newer_format", {"value": 2}),
        ({"format": "one"}, "bad_entry", {"entry": "format", "value": "one"}),
        ({"format": 0}, "bad_entry", {"entry": "format", "value": "0"}),
        ({"format": True}, "bad_entry", {"entry": "format", "value": "True"}),
        ({"status": "best"}, "bad_entry", {"entry": "status", "value": "best"}),
        ({"extra": 1}, "bad_entry", {"entry": "extra", "value": "1"}),
        ({"placements": [{}]}, "bad_entry", {"entry": "placements[0].course"}),
    ],
)
def test_bad_json(
    change: dict[str, Any], code: str, params: dict[str, Any], district: District, tmp_path: Path
) -> None:
    """A newer format is refused in one message; wrong entries are named one by one."""
    message, *_ = _refused(tmp_path / "t.json", json.dumps(_timetable() | change), district)
    assert message.code == code
    assert {key: message.params[key] for key in params} == params
    assert all(str(value) in text for text in spoken(message) for value in params.values())


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        ('{\n"format": 1,', "damaged_json", 2),
        ("", "damaged_json", 1),
        ('{"format": NaN}', "damaged_json", 1),
        ("[" * 200_000, "damaged_json", 1),
        ("9" * 10_000, "damaged_json", 1),
        ("[1, 2]", "not_a_timetable", None),
        (b"\xff\xfe{\x00", "not_text", None),
    ],
)
def test_damaged_json(text: str, code: str, row: int | None, district: District, tmp_path: Path) -> None:
    """A damaged file gives one message."""
    (message,) = _refused(tmp_path / "t.json", text, district)
    assert (message.code, message.params.get("row")) == (code, row)
    assert all("t.json" in said for said in spoken(message))


def test_json_of_another_district(district: District, tmp_path: Path) -> None:
    """Courses and teachers that the district does not have are named, with the nearest it has."""
    data = _timetable()
    data["placements"][0]["course"] = "B/三年级/英文"
    data["placements"][1]["teacher"] = "T11"
    first, second = _refused(tmp_path / "t.json", json.dumps(data), district)
    assert first.params == {
        "file": str(tmp_path / "t.json"),
        "entry": "placements[0].course",
        "value": "B/三年级/英文",
    }
    assert all("B/三年级/英语" in text for text in spoken(first))
    assert (second.code, second.params["entry"]) == ("unknown_entry", "placements[1].teacher")
    assert all("T11" in text for text in spoken(second))


def test_many_wrong_entries(district: District, tmp_path: Path) -> None:
    """A list of a hundred thousand wrong entries does not give as many messages."""
    data = _timetable() | {"placements": [{}] * 100_000}
    assert len(_refused(tmp_path / "t.json", json.dumps(data), district)) == 50


def test_csv(district: District, tmp_path: Path) -> None:
    """Ids and unique names, either language, GB18030 and full-width characters are all read."""
    assert read_timetable(_write(tmp_path / "t.csv", GOOD), district).placements == LESSONS
    wide = GOOD.replace("8:40", "８：４０").encode("gb18030")
    reading = read_timetable(_write(tmp_path / "wide.csv", wide), district)
    assert reading.placements == LESSONS
    assert [notice.code for notice in reading.notices] == ["gb18030", "full_width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_the_export(language: str, district: District, tmp_path: Path) -> None:
    """The headings that are exported in any language are read back."""
    words = catalogue("zh" if language == "zh" else "en")
    keys = [column.key for column in columns.TABLE.own_columns]
    head = ",".join(words.text(f"export.column.{key}") for key in keys)
    text = head + "\n" + GOOD.split("\n", 1)[1].replace("\n", "," * (len(keys) - 10) + "\n")
    assert read_timetable(_write(tmp_path / "t.csv", text), district).placements == LESSONS


@pytest.mark.parametrize("language", LANGUAGES)
def test_exported_table(language: str, district: District, tmp_path: Path) -> None:
    """What the export writes is read back to the same lessons, without a notice."""
    timetable = Timetable.model_validate(_timetable())
    data = long_table(district, timetable, catalogue("zh" if language == "zh" else "en"))
    reading = read_timetable(_write(tmp_path / "t.csv", data), district)
    assert set(reading.placements) == set(LESSONS)
    assert reading.notices == ()


def test_only_what_is_placed(district: District, tmp_path: Path) -> None:
    """The first four columns are enough, and an empty timetable is one too."""
    text = "课程,教师,星期,节次\nB/三年级/英语,T2,1,1\n"
    assert read_timetable(_write(tmp_path / "t.csv", text), district).placements == LESSONS[:1]
    assert read_timetable(_write(tmp_path / "t.csv", "课程,教师,星期,节次\n"), district).placements == ()


def test_harmless_text(tmp_path: Path) -> None:
    """The apostrophe that keeps a spreadsheet from seeing a formula is taken off, and only that one."""
    names = put("teachers", 3, "name", "=甲"), put("teachers", 2, "name", "'乙")
    district = read_changed(tmp_path / "d", *names, put("courses", 2, "eligible", "'乙"))
    text = "课程,教师,星期,节次\nB/三年级/英语,'=甲,1,1\nA/三年级/音乐,'乙,3,2\n"
    assert read_timetable(_write(tmp_path / "t.csv", text), district.district).placements == LESSONS


@pytest.mark.parametrize(
    ("old", "new", "code", "row", "column"),
    [
        ("B/三年级/英语", "B/三年级/英文", "unknown_course", 2, "course"),
        ("英语教师甲", "英语教师乙", "unknown_teacher", 2, "teacher"),
        ("周一", "周八", "not_a_weekday", 2, "weekday"),
        ("第2节", "", "missing_cell", 3, "period"),
        ("草滩小学", "中心小学", "says_otherwise", 2, "school"),
        (",三年级,英语", ",二年级,英语", "says_otherwise", 2, "group"),
        (",英语,", ",音乐,", "says_otherwise", 2, "subject"),
        ("8:40", "8:30", "bells_differ", 2, "start"),
        ("10:00", "10:01", "bells_differ", 3, "end"),
        (",1,草滩", ",2,草滩", "bells_differ", 2, "start"),
        (",音乐教室", ",多功能室", "says_otherwise", 3, "room"),
    ],
)
def test_bad_csv(
    old: str, new: str, code: str, row: int, column: str, district: District, tmp_path: Path
) -> None:
    """A hand edit that names nothing, or contradicts the district, is refused with row and column."""
    message, *_ = _refused(tmp_path / "t.csv", GOOD.replace(old, new, 1), district)
    assert (message.code, message.params["row"], message.params["column"]) == (code, row, column)
    for text in spoken(message):
        assert column in text
        assert str(message.params["value"]) in text


def test_unlawful_slots_are_for_the_law(district: District, tmp_path: Path) -> None:
    """A period that the school does not have is read: the law names it, with all other breaches."""
    text = "课程,教师,星期,节次,开始\nB/三年级/英语,T1,周日,9,8:00\n"
    (placement,) = read_timetable(_write(tmp_path / "t.csv", text), district).placements
    assert (placement.weekday, placement.period) == (7, "9")


def test_long_names_are_cut(tmp_path: Path) -> None:
    """A name that was cut short for the eye still agrees."""
    district = read_changed(
        tmp_path / "d", put("rooms", 2, "name", "琴" * 64), put("courses", 3, "room", "琴" * 64)
    )
    text = f"course,teacher,weekday,period,room\nA/三年级/音乐,T1,3,2,{'琴' * 50}…\n"
    assert read_timetable(_write(tmp_path / "t.csv", text), district.district).placements == LESSONS[1:]


def test_no_such_file(district: District, tmp_path: Path) -> None:
    """A path that is not there is refused as it was typed, in words of the session's language."""
    with pytest.raises(BadInput) as refused:
        read_timetable(tmp_path / "nowhere.csv", district)
    (message,) = refused.value.messages
    assert spoken(message)[0] == f"没有文件 {tmp_path / 'nowhere.csv'}。请检查路径。"


def test_another_district(district: District, tmp_path: Path) -> None:
    """Where nearly no course is known, one message says that the timetable is of another district."""
    placements = [{**_timetable()["placements"][0], "course": f"G{n}/科学"} for n in range(300)]
    data = _timetable() | {"placements": placements, "district": "荣学片区"}
    (message,) = _refused(tmp_path / "t.json", json.dumps(data), district)
    assert message.code == "foreign_timetable"
    assert (
        "是“荣学片区”的课表，不是“2026年秋季学期”的：里面 300 门课程，有 300 门这里没有。"
        in spoken(message)[0]
    )
    rows = "".join(f"G{n}/科学,T1,周一,1\n" for n in range(300))
    (message,) = _refused(tmp_path / "t.csv", f"course,teacher,weekday,period\n{rows}", district)
    assert message.code == "foreign_table"
    assert "不是“2026年秋季学期”的课表：里面 300 门课程，有 300 门这里没有。" in spoken(message)[0]


def test_a_moved_lesson_keeps_no_clock_times(district: District, tmp_path: Path) -> None:
    """Who changes the period is told once that the times are the old one's, and what to clear."""
    (message,) = _refused(tmp_path / "t.csv", GOOD.replace(",1,草滩", ",第2节,草滩", 1), district)
    chinese, english = spoken(message)
    assert "“8:40”与草滩小学周一节次“第2节”的作息时间（9:30）不符。" in chinese
    assert "清空这一行的start、end即可" in chinese
    assert "just clear start, end in this row" in english
    cleared = GOOD.replace(",1,草滩", ",第2节,草滩", 1).replace("8:40,9:20", ",", 1)
    assert read_timetable(_write(tmp_path / "t.csv", cleared), district).placements[0].period == "2"


@pytest.mark.parametrize("name", ["timetable.csv", "timetable.xlsx"])
def test_only_json_can_be_kept_or_compared(name: str, tmp_path: Path) -> None:
    """A long table is not called damaged: it is said how it becomes what is needed."""
    path = _write(tmp_path / name, GOOD)
    with pytest.raises(BadInput) as refused:
        read_old_timetable(path)
    (message,) = refused.value.messages
    assert message.code == "needs_json"
    assert all(f"{path} -o" in text and "timetable.json" in text for text in spoken(message))

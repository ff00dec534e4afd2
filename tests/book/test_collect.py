"""Schools' workbooks: split, filled in, spoilt, merged."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from models.canonical import input_hash
from scheduler.book.contents import contents_of
from scheduler.book.merge import merge
from scheduler.book.split import split
from scheduler.locale import catalogue
from scheduler.locale.topics import topics
from scheduler.read import BadInput, Message, Reading, assemble, read_district
from scheduler.read.messages import Log
from scheduler.read.source import Sheets, read_sheets
from tests.read.small import Folder, spoken

WORDS = catalogue("zh")
CENTRE, MEADOW = "中心小学.xlsx", "草滩小学.xlsx"

Spoil = Callable[[Path], None]
"""What somebody does to the folder of schools' workbooks."""


def _sheets(path: Path) -> Sheets:
    return read_sheets(path, Log())


def _asked(tmp_path: Path) -> tuple[Path, Path]:
    """The small district, and the folder of its schools' workbooks."""
    base, folder = Folder().write(tmp_path / "base"), tmp_path / "schools"
    folder.mkdir()
    for name, data in split(_sheets(base), WORDS).items():
        (folder / name).write_bytes(data)
    return base, folder


def _merged(base: Path, folder: Path) -> Reading:
    log = Log()
    return assemble(merge(_sheets(base), folder, log), log)


def _errors(base: Path, folder: Path) -> tuple[Message, ...]:
    try:
        _merged(base, folder)
    except BadInput as bad:
        return bad.messages
    return ()


def _edit(name: str, sheet: str, cell: str, value: object) -> Spoil:
    """A school writes a cell."""

    def spoil(folder: Path) -> None:
        book: Any = openpyxl.load_workbook(folder / name)
        book[sheet][cell] = value
        book.save(folder / name)

    return spoil


def _row(name: str, sheet: str, **cells: str) -> Spoil:
    """A school adds a row."""

    def spoil(folder: Path) -> None:
        book: Any = openpyxl.load_workbook(folder / name)
        heads = [cell.value for cell in book[sheet][1]]
        book[sheet].append([cells.get(head) for head in heads])
        book.save(folder / name)

    return spoil


def test_what_a_school_is_given(tmp_path: Path) -> None:
    """Its own row of the schools, its classes, teachers and bells; nobody else's, and no rules."""
    _, folder = _asked(tmp_path)
    assert sorted(path.name for path in folder.iterdir()) == [CENTRE, MEADOW]
    book = openpyxl.load_workbook(folder / MEADOW)
    assert [row[1].value for row in book["学校"].iter_rows(min_row=2)] == ["草滩小学"]
    assert {row[1].value for row in book["班级"].iter_rows(min_row=2)} == {"B"}
    assert "规则" not in book.sheetnames
    teachers = openpyxl.load_workbook(folder / CENTRE)["教师"]
    assert [row[1].value for row in teachers.iter_rows(min_row=2)] == ["音乐教师甲", "英语教师甲"]


def test_there_and_back(tmp_path: Path) -> None:
    """Split and merged without a change it is the same district, and every row is there once."""
    base, folder = _asked(tmp_path)
    assert input_hash(_merged(base, folder).district) == input_hash(read_district(base).district)
    log = Log()
    merged, before = contents_of(merge(_sheets(base), folder, log)), contents_of(_sheets(base))
    assert {key: len(rows) for key, rows in merged.items()} == {key: len(r) for key, r in before.items()}


def test_what_a_school_changes(tmp_path: Path) -> None:
    """New pupils, a new class and a new teacher of a school are in the district."""
    base, folder = _asked(tmp_path)
    _edit(MEADOW, "班级", "E2", 9)(folder)
    _row(MEADOW, "班级", 学校="B", 年级="4", 班级="四年级", 人数="7")(folder)
    _row(CENTRE, "教师", 编号="T3", 姓名="美术教师甲", 人事学校="A", 可教学科="美术")(folder)
    district = _merged(base, folder).district
    pupils = {(c.school, c.name): c.pupils for c in district.classes}
    assert (pupils["B", "一年级"], pupils["B", "四年级"]) == (9, 7)
    assert "T3" in {teacher.id for teacher in district.teachers}


class Damage(NamedTuple):
    """What a school did, and the one message that must come of it."""

    done: str
    spoil: Spoil
    code: str
    file: str
    cell: str | None = None

    def __repr__(self) -> str:
        return self.done.replace(" ", "-")


def _truncate(folder: Path) -> None:
    (folder / MEADOW).write_bytes((folder / MEADOW).read_bytes()[:2000])


def _twice(folder: Path) -> None:
    (folder / "草滩小学 (2).xlsx").write_bytes((folder / MEADOW).read_bytes())


def _rules(folder: Path) -> None:
    book: Any = openpyxl.load_workbook(folder / MEADOW)
    for row in (["规则", "值"], ["提前到达分钟", "5"]):
        (book["规则"] if "规则" in book.sheetnames else book.create_sheet("规则")).append(row)
    book.save(folder / MEADOW)


DAMAGES = [
    Damage("a class became a date", _edit(MEADOW, "班级", "D2", date(2026, 3, 2)), "became_date",
           "草滩小学/班级", "D2"),
    Damage("a cell was cleared", _edit(CENTRE, "教师", "B2", None), "missing_cell", "中心小学/教师", "B2"),
    Damage("a row of another school", _row(MEADOW, "教室", 教室="书法室", 学校="中心小学"), "not_own_row",
           "草滩小学/教室", "C3"),
    Damage("a teacher of another school", _row(MEADOW, "教师", 编号="T9", 姓名="丙", 人事学校="A",
           可教学科="音乐"), "not_own_row", "草滩小学/教师", "C3"),
    Damage("a teacher that two schools have", _row(MEADOW, "教师", 编号="T1", 姓名="音乐教师甲",
           人事学校="B", 可教学科="音乐"), "duplicate_id", "草滩小学/教师", "A3"),
    Damage("another school's name", _edit(MEADOW, "学校", "A2", "C"), "school_not_asked",
           "草滩小学/学校", "B2"),
    Damage("no school", _edit(MEADOW, "学校", "B2", None), "missing_cell", "草滩小学/学校", "B2"),
    Damage("two schools", _row(MEADOW, "学校", 名称="新校"), "whose_book", MEADOW),
    Damage("a damaged file", _truncate, "not_a_workbook", MEADOW),
    Damage("a missing school", lambda folder: (folder / MEADOW).unlink(), "schools_missing", "schools"),
    Damage("a school twice", _twice, "school_twice", MEADOW),
    Damage("a table of the district", _rules, "not_collected", "草滩小学/规则"),
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=repr)
def test_damage(damage: Damage, tmp_path: Path) -> None:
    """One message, by workbook, sheet and cell, in both languages; no other school is blamed."""
    base, folder = _asked(tmp_path)
    damage.spoil(folder)
    errors = _errors(base, folder)
    assert [error.code for error in errors] == [damage.code]
    (error,) = errors
    assert str(error.params["file"]).endswith(damage.file)
    assert error.params.get("cell") == damage.cell
    for text in spoken(error):
        assert damage.file in text
        assert (damage.cell or "") in text


def test_every_message_is_provoked() -> None:
    """The texts about schools' workbooks are exactly those that these tests provoke."""
    codes = {key.removeprefix("flaw.") for key in topics("zh")["collect"] if key.startswith("flaw.")}
    assert codes - {damage.code for damage in DAMAGES} == {"no_school_book"}


def test_all_at_once(tmp_path: Path) -> None:
    """Damages of several schools are told together."""
    base, folder = _asked(tmp_path)
    _edit(MEADOW, "班级", "D2", date(2026, 3, 2))(folder)
    _edit(CENTRE, "教师", "B2", None)(folder)
    assert [error.code for error in _errors(base, folder)] == ["missing_cell", "became_date"]


def test_other_files(tmp_path: Path) -> None:
    """A lock file is passed over, and anything else that is no workbook is remarked."""
    base, folder = _asked(tmp_path)
    (folder / f"~${MEADOW}").write_bytes(b"x")
    (folder / "说明.txt").write_bytes(b"x")
    assert [notice.code for notice in _merged(base, folder).notices] == ["no_school_book"]

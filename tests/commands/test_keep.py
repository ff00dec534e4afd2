"""`schedule solve --keep --pin`: as few changes as possible, and some lessons not at all."""

import json
from pathlib import Path
from typing import Any

import pytest

from models.timetable import Placement
from scheduler.commands.pins import keeping
from scheduler.locale import catalogue
from scheduler.read import read_district, read_old_timetable
from tests.commands.saying import Say, Solved, edited, small
from tests.read.small import Change, add, drop, put

pytestmark = pytest.mark.slow

BLOCKED = add("availability", "T2", "", "周二", "", "", "")
"""The English teacher loses the whole of Tuesday: one lesson has to go."""


def _district(path: Path, *changes: Change) -> Path:
    return small(path / "district", *changes)


def _kept(say: Say, solved: Solved, folder: Path, out: Path, *options: object) -> tuple[Any, dict[str, Any]]:
    """What is said, and the timetable, after keeping the solved one."""
    said = say("solve", folder, "-o", out, "--keep", solved.json, "--workers", "1", *options)
    found = out / "timetable.json"
    return said, json.loads(found.read_text(encoding="utf-8")) if found.exists() else {}


def _lessons(data: dict[str, Any]) -> set[tuple[object, ...]]:
    return {
        tuple(row[key] for key in ("course", "teacher", "weekday", "period")) for row in data["placements"]
    }


def test_nothing_to_change(say: Say, solved: Solved, tmp_path: Path) -> None:
    """In the same district every lesson stays where it is."""
    said, data = _kept(say, solved, solved.folder, tmp_path / "out")
    assert said.code == 0
    assert "与原课表相比，没有一节课改动。" in said.out
    assert _lessons(data) == _lessons(json.loads(solved.json.read_text(encoding="utf-8")))


def test_least_change(say: Say, solved: Solved, tmp_path: Path) -> None:
    """One lesson became impossible: one changes, one person is touched, and it is proven to be the least."""
    said, data = _kept(say, solved, _district(tmp_path, BLOCKED), tmp_path / "out")
    assert said.code == 0
    assert "与原课表相比改了 1 节课，涉及 1 位教师；已证明至少要改这么多。" in said.out
    old = _lessons(json.loads(solved.json.read_text(encoding="utf-8")))
    assert len(old - _lessons(data)) == 1
    level = next(level for level in data["levels"] if level["name"] == "changes")
    assert (level["value"], level["bound"], level["gap"]) == (1, 1, 0)
    assert len(data["kept"]) == 8


def test_what_was_kept_is_judged_again(say: Say, solved: Solved, tmp_path: Path) -> None:
    """`verify` and `export` know from the file what it was to keep, and count the same."""
    folder = _district(tmp_path, BLOCKED)
    _kept(say, solved, folder, tmp_path / "out", "--pin", "T1")
    file = tmp_path / "out" / "timetable.json"
    said = say("verify", folder, file)
    assert said.code == 0
    assert "锁定了 4 节课。\n与原课表相比改了 1 节课" in said.out
    assert say("export", folder, file, "-o", tmp_path / "again").code == 0
    again = json.loads((tmp_path / "again" / "timetable.json").read_text(encoding="utf-8"))
    assert again == json.loads(file.read_text(encoding="utf-8"))


def test_wrong_number_of_changes(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A file that claims fewer changes than it makes is found out."""
    folder = _district(tmp_path, BLOCKED)
    _kept(say, solved, folder, tmp_path / "out")
    good = tmp_path / "out" / "timetable.json"
    text = good.read_text(encoding="utf-8")
    at = text.index('"name": "changes"')
    old = text[at : text.index("}", at)]
    bad = edited(tmp_path / "t.json", good, old, old.replace('"value": 1', '"value": 0'))
    said = say("verify", folder, bad)
    assert said.code == 2
    assert "改动的课，文件写 0，重算是 1" in said.out


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("all", 8),
        ("A/三年级/英语", 2),
        ("T2", 4),
        ("英语教师甲", 4),
        ("中心小学", 4),
        ("B", 4),
        ("三年级", 7),  # both schools have one
        ("第一学段", 1),
        ("二年级", 1),  # it is in the joint class
    ],
)
def test_pinned(solved: Solved, word: str, count: int) -> None:
    """A course, a teacher, a school, a class or everything, by id or name."""
    assert len(_pinned(solved, word)) == count


def test_pins_add_up(solved: Solved) -> None:
    """Two words pin what either means, each lesson once."""
    assert len(_pinned(solved, "T1", "第一学段")) == 4


def _pinned(solved: Solved, *words: str) -> tuple[Placement, ...]:
    district = read_district(solved.folder).district
    return keeping(catalogue("zh"), district, read_old_timetable(solved.json), words).pinned


def test_pins_that_break_a_rule(say: Say, solved: Solved, tmp_path: Path) -> None:
    """The pinned lesson on the blocked day is named; the exit code is that of an impossible district."""
    said, data = _kept(say, solved, _district(tmp_path, BLOCKED), tmp_path / "out", "--pin", "T2")
    assert (said.code, data) == (4, {})
    assert "锁定的课之间或与各张表之间有冲突：\n  【教师禁排】英语教师甲周二" in said.err
    assert said.err.count("【") == 1


def test_pins_in_the_way_of_others(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A pinned lesson has the slot that is now fixed for another course: lawful by itself, but in the way."""
    old = json.loads(solved.json.read_text(encoding="utf-8"))
    lesson = next(row for row in old["placements"] if row["course"] == "A/三年级/英语")
    slot = f"{'一二三四五'[lesson['weekday'] - 1]}第{lesson['period']}节"
    fixed = put("courses", 3, "fixed", f"周{slot}")
    folder = _district(tmp_path, fixed)
    said, _ = _kept(say, solved, folder, tmp_path / "out", "--pin", "T2", "--lang", "en")
    assert said.code == 4
    assert "together with everything else they do not fit" in said.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--pin", "T1"), "--pin 要和 --keep 一起用"),
        (("--keep", "T", "--pin", "音乐教师己"), "--pin：没有“音乐教师己”，最接近的是“音乐教师甲”。"),
    ],
)
def test_wrong_use(say: Say, solved: Solved, tmp_path: Path, options: tuple[str, ...], told: str) -> None:
    """A pin without a timetable, and a pin of nothing."""
    given = [solved.json if option == "T" else option for option in options]
    said = say("solve", solved.folder, "-o", tmp_path / "out", *given)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_no_timetable_to_keep(say: Say, solved: Solved, tmp_path: Path) -> None:
    """What cannot be read is bad input, before any work."""
    said = say("solve", solved.folder, "-o", tmp_path / "out", "--keep", tmp_path / "gone.json")
    assert (said.code, said.out) == (2, "")
    assert "gone.json" in said.err


def test_what_is_gone_is_told(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Tuesday has only two periods now, and the joint class is gone: one notice; the rest is kept."""
    folder = _district(tmp_path, drop("joint_classes"), drop("courses"))
    said, data = _kept(say, solved, folder, tmp_path / "out")
    assert said.code == 0
    assert said.err.count("注意：") == 1
    assert "原课表里有 1 节课" in said.err
    assert "B/第一学段/音乐（周二" in said.err
    assert len(data["kept"]) == 7

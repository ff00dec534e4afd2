"""`schedule solve --keep --pin`: as few changes as possible, and some lessons not at all."""

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from icalendar import Calendar

from models.timetable import Placement
from scheduler.assemble import by_hand
from scheduler.commands.pins import keeping
from scheduler.commands.summary import changed
from scheduler.locale import catalogue
from scheduler.read import read_district, read_old_timetable
from scheduler.verify import judge
from tests.commands.saying import Say, Solved, edited, small
from tests.live import AIRED_ART, BOB, HEARD_ART, aired, heard, live, play
from tests.read.small import Change, add, drop, put
from tests.villages import ANN, TUE, WED, teacher

pytestmark = pytest.mark.slow

BLOCKED = add("availability", "T2", "", "周二", "", "", "")
"""The English teacher loses the whole of Tuesday: one lesson has to go."""


AS_OF = ("--as-of", "2026-09-01T00:00")
"""After the solved timetable was published."""


def _district(path: Path, *changes: Change) -> Path:
    return small(path / "district", *changes)


def _kept(say: Say, solved: Solved, folder: Path, out: Path, *options: object) -> tuple[Any, dict[str, Any]]:
    """What is said, and the timetable, after keeping the solved one."""
    said = say("solve", folder, "-o", out, "--keep", solved.json, "--workers", "1", *AS_OF, *options)
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
    assert say("export", folder, file, "-o", tmp_path / "again", *AS_OF).code == 0
    again = json.loads((tmp_path / "again" / "timetable.json").read_text(encoding="utf-8"))
    assert again == json.loads(file.read_text(encoding="utf-8"))


def _events(out: Path) -> dict[str, tuple[int, str]]:
    """Per UID in the calendars of a folder its sequence and its start."""
    found: dict[str, tuple[int, str]] = {}
    for file in (out / "ics").iterdir():
        for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
            found[str(event["UID"])] = int(str(event["SEQUENCE"])), str(event.decoded("DTSTART"))
    return found


def test_a_phone_sees_a_change(say: Say, solved: Solved, tmp_path: Path) -> None:
    """In a new folder the moved lessons have the UIDs of the old calendars and sequence 1, others 0."""
    _kept(say, solved, _district(tmp_path, BLOCKED), tmp_path / "out")
    old, new = _events(solved.out), _events(tmp_path / "out")
    assert new.keys() <= old.keys()  # the lesson that moved to Monday is not in the first week any more
    moved = {uid for uid, (_, start) in new.items() if start != old[uid][1]}
    assert moved
    assert {uid: sequence for uid, (sequence, _) in new.items()} == {uid: int(uid in moved) for uid in new}


def test_the_ledgers_of_both_folders_go_on(say: Say, solved: Solved, tmp_path: Path) -> None:
    """What is moved back, after the change was published too, is newer again: sequence 2."""
    _kept(say, solved, _district(tmp_path, BLOCKED), tmp_path / "out")
    changed = {uid for uid, (sequence, _) in _events(tmp_path / "out").items() if sequence == 1}
    _kept(say, solved, solved.folder, tmp_path / "out", "--force")
    again = _events(tmp_path / "out")
    assert {uid for uid, (sequence, _) in again.items() if sequence == 2} == changed
    assert {uid: start for uid, (_, start) in again.items()} == {
        uid: start for uid, (_, start) in _events(solved.out).items()
    }


def test_a_ledger_that_is_given_is_the_only_one(say: Say, solved: Solved, tmp_path: Path) -> None:
    """An empty one: every lesson begins at sequence 0."""
    empty = tmp_path / "ledger.json"
    empty.write_text('{"format": 1, "lessons": {}}', encoding="utf-8")
    _kept(say, solved, _district(tmp_path, BLOCKED), tmp_path / "out", "--ledger", empty)
    assert {sequence for sequence, _ in _events(tmp_path / "out").values()} == {0}


def test_a_timetable_of_another_district(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Its ledger is not continued: the calendars know the lessons of this district alone."""
    folder = _district(tmp_path, put("term", 2, "district", "另一个片区"))
    _kept(say, solved, folder, tmp_path / "out")
    ledgers = [json.loads((out / "ledger.json").read_text("utf-8")) for out in (solved.out, tmp_path / "out")]
    assert not ledgers[0]["lessons"].keys() & ledgers[1]["lessons"].keys()


def test_a_damaged_ledger_beside_it(say: Say, solved: Solved, tmp_path: Path) -> None:
    """It is told before the work: without it every lesson would be a new one on the phones."""
    copy = tmp_path / "copy"
    copytree(solved.out, copy)
    (copy / "ledger.json").write_text("{", encoding="utf-8")
    said = say("solve", solved.folder, "-o", tmp_path / "out", "--keep", copy / "timetable.json")
    assert (said.code, said.out) == (2, "")
    assert "读不懂日历台账" in said.err


GIVEN, HEARD = aired(TUE), heard(TUE)
"""Ann's lesson, and the one that receives it with bob there."""


@pytest.mark.parametrize(
    ("now", "zh", "en"),
    [
        ((GIVEN, HEARD), "没有一节课改动。", "No lesson is different from the old timetable."),
        (
            (GIVEN, heard(TUE, adult="dan")),
            "没有一节课改动。\n有 1 节课照旧上，只是换了助教。",
            "No lesson is different from the old timetable.\n"
            "1 lesson stays as it was but has another local adult.",
        ),
        (
            (GIVEN.model_copy(update={"weekday": WED}), play("lake3/art", TUE, 1, adult="dan")),
            "改了 2 节课，涉及 1 位教师；已证明至少要改 0 节。",
            "2 lessons are different, which touches 1 teacher; proven: at least 0 must change.",
        ),
    ],
)
def test_what_the_answer_says(now: tuple[Placement, ...], zh: str, en: str) -> None:
    """Another adult is told beside the changed lessons, and a changed lesson's adult is not told again."""
    teachers = (ANN, BOB, teacher("dan", "lake", assists=True))
    district = live(AIRED_ART, HEARD_ART, teachers=teachers, kept=(GIVEN, HEARD))
    timetable = by_hand(district, now, judge(district, now))
    for language, told in ((catalogue("zh"), zh), (catalogue("en"), en)):
        assert "\n".join(changed(language, timetable)).endswith(told)


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
    assert said.err.endswith(
        "请放开这些课的 --pin，或者改表。\n退出码 4：锁定了这些课，就没有符合规则的课表。\n"
    )


def test_pins_in_the_way_of_others(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A pinned lesson has the slot that is now fixed for another course: lawful by itself, but in the way."""
    old = json.loads(solved.json.read_text(encoding="utf-8"))
    lesson = next(row for row in old["placements"] if row["course"] == "A/三年级/英语")
    slot = f"{'一二三四五'[lesson['weekday'] - 1]}第{lesson['period']}节"
    fixed = put("courses", 3, "fixed", f"周{slot}")
    folder = _district(tmp_path, fixed)
    said, _ = _kept(say, solved, folder, tmp_path / "out", "--pin", "T2", "--lang", "en")
    assert said.code == 4
    assert "together with everything else they do not fit.\nTake --pin off these lessons, or" in said.err
    assert said.err.endswith("Exit code 4: with these lessons pinned no lawful timetable exists.\n")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--pin", "T1"), "--pin 要和 --keep 一起用"),
        (("--keep", "T", "--pin", "音乐教师己"), "--pin：没有“音乐教师己”。最接近的是“音乐教师甲”。"),
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

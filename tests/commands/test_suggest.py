"""`schedule suggest`: where else a lesson could be."""

import json
from pathlib import Path

import pytest

from tests.commands.saying import Say, Solved, by_hand, small
from tests.read.small import put

ENGLISH = ("--course", "草滩三年级英语")
AS_OF = ("--as-of", "2026-09-01T00:00")


@pytest.fixture
def suggest(say: Say, solved: Solved, tmp_path: Path) -> Say:
    """`suggest(...)` asks about the timetable made by hand."""
    timetable = by_hand(tmp_path / "t.csv")
    return lambda *arguments: say("suggest", solved.folder, timetable, *arguments)


def test_a_list(suggest: Say) -> None:
    """The cheapest first, with what changes; how to take one."""
    said = suggest(*ENGLISH, "--count", "2")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "草滩小学 三年级 英语，现在在周一9:30–10:10、周五9:30–10:10。还可以排到：\n"
        "1. 周一8:40–9:20：费用不变、路上时间不变，共改 1 处：\n"
        "    草滩小学 三年级 英语：由周一9:30–10:10改到周一8:40–9:20。\n"
        "2. 周一14:20–15:00：费用不变、路上时间不变，共改 1 处：\n"
        "    草滩小学 三年级 英语：由周一9:30–10:10改到周一14:20–15:00。\n"
        "每一种都已证明没有更省的办法。\n"
        "要用其中一种，把号写在 --take 后面，再用 -o 写出，如 --take 1 -o 新文件夹。\n"
    )


def test_in_english(suggest: Say) -> None:
    """The same in English."""
    lines = suggest(*ENGLISH, "--count", "1", "--lang", "en").out.splitlines()
    assert lines[:3] == [
        "草滩小学 三年级 英语 is now on Mon 9:30–10:10, Fri 9:30–10:10. It could also be on:",
        "1. Mon 8:40–9:20: cost unchanged, time on the road unchanged; 1 change:",
        "    草滩小学 三年级 英语: moved from Mon 9:30–10:10 to Mon 8:40–9:20.",
    ]


def test_json(suggest: Say) -> None:
    """For programs: slots in order, what there is more of, and the changes."""
    data = json.loads(suggest(*ENGLISH, "--json").out)
    assert (data["format"], data["asked"]) == (1, {"course": "B/三年级/英语"})
    assert len(data["suggestions"]) == 5
    costs = [(one["more"]["coverage"], one["more"]["cost"]) for one in data["suggestions"]]
    assert costs == sorted(costs)
    first = data["suggestions"][0]
    assert (first["weekday"], first["period"], first["proven"]) == (1, "1", True)
    assert [change["course"] for change in first["changes"]["lessons"]] == ["B/三年级/英语"]


def test_taken(say: Say, suggest: Say, solved: Solved, tmp_path: Path) -> None:
    """The chosen one is written whole, verified, and only its lesson changes in people's calendars."""
    before = say(
        "export", solved.folder, by_hand(tmp_path / "t.csv"), "-o", tmp_path / "old", "--as-of", "2026-08-01"
    )
    assert before.code == 0
    old = tmp_path / "old" / "timetable.json"
    said = say("suggest", solved.folder, old, *ENGLISH, "--take", "2", "-o", tmp_path / "new", *AS_OF)
    assert said.code == 0
    assert said.out.startswith("2. 周一14:20–15:00：")
    assert said.out.endswith("退出码 0：完成。\n")
    assert say("verify", solved.folder, tmp_path / "new" / "timetable.json").code == 0
    told = say("diff", solved.folder, old, tmp_path / "new" / "timetable.json").out
    assert "不同之处：1 节课；涉及 1 人。" in told
    ledger = json.loads((tmp_path / "new" / "ledger.json").read_text(encoding="utf-8"))
    sequences = [entry["sequence"] for entry in ledger["lessons"].values()]
    assert max(sequences) == 1
    assert sequences.count(0) > sequences.count(1)


def test_existing_folder(suggest: Say, solved: Solved, tmp_path: Path) -> None:
    """A folder that exists is replaced only with --force, and refused before anything is sought."""
    (tmp_path / "new").mkdir()
    said = suggest(*ENGLISH, "--take", "1", "-o", tmp_path / "new")
    assert (said.code, said.out) == (6, "")


def test_missing_lessons_after_it(say: Say, tmp_path: Path) -> None:
    """A timetable that lacks a lesson before and after is written: what is missing is told, exit 1."""
    folder = small(tmp_path / "district", put("teachers", 2, "lessons_week", "5"))
    timetable = by_hand(tmp_path / "t.csv", "B/三年级/音乐,T1,周二,3\n")
    said = say("suggest", folder, timetable, *ENGLISH, "--take", "1", "-o", tmp_path / "new")
    assert said.code == 1
    assert "课时缺口 1 节：\n  草滩小学 三年级 音乐：缺 1 节\n" in said.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "缺少选项 --course。"),
        ((*ENGLISH, "--take", "1"), "--take 和 -o 要一起写。"),
        ((*ENGLISH, "-o", "new"), "--take 和 -o 要一起写。"),
        ((*ENGLISH, "--force"), "--force 要和 --take、-o 一起写。"),
        ((*ENGLISH, *AS_OF), "--as-of 要和 --take、-o 一起写。"),
        ((*ENGLISH, "--json", "--take", "1", "-o", "new"), "--json 只用来列出，不和 --take 一起写。"),
        ((*ENGLISH, "--count", "0"), "--count：“0”不行，请写 1 到 50 的整数。"),
        (("--course", "数学"), "--course：没有“数学”。"),
    ],
)
def test_wrong_use(suggest: Say, arguments: tuple[str, ...], told: str) -> None:
    """Told in one message, exit 2."""
    said = suggest(*arguments)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_no_such_number(suggest: Say, tmp_path: Path) -> None:
    """A number beyond the list is refused, and nothing is written."""
    said = suggest(*ENGLISH, "--take", "50", "-o", tmp_path / "new")
    assert said.code == 2
    assert "没有第 50 种，只有 " in said.err
    assert not (tmp_path / "new").exists()


def test_unlawful(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A timetable that breaks rules is not asked about."""
    timetable = by_hand(tmp_path / "t.csv", "英语,T2,周二,2", "英语,T2,周一,2")
    assert say("suggest", solved.folder, timetable, *ENGLISH).code == 3

"""`schedule show`: weeks in the terminal."""

from pathlib import Path

import pytest

from scheduler.commands.cells import width
from tests.commands.saying import Say, Solved, by_hand


def test_all_schools(say: Say, solved: Solved) -> None:
    """Without an option every school's week, periods by the clock."""
    said = say("show", solved.folder, solved.json)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert "中心小学" in lines
    assert "草滩小学" in lines
    assert any(line.startswith("9:20–10:00") for line in lines)


def test_teacher_with_journeys(say: Say, solved: Solved) -> None:
    """A teacher's days with the ways between the schools, in English too."""
    said = say("show", solved.folder, solved.csv, "--teacher", "T1", "--lang", "en")
    assert said.code == 0
    assert "音乐教师甲" in said.out
    assert "草滩小学 → 县城" in said.out
    assert "on the road" in said.out.lower()


def test_class(say: Say, solved: Solved) -> None:
    """A name that two schools use shows both classes; an id shows one."""
    both = say("show", solved.folder, solved.json, "--class", "三年级").out
    assert "中心小学 三年级" in both
    assert "草滩小学 三年级" in both
    one = say("show", solved.folder, solved.json, "--class", "A/三年级").out
    assert "草滩小学 三年级" not in one


@pytest.mark.parametrize("option", ["--teacher", "--school", "--class"])
def test_unknown_name(say: Say, solved: Solved, option: str) -> None:
    """A name that nobody has is refused with the names there are, if they are few."""
    said = say("show", solved.folder, solved.json, option, "某某")
    assert (said.code, said.out) == (2, "")
    assert f"{option}：没有“某某”。可用：" in said.err


def test_unknown_school(say: Say, solved: Solved) -> None:
    """Names are listed, not codes; of a part of a name the whole is suggested."""
    err = say("show", solved.folder, solved.json, "--school", "某某").err
    assert "--school：没有“某某”。可用：中心小学、草滩小学。" in err
    err = say("show", solved.folder, solved.json, "--school", "草滩").err
    assert "--school：没有“草滩”。最接近的是“草滩小学”。" in err


@pytest.mark.parametrize("columns", [60, 100])
def test_it_fits_the_terminal(
    say: Say, solved: Solved, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """No line is wider than the terminal, and columns stand below each other."""
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = say("show", solved.folder, solved.json, "--school", "A").out.splitlines()
    assert max(map(width, lines)) <= columns
    head, rule = lines[2], lines[3]
    assert [width(head[: head.index(f"周{day}")]) for day in "一二三四五"] == [
        n + 2 for n in range(len(rule)) if rule[n : n + 3] == "  -"
    ]


def test_no_name_is_torn_apart_where_there_is_room(
    say: Say, solved: Solved, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In 75 cells every visitor's name stays on one line, and 走教 within its brackets."""
    monkeypatch.setenv("COLUMNS", "75")
    out = say("show", solved.folder, solved.json).out
    assert out.count("音乐教师甲") + out.count("英语教师甲") == out.count("教师")
    assert out.count("（走教）") == out.count("走教") > 0


def test_a_broken_timetable_can_be_looked_at(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Breaches are counted, and lessons at times that do not exist left out and counted."""
    edit = by_hand(tmp_path / "t.csv", "英语,T2,周二,2", "英语,T2,周二,9")
    said = say("show", solved.folder, edit)
    assert said.code == 0
    assert "违反规则 1 处" in said.err
    assert "有 1 节课或活动在作息时间里没有的节次" in said.err

"""`schedule why`: questions about a timetable, answered as a note or as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from scheduler.explain import inquiry
from tests.commands.saying import Said, Say, Solved, by_hand, small
from tests.read.small import put


@pytest.fixture
def why(say: Say, solved: Solved, tmp_path: Path) -> Say:
    """`why(...)` asks about the timetable made by hand."""
    timetable = by_hand(tmp_path / "t.csv")
    return lambda *arguments: say("why", solved.folder, timetable, *arguments)


def _data(said: Said) -> Any:
    return json.loads(said.out)


ENGLISH = ("--course", "中心小学三年级英语")


def test_there_already(why: Say) -> None:
    """It says so, and who gives it."""
    said = why(*ENGLISH, "--at", "周二第2节")
    assert (said.code, said.err) == (0, "")
    assert said.out == "中心小学 三年级 英语周二9:20–10:00本来就有课（本校教师、英语教师甲）。\n"
    assert _data(why(*ENGLISH, "--at", "周二2", "--json"))["there"]


def test_it_can_move(why: Say) -> None:
    """Lawful as things stand: that, and that nothing better is gained by changing more."""
    said = why(*ENGLISH, "--at", "周二1")
    assert said.out == (
        "中心小学 三年级 英语能不能排到周二8:30–9:10？\n"
        "其他课都不动，把周二9:20–10:00的课调过去：不违反规则，费用不变、路上时间不变。\n"
        "连带调整其他课，也不会更省（已证明）。\n"
    )
    assert why(*ENGLISH, "--at", "Tue 1", "--lang", "en").out == (
        "Could 中心小学 三年级 英语 be on Tue 8:30–9:10?\n"
        "With everything else as it is, the lesson of Tue 9:20–10:00 can move there: no rule is broken; "
        "cost unchanged, time on the road unchanged.\n"
        "Changing other lessons too would save nothing (proven).\n"
    )


def test_others_have_to_change(why: Say) -> None:
    """What breaks, as `verify` says it; what it costs with other lessons changed, and which."""
    said = why(*ENGLISH, "--at", "周五1")
    assert said.out == (
        "中心小学 三年级 英语能不能排到周五8:30–9:10？\n"
        "其他课都不动，把周四9:20–10:00的课调过去：违反规则 1 处：\n"
        "  【赶得到】英语教师甲周五9:10在中心小学下课，9:30到不了草滩小学（需要 45 分钟，只有 20 分钟）\n"
        "连带调整其他课，可以：费用不变、路上时间不变。已证明没有更省的办法。\n"
        "  改动 2 处：\n"
        "    中心小学 三年级 英语：由周四9:20–10:00改到周五8:30–9:10。\n"
        "    草滩小学 三年级 英语：由周五9:30–10:10改到周四8:40–9:20。\n"
    )
    data = _data(why(*ENGLISH, "--at", "周五1", "--json"))
    assert (data["format"], data["possible"], data["proven"], data["lawful_now"]) == (1, True, True, False)
    assert data["asked"] == {"course": "A/三年级/英语", "weekday": 5, "period": "1", "teacher": None}
    assert [breach["rule"] for breach in data["breaches"]] == ["travel_time"]
    assert data["more"] == {"missing": 0, "coverage": 0, "cost": 0, "travel": 0}
    assert len(data["changes"]["lessons"]) == 2
    assert data["because"] is None


def test_it_cannot_be(why: Say) -> None:
    """What breaks, that nothing helps, and the rows that do not allow it."""
    said = why(*ENGLISH, "--at", "周三1")
    assert said.code == 0
    assert said.out.endswith(
        "怎样调整都排不进去（已证明）。\n"
        "不允许的是：\n"
        "  · 英语教师甲周三整天不排课\n"
        "  · 教英语的只有英语教师甲\n"
    )
    data = _data(why(*ENGLISH, "--at", "周三1", "--json"))
    assert (data["possible"], data["proven"], data["more"], data["changes"]) == (False, True, None, None)
    assert [clause["kind"] for clause in data["because"]] == ["unavailability", "teachers.subjects"]


def test_a_locked_course(why: Say) -> None:
    """Its own locks forbid it, and are told as the tables have them."""
    said = why("--course", "A/三年级/音乐", "--at", "Fri 2", "--lang", "en")
    assert said.out.endswith(
        "It cannot be there whatever else changes (proven).\n"
        "What does not allow it:\n"
        "  - 中心小学 三年级 音乐 is fixed to Mon period 2, Wed period 2\n"
    )


def test_by_somebody_else(why: Say) -> None:
    """A teacher who may not give the course: the rule says it, no row of the tables has to."""
    said = why(*ENGLISH, "--at", "周五1", "--teacher", "音乐教师甲")
    assert said.out.startswith("中心小学 三年级 英语能不能排到周五8:30–9:10，由音乐教师甲上？\n")
    assert said.out.count("【任教资格】") == 2
    assert said.out.endswith("怎样调整都排不进去（已证明）。\n")
    there = why(*ENGLISH, "--at", "周二2", "--teacher", "T2")
    assert "本来就有课" in there.out


def test_a_course(why: Say) -> None:
    """Each lesson with the next best slot, and the teacher."""
    assert why(*ENGLISH).out.splitlines()[0] == "中心小学 三年级 英语，现在由英语教师甲上："
    first, second, teacher = why(*ENGLISH, "--lang", "en").out.splitlines()[1:]
    assert first.startswith("Tue 9:20–10:00: not there, it could be on ")
    assert first.endswith(
        ": cost unchanged, time on the road unchanged; 1 change. Proven: there is no cheaper way."
    )
    assert second.startswith("Thu 9:20–10:00: not there")
    assert teacher == "Teacher: nobody but 英语教师甲 can give this course."
    data = _data(why(*ENGLISH, "--json"))
    assert [lesson["lesson"]["weekday"] for lesson in data["lessons"]] == [2, 4]
    assert all(lesson["possible"] and lesson["proven"] for lesson in data["lessons"])
    assert data["teacher"]["teacher"] == "T2"
    assert (data["teacher"]["possible"], data["teacher"]["instead"]) == (False, None)


def test_a_locked_lesson(why: Say) -> None:
    """It is where the planner put it."""
    assert "周二8:40–9:20：这一节是锁定的。" in why("--course", "第一学段").out


def test_another_teacher(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Who else could give it, at what price and by which preferences."""
    folder = small(tmp_path / "district", put("teachers", 2, "subjects", "音乐、美术、英语"))
    said = say("why", folder, by_hand(tmp_path / "t.csv"), "--course", "中心小学三年级英语")
    teacher, terms = said.out.splitlines()[-2:]
    assert teacher == (
        "教师：换人可以由音乐教师甲上：费用少 52 分钟、路上少 20 分钟，共改 5 处。已证明没有更省的办法。"
    )
    assert terms.startswith("  费用的变化：")
    data = _data(say("why", folder, tmp_path / "t.csv", *ENGLISH, "--json"))["teacher"]
    assert (data["instead"], data["more"]["cost"], data["more"]["travel"]) == ("T1", -52, -20)


def test_a_day_less(why: Say) -> None:
    """On which days the teacher is away, what one day less would cost, and why a lesson would be missing."""
    said = why("--teacher", "英语教师甲")
    assert said.out == (
        "英语教师甲一周外出 2 天：周一、周五。\n"
        "少外出一天：要多缺 1 节课、费用少 44 分钟、路上少 60 分钟。已证明没有更省的办法。\n"
        "  费用的变化：外出天数-1（-20 分钟）、外出行程次数-2（-24 分钟）、未达目标课时+1（+60 分钟）、"
        "路上分钟-60（-60 分钟）\n"
        "  改动 1 处：\n"
        "    草滩小学 三年级 英语：取消周五9:30–10:10的课（原为走教、英语教师甲）。\n"
        "缺课的原因（不能同时做到）：\n"
        "  · 草滩小学 三年级 英语每周至少 2 节\n"
        "  · 草滩小学 三年级 英语每天最多 1 节\n"
        "  · 教英语的只有英语教师甲\n"
    )
    data = _data(why("--teacher", "T2", "--json"))
    assert (data["weekdays"], data["more"]["missing"], data["more"]["travel"]) == ([1, 5], 1, -60)
    assert len(data["because"]) == 3


def test_no_day_less(why: Say) -> None:
    """A locked lesson elsewhere takes a day, whatever else changes."""
    assert why("--teacher", "T1", "--lang", "en").out == (
        "音乐教师甲 is away on 1 day a week: Tue.\n"
        "It cannot be one day less (proven).\n"
        "What does not allow it:\n"
        "  - 草滩小学 第一学段 音乐 is fixed to Tue period 1\n"
        "  - 草滩小学 第一学段 音乐 only by 音乐教师甲\n"
    )


def test_a_large_district(why: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not everything is tried, it says so; what is forbidden by the tables is proven all the same."""
    monkeypatch.setattr(inquiry, "LESSONS_AT_ONCE", 0)
    found = why(*ENGLISH, "--at", "周五1").out
    assert "连带调整其他课，可以：费用不变、路上时间不变。这是找到的办法，也许还有更省的。" in found
    assert why(*ENGLISH, "--at", "周二1").out.endswith("连带调整其他课，没有找到更省的办法。\n")
    forbidden = why(*ENGLISH, "--at", "周三1").out
    assert "怎样调整都排不进去（已证明）。\n不允许的是：\n" in forbidden


def test_unlawful(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A timetable that breaks rules is not asked about: the rules are told, exit 3."""
    timetable = by_hand(tmp_path / "t.csv", "英语,T2,周二,2", "英语,T2,周一,2")
    said = say("why", solved.folder, timetable, *ENGLISH)
    assert (said.code, said.out) == (3, "")
    assert "【班级不撞课】" in said.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "请写要问什么：--course"),
        (("--at", "周二1"), "--at 要和 --course 一起写。"),
        (("--course", "第一学段", "--teacher", "T1"), "--course 和 --teacher 一起写时，还要写 --at。"),
        (("--course", "数学"), "--course：没有“数学”。"),
        (("--course", "第一学段", "--at", "周八1"), "--at：“周八1”看不懂。"),
        (("--teacher", "T9"), "--teacher：没有“T9”。"),
    ],
)
def test_wrong_use(why: Say, arguments: tuple[str, ...], told: str) -> None:
    """Told in one message, exit 2."""
    said = why(*arguments)
    assert (said.code, said.out) == (2, "")
    assert told in said.err

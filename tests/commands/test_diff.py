"""`schedule diff`: what changed, in sentences."""

import json
from pathlib import Path

import pytest

from models.district import District
from models.timetable import Decision, Timetable
from scheduler.assemble import by_hand
from scheduler.commands.change_words import Change, ChangeWords
from scheduler.locale import Language, catalogue
from scheduler.term.changes import changes
from scheduler.verify import judge
from tests.commands.saying import Say, Solved, edited
from tests.live import car, hear, hold, live, meeting, origin, play, receiver, ride, run
from tests.villages import TUE, WED, put

EXACT = '"course": "A/三年级/英语",\n      "origin": null,\n      "origin_period": null,\n      "period": "2"'


def _moved(solved: Solved, path: Path) -> Path:
    """The solved timetable with one English lesson a period later."""
    return edited(path, solved.json, EXACT, EXACT.replace('"period": "2"', '"period": "3"'))


def test_nothing_changed(say: Say, solved: Solved) -> None:
    """It says so."""
    said = say("diff", solved.folder, solved.json, solved.json)
    assert (said.code, said.out, said.err) == (0, "两份课表没有不同。\n", "")
    assert say("diff", solved.folder, solved.json, solved.json, "--lang", "en").out == (
        "The two timetables do not differ.\n"
    )


def test_by_person(say: Say, solved: Solved, tmp_path: Path) -> None:
    """Each person's changes under a heading; with differences the exit code is 0 too."""
    said = say("diff", solved.folder, solved.json, _moved(solved, tmp_path / "t.json"))
    assert said.code == 0
    first, head, line = said.out.splitlines()
    assert first == "不同之处：1 节课；涉及 1 人。"
    assert head == "英语教师甲（1 处）"
    assert line.startswith("  中心小学 三年级 英语：由周")
    assert "9:20–10:00改到周" in line
    assert line.endswith("14:00–14:40。")


def test_only_another_adult(say: Say, solved: Solved, tmp_path: Path) -> None:
    """The headline tells how many of the lessons are the same but for the adult or the room."""
    row = '"adult": null,\n      "course": "B/三年级/英语"'
    moved = _moved(solved, tmp_path / "moved.json")
    changed = edited(tmp_path / "t.json", moved, row, row.replace("null", '"T1"'))
    said = say("diff", solved.folder, solved.json, changed)
    assert said.out.startswith("不同之处：2 节课（其中 1 节只是换了助教或教室）；涉及 2 人。\n")
    english = say("diff", solved.folder, solved.json, changed, "--lang", "en")
    assert english.out.startswith("Different: 2 lessons (1 of these only in adult or room); 2 people")


def test_by_class(say: Say, solved: Solved, tmp_path: Path) -> None:
    """The same under the class."""
    changed = _moved(solved, tmp_path / "t.json")
    said = say("diff", solved.folder, solved.json, changed, "--by", "class", "--lang", "en")
    first, head, line = said.out.splitlines()
    assert first == "Different: 1 lesson; 1 person concerned."
    assert head == "中心小学 三年级 (1)"
    assert line.startswith("  中心小学 三年级 英语: moved from ")


def test_json(say: Say, solved: Solved, tmp_path: Path) -> None:
    """For programs: before and after whole, what kinds of change, whom it concerns, and the sentence."""
    said = say("diff", solved.folder, solved.json, _moved(solved, tmp_path / "t.json"), "--json")
    data = json.loads(said.out)
    (change,) = data["lessons"]
    assert (data["format"], data["meetings"], data["rides"]) == (1, [], [])
    assert (change["kinds"], change["people"], change["classes"]) == (["moved"], ["T2"], ["A/三年级"])
    assert (change["before"]["period"], change["after"]["period"]) == ("2", "3")
    assert change["sentence"].startswith("中心小学 三年级 英语：")


def test_what_the_district_no_longer_has(say: Say, solved: Solved, tmp_path: Path) -> None:
    """A course and a teacher that are gone are told by their ids."""
    old = edited(tmp_path / "t.json", solved.json, EXACT, EXACT.replace("A/三年级/英语", "X/九年级/英语"))
    said = say("diff", solved.folder, old, solved.json)
    assert said.code == 0
    assert "  X/九年级/英语：取消周" in said.out
    assert "  中心小学 三年级 英语：新增周" in said.out


@pytest.mark.parametrize("bad", ["{", '{"format": 2}', "[]"])
def test_no_timetable(say: Say, solved: Solved, tmp_path: Path, bad: str) -> None:
    """What is no timetable is bad input."""
    (tmp_path / "bad.json").write_text(bad, encoding="utf-8")
    said = say("diff", solved.folder, solved.json, tmp_path / "bad.json")
    assert (said.code, said.out) == (2, "")
    assert "bad.json" in said.err


def test_wrong_use(say: Say, solved: Solved) -> None:
    """It is told by person or by class."""
    said = say("diff", solved.folder, solved.json, solved.json, "--by", "school")
    assert said.code == 2
    assert "--by：没有“school”。可用：person、class。" in said.err


DISTRICT = live(
    origin(),
    receiver(),
    meetings=(meeting("team", "hill", "ann", "bob", "cat", quorum=1),),
    vehicles=(car("van", 4),),
    runs=(run("out", "van", "hill 8:45", "lake 9:05"), run("late", "van", "hill 9:45", "lake 10:05")),
)
GIVEN = put("hill3/art", "ann", TUE, 1, room="studio")
HEARD = hear(
    "lake3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob", room="screen_lake"
)


def _timetable(district: District, *decisions: Decision) -> Timetable:
    return by_hand(district, decisions, judge(district, decisions))


def _told(old: tuple[Decision, ...], new: tuple[Decision, ...], lang: Language) -> list[str]:
    found = changes(_timetable(DISTRICT, *old), _timetable(DISTRICT, *new))
    said = ChangeWords(catalogue(lang), DISTRICT)
    everything: list[Change] = [*found.lessons, *found.meetings, *found.rides]
    return [said.sentence(change) for change in everything]


@pytest.mark.parametrize(
    ("old", "new", "zh", "en"),
    [
        (
            (put("lake3/art", "ann", TUE, 1),),
            (put("lake3/art", "bob", TUE, 1),),
            "湖边小学 3年级 art：周二8:10–8:50；教师由安老师改为鲍老师。",
            "湖边小学 3年级 art: Tue 8:10–8:50; teacher 鲍老师 instead of 安老师.",
        ),
        (
            (GIVEN, put("lake3/art", "ann", WED, 1)),
            (GIVEN, HEARD),
            "湖边小学 3年级 art：由周三8:10–8:50改到周二8:10–8:50；上课方式由“走教、安老师”改为"
            "“同步课堂，主讲是坡上小学 3年级 art（周二8:00–8:40）、安老师”；增加助教鲍老师（原来没有）；"
            "教室定为教室 screen_lake（原来没有）。",
            "湖边小学 3年级 art: moved from Wed 8:10–8:50 to Tue 8:10–8:50; instead of “visiting, "
            "安老师” now “broadcast from 坡上小学 3年级 art (Tue 8:00–8:40), 安老师”; local "
            "adult 鲍老师 (there was none); room 教室 screen_lake (there was none).",
        ),
        (
            (GIVEN, HEARD),
            (GIVEN, HEARD.model_copy(update={"adult": None, "room": None})),
            "湖边小学 3年级 art：周二8:10–8:50；不再有助教（原为鲍老师）；"
            "不再定教室（原为教室 screen_lake）。",
            "湖边小学 3年级 art: Tue 8:10–8:50; no local adult (was 鲍老师); no room (was 教室 screen_lake).",
        ),
        (
            (),
            (play("lake3/art", TUE, 1, adult="bob"),),
            "湖边小学 3年级 art：新增周二8:10–8:50的课（点播）。",
            "湖边小学 3年级 art: new on Tue 8:10–8:50 (recorded).",
        ),
        (
            (hold("team", TUE, 5, "ann", "bob"),),
            (hold("team", TUE, 6, "ann", "cat"),),
            "教研活动“教研 team”：由周二14:00–14:40改到周二14:50–15:30；增加柯老师；不再有鲍老师。",
            "Meeting “教研 team”: moved from Tue 14:00–14:40 to Tue 14:50–15:30; now with 柯老师; "
            "no longer with 鲍老师.",
        ),
        (
            (hold("team", TUE, 5, "ann"),),
            (),
            "教研活动“教研 team”：取消（原在周二14:00–14:40）。",
            "Meeting “教研 team”: no longer held (was on Tue 14:00–14:40).",
        ),
        (
            (ride("ann", "out", TUE, 0, 1),),
            (ride("ann", "late", TUE, 0, 1),),
            "安老师周二的乘车：由“8:45 坡上小学 → 9:05 湖边小学（车 van）”改为“9:45 坡上小学 → 10:05 湖边小学"
            "（车 van）”。",
            "Rides of 安老师 on Tue: “9:45 坡上小学 → 10:05 湖边小学 (车 van)” instead of “8:45 "
            "坡上小学 → 9:05 湖边小学 (车 van)”.",
        ),
        (
            (ride("ann", "out", TUE, 0, 1),),
            (),
            "安老师周二的乘车：由“8:45 坡上小学 → 9:05 湖边小学（车 van）”改为“不乘车”。",
            "Rides of 安老师 on Tue: “no ride” instead of “8:45 坡上小学 → 9:05 湖边小学 (车 van)”.",
        ),
    ],
)
def test_sentences(old: tuple[Decision, ...], new: tuple[Decision, ...], zh: str, en: str) -> None:
    """Teacher, mode, meetings and rides in words, in both languages."""
    assert _told(old, new, "zh") == [zh]
    assert _told(old, new, "en") == [en]

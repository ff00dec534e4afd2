"""Courses, teachers and slots as people say them."""

from pathlib import Path

import click
import pytest

from models.course import SlotRef
from scheduler.commands.asked import Asked
from scheduler.locale import Language, catalogue
from scheduler.read import read_district
from tests.commands.saying import small
from tests.read.small import Change, add, put


def _asked(path: Path, *changes: Change, language: Language = "zh") -> Asked:
    return Asked(catalogue(language), read_district(small(path / language, *changes)).district)


BY_NAME = ("中心小学 三年级 英语", "中心小学三年级英语", "中心三年级英语", "英语 三年级 中心小学")
BY_ID = ("A/三年级/英语", "a/三年级/英语", "中心小学/三年级/英语", "A 英语")


@pytest.mark.parametrize("text", [*BY_NAME, *BY_ID])
def test_a_course(tmp_path: Path, text: str) -> None:
    """Its id; or school, class and subject in any order, as many of them as it takes."""
    assert _asked(tmp_path).course(text) == "A/三年级/英语"


def test_a_joint_class(tmp_path: Path) -> None:
    """A joint class is a class like others, and one word is enough where it means one course."""
    assert _asked(tmp_path).course("第一学段") == "B/第一学段/音乐"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("英语", "“英语”有 2 个：中心小学 三年级 英语、草滩小学 三年级 英语。请写全，或写代码。"),
        ("三年级音乐", "“三年级音乐”有 2 个：中心小学 三年级 音乐、草滩小学 三年级 音乐。"),
        ("中心小学 三年级 体育", "没有“中心小学 三年级 体育”。"),
        ("数学", "没有“数学”。可用：草滩小学 第一学段 音乐、"),
        (" ", "没有“ ”。"),
    ],
)
def test_no_single_course(tmp_path: Path, text: str, told: str) -> None:
    """What means several courses is refused with all of them, what means none with what there is."""
    with pytest.raises(click.UsageError) as refusal:
        _asked(tmp_path).course(text)
    assert refusal.value.message.startswith("--course：")
    assert told in refusal.value.message


def test_many_courses(tmp_path: Path) -> None:
    """No more than twelve are listed."""
    more = [add("classes", "A", "3", f"三{number}班", "30") for number in range(12)]
    with pytest.raises(click.UsageError, match=r"“英语”有 14 个：.*等。请写全") as refusal:
        _asked(tmp_path, *more).course("英语")
    assert refusal.value.message.count("、") == 11


def test_a_teacher(tmp_path: Path) -> None:
    """By id or name."""
    asked = _asked(tmp_path)
    assert asked.teacher("T2") == asked.teacher("英语教师甲") == "T2"


def test_no_single_teacher(tmp_path: Path) -> None:
    """A wrong name is told the closest; a name that two have, both ids."""
    with pytest.raises(click.UsageError, match="最接近的是“英语教师甲”"):
        _asked(tmp_path).teacher("英语教师乙")
    twice = (put("teachers", 3, "name", "音乐教师甲"), put("courses", 2, "eligible", "T1"))
    with pytest.raises(click.UsageError, match=r"音乐教师甲 \(T1\)、音乐教师甲 \(T2\)"):
        _asked(tmp_path, *twice).teacher("音乐教师甲")


@pytest.mark.parametrize("text", ["周四第2节", "周四2", "Thu 2", "4/2", "周四 9:20", "thu 9:59"])
def test_a_slot(tmp_path: Path, text: str) -> None:
    """A period by its label, or by any minute of it."""
    assert _asked(tmp_path).slot("A/三年级/英语", text) == SlotRef(weekday=4, period="2")


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("周四", "“周四”看不懂。请写星期加节次或钟点，如 周四第3节", "'周四' is not understood."),
        (
            "周四7",
            "中心小学没有“周四7”。周四有：“早读”节（8:00–8:20）、“1”节（8:30–9:10）",
            "period 1 (8:30–9:10)",
        ),
        ("周四 10:00", "中心小学没有“周四 10:00”。", "中心小学 has no '周四 10:00'."),
        ("周日1", "中心小学周日没有课，所以没有“周日1”。", "中心小学 has no periods on Sun"),
    ],
)
def test_no_slot(tmp_path: Path, text: str, zh: str, en: str) -> None:
    """Told with an example, or with the periods of the day; between two lessons is no lesson."""
    told_in: dict[Language, str] = {"zh": zh, "en": en}
    for language, told in told_in.items():
        with pytest.raises(click.UsageError) as refusal:
            _asked(tmp_path, language=language).slot("A/三年级/英语", text)
        assert refusal.value.message.startswith("--at")
        assert told in refusal.value.message

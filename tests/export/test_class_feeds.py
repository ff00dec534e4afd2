"""Calendars of classes, schools and vehicles: who comes, how, and where; no pupils."""

import re
from datetime import date
from typing import Any

import icalendar
import recurring_ical_events

from scheduler.export.feed_files import feed_files
from scheduler.export.feed_index import read_index
from tests.export import rich, small

_FILES = feed_files(rich.district(), rich.timetable(), None, "zh", small.AS_OF, None)
_FEEDS = {feed.key: _FILES[feed.file] for feed in read_index(_FILES["feeds.json"]).feeds}


def _events(key: str) -> list[Any]:
    """A feed's events by start, as an independent engine finds them."""
    calendar = icalendar.Calendar.from_ical(_FEEDS[key])
    found = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 12, 31))
    return sorted(found, key=lambda event: (event.start, str(event["SUMMARY"])))


def _told(key: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            event.start.strftime("%d %H:%M"),
            str(event["SUMMARY"]),
            str(event["LOCATION"]),
            str(event.get("DESCRIPTION", "")),
        )
        for event in _events(key)
    ]


def test_a_class_sees_who_comes() -> None:
    """The broadcast with its origin and its local adult, art from outside; nothing on the 8th."""
    source = "同步课堂：中心小学 三年级 英语教师甲"
    assert _told("class/B3")[:4] == [
        ("01 09:15", f"英语 · {source}", "草滩小学 多媒体室", "助教：班主任乙"),
        ("02 09:15", "美术 · 同步课堂：省美术课", "草滩小学 多媒体室", "助教：班主任乙"),
        ("09 09:15", "美术 · 同步课堂：省美术课", "草滩小学 多媒体室", "助教：班主任乙"),
        ("15 09:15", f"英语 · {source}", "草滩小学 多媒体室", "助教：班主任乙"),
    ]


def test_both_classes_of_a_joint_lesson_see_it() -> None:
    """Each with the other; the visitor is one."""
    one, other = (_told(f"class/{key}")[0] for key in ("B1", "B2"))
    assert one == ("01 15:00", "音乐 · 音乐教师甲（走教）", "草滩小学", "合班：二年级\n接替：班主任乙")
    assert other == ("01 15:00", "音乐 · 音乐教师甲（走教）", "草滩小学", "合班：一年级\n接替：班主任乙")


def test_a_school_sees_everything_there() -> None:
    """Lessons with their classes once each, and meetings with who comes."""
    told = _told("school/S1")
    sent = "同步课堂主讲，播往草滩小学 三年级、渠刘教学点 三年级"
    assert told[:2] == [
        ("01 09:10", "英语 三年级 · 英语教师甲", "中心小学 录播室", sent),
        ("07 14:30", "教研：片区会", "中心小学", "参加：班主任丙、英语教师甲"),
    ]
    assert [what for _, what, *_ in _told("school/S2")].count("音乐 一年级、二年级 · 音乐教师甲（走教）") == 4


def test_a_recorded_lesson_is_in_the_classs_calendar() -> None:
    """In odd weeks, though no teacher gives it."""
    assert [start for start, what, *_ in _told("class/D3") if what == "科学 · 点播"] == [
        "03 08:20", "17 08:20",
    ]  # fmt: skip


def test_a_vehicle_sees_its_runs() -> None:
    """Each driven run with its stops, who gets in and who gets out."""
    told = _told("vehicle/V1")
    assert told[:2] == [
        (
            "01 14:00",
            "面包车 午班",
            "中心小学",
            "14:00 中心小学 上车：音乐教师甲\n14:30 草滩小学 下车：音乐教师甲",
        ),
        (
            "01 15:50",
            "面包车 晚班",
            "草滩小学",
            "15:50 草滩小学 上车：音乐教师甲\n16:10 渠刘教学点\n16:40 县城 下车：音乐教师甲",
        ),
    ]
    assert len(told) == 8


def test_everybodys_identities_are_different() -> None:
    """The same lesson in several calendars is an event of its own in each."""
    uids = [
        line for data in _FEEDS.values() for line in data.decode().split("\r\n") if line.startswith("UID:")
    ]
    assert len(uids) == len(set(uids))


def test_no_pupils_and_no_reasons() -> None:
    """Neither how many pupils a class has, nor why somebody is away."""
    every = b"".join(_FEEDS.values()).decode()
    assert small.SECRET not in every
    assert not re.search("人数|pupils|10 ?人", every)

"""The feeds: read back to exactly the dated placements, spelled as every program understands."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from models.district import District
from models.timetable import Timetable
from scheduler.export.calendar import shown_lessons
from scheduler.export.feed_index import Kind
from scheduler.export.feed_owners import feeds_of
from scheduler.export.feeds import calendars
from scheduler.export.ledger import Ledger, continued
from scheduler.locale import Language, catalogue
from scheduler.term.roll_out import dated_lessons
from tests.export import small


def _feeds(
    district: District | None = None,
    week: Timetable | None = None,
    lang: Language = "zh",
    old: Ledger | None = None,
    as_of: datetime = small.AS_OF,
) -> tuple[dict[str, bytes], Ledger]:
    """The feeds of a district's teachers (by default of the small one), and the ledger after them."""
    district, words = district or small.district(), catalogue(lang)
    shown = shown_lessons(district, dated_lessons(district, week or small.timetable()), words)
    ledger = continued(old or Ledger(), {s.uid: s.fingerprint() for s in shown}, as_of)
    feeds = feeds_of(district)
    files = calendars(district, feeds, shown, ledger, words)
    return {feed.id: files[feed.file] for feed in feeds if feed.kind is Kind.TEACHER}, ledger


def _events(data: bytes) -> list[Any]:
    """The events of the whole term, as an independent engine finds them."""
    calendar = icalendar.Calendar.from_ical(data)
    found = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 12, 31))
    return sorted(found, key=lambda event: event.start)


def _lines(data: bytes) -> list[str]:
    """Content lines, unfolded."""
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")


def _uids(feeds: Iterable[bytes]) -> list[str]:
    return [line for feed in feeds for line in _lines(feed) if line.startswith("UID:")]


def test_feeds_read_back_to_the_dated_placements() -> None:
    """Every dated lesson once, in its teacher's feed, at its time and place, and nothing else."""
    district, zone = small.district(), ZoneInfo("Asia/Shanghai")
    feeds, _ = _feeds()
    found = {(teacher, event.start, event.end) for teacher, data in feeds.items() for event in _events(data)}
    expected = {
        (
            lesson.teacher,
            datetime.combine(lesson.day, time(), zone) + timedelta(minutes=lesson.start),
            datetime.combine(lesson.day, time(), zone) + timedelta(minutes=lesson.end),
        )
        for lesson in dated_lessons(district, small.timetable())
    }
    assert found == expected
    assert sum(len(_events(data)) for data in feeds.values()) == len(expected) == 10


def test_an_event_says_what_and_where() -> None:
    """Subject, class and school; school and room as the place."""
    first, second, *_ = _events(_feeds()[0]["T1"])
    assert (first["SUMMARY"], first["LOCATION"]) == ("音乐 三年级 · 梁家小学", "梁家小学")
    assert (second["SUMMARY"], second["LOCATION"]) == ("音乐 大班 · 草滩小学", "草滩小学 音乐教室")


def test_the_calendar_is_named_and_refreshed() -> None:
    """Both spellings of the name, both of the interval, and neither METHOD nor a UID of its own."""
    head = _lines(_feeds()[0]["T1"])
    head = head[: head.index("BEGIN:VTIMEZONE")]
    assert head == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Zoujiao//schedule//EN",
        "NAME:音乐教师甲 2026秋 课表",
        "X-WR-CALNAME:音乐教师甲 2026秋 课表",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]


def test_the_zone_is_one_standard_block() -> None:
    """No summer time of 1986-91, on which some parser stumbles; every start names the zone."""
    lines = _lines(_feeds()[0]["T1"])
    assert lines.count("BEGIN:STANDARD") == 1
    assert "BEGIN:DAYLIGHT" not in lines
    starts = [line for line in lines if line.startswith("DTSTART;")]
    assert len(starts) == 8
    assert all(line.startswith("DTSTART;TZID=Asia/Shanghai:2026") for line in starts)


def test_a_term_of_one_day_has_its_zone() -> None:
    """The zone's block does not vanish when first and last day are the same."""
    district = small.district()
    day = district.term.model_copy(update={"last_day": district.term.first_day})
    lines = _lines(_feeds(district.model_copy(update={"term": day}))[0]["T1"])
    assert lines.count("BEGIN:STANDARD") == 1
    assert lines.count("BEGIN:VEVENT") == 2


def test_a_zone_with_summer_time_reads_back() -> None:
    """Across the end of summer time in Berlin 8:20 stays 8:20."""
    district = small.district()
    changes = {"zone": "Europe/Berlin", "first_day": date(2026, 10, 19), "last_day": date(2026, 10, 31)}
    term = district.term.model_copy(update=changes)
    events = _events(_feeds(district.model_copy(update={"term": term}))[0]["T1"])
    firsts = [event.start for event in events if event.start.minute == 20]
    assert [start.isoformat() for start in firsts] == [
        "2026-10-20T08:20:00+02:00",
        "2026-10-27T08:20:00+01:00",
    ]


def test_bytes_on_the_line() -> None:
    """CR LF everywhere, at most 75 octets a line, folded between characters, no byte order mark."""
    district = small.district()
    school = district.schools[0].model_copy(update={"name": "一所名字特别长的小学" * 6})
    data = _feeds(district.model_copy(update={"schools": (school, district.schools[1])}))[0]["T1"]
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert any(line.startswith(b" ") for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")


def test_awkward_names_are_escaped() -> None:
    """Commas, semicolons, backslashes and line ends in names come back, the last as blanks."""
    district = small.district()
    teacher = district.teachers[0].model_copy(update={"name": "甲,乙;丙\\丁\nBEGIN:VEVENT"})
    school = district.schools[0].model_copy(update={"name": "a,b;c\\d\r\nUID:x"})
    changes = {"teachers": (teacher, *district.teachers[1:]), "schools": (school, district.schools[1])}
    data = _feeds(district.model_copy(update=changes))[0]["T1"]
    name = "甲\\,乙\\;丙\\\\丁 BEGIN:VEVENT 2026秋 课表"
    assert {f"NAME:{name}", f"X-WR-CALNAME:{name}"} <= set(_lines(data))
    assert _events(data)[0]["LOCATION"] == "a,b;c\\d UID:x"
    assert _lines(data).count("BEGIN:VEVENT") == 8


def test_stamps_are_when_the_lesson_last_changed() -> None:
    """DTSTAMP equals LAST-MODIFIED equals the first publication; SEQUENCE is 0."""
    for event in _events(_feeds()[0]["T1"]):
        assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == small.AS_OF
        assert event["SEQUENCE"] == 0


def test_published_again_the_bytes_are_the_same() -> None:
    """A week later, nothing having changed, nobody downloads anything."""
    feeds, ledger = _feeds()
    assert _feeds(old=ledger, as_of=small.LATER) == (feeds, ledger)


def test_a_moved_lesson_keeps_its_uid() -> None:
    """Music moves from the second to the third period of Thursday: same UIDs, SEQUENCE 1, new stamp."""
    week = small.timetable()
    tuesday, thursday, *others = week.placements
    moved = [tuesday, thursday.model_copy(update={"period": "3"}), *others[:1]]
    before, ledger = _feeds()
    after, _ = _feeds(
        week=week.model_copy(update={"placements": tuple(moved)}), old=ledger, as_of=small.LATER
    )
    assert sorted(_uids([before["T1"]])) == sorted(_uids([after["T1"]]))
    changed = [event for event in _events(after["T1"]) if event["SEQUENCE"] == 1]
    assert {event.start.isoweekday() for event in changed} == {4}
    assert {event["DTSTAMP"].dt for event in changed} == {small.LATER}


def test_a_lesson_handed_over_keeps_its_uid() -> None:
    """From one English teacher to the other: it leaves one feed and enters the other, as a change."""
    week = small.timetable()
    *others, english = week.placements
    given = week.model_copy(update={"placements": (*others, english.model_copy(update={"teacher": "T2"}))})
    before, ledger = _feeds()
    after, _ = _feeds(week=given, old=ledger, as_of=small.LATER)
    assert _events(after["T3"]) == []
    assert _uids([before["T3"]]) == _uids([after["T2"]])
    assert {event["SEQUENCE"] for event in _events(after["T2"])} == {1}


def test_a_teacher_without_lessons_has_an_empty_feed() -> None:
    """It is a valid calendar all the same: programs that subscribed to it take the old lessons away."""
    lines = _lines(_feeds()[0]["T2"])
    assert "BEGIN:VEVENT" not in lines
    assert "BEGIN:VTIMEZONE" in lines


@pytest.mark.parametrize(
    ("lang", "name"), [("zh", "音乐教师甲 2026秋 课表"), ("en", "音乐教师甲: timetable 2026秋")]
)
def test_both_languages(lang: Language, name: str) -> None:
    """The feed's name speaks the language."""
    assert f"NAME:{name}" in _lines(_feeds(lang=lang)[0]["T1"])


def test_feeds_hold_no_reasons_and_nothing_of_others() -> None:
    """Neither the private reason nor another teacher's name."""
    text = _feeds()[0]["T1"].decode("utf-8")
    assert small.SECRET not in text
    assert not re.search("英语教师", text)

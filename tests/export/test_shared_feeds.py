"""Feeds of a week with broadcasts, joined grades, meetings, a van, odd weeks and bells that change."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

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
from scheduler.locale import catalogue
from scheduler.term.roll_out import dated_lessons
from tests.export import rich, small

WORDS = catalogue("zh")


def _feeds(
    week: Timetable,
    old: Ledger | None = None,
    as_of: datetime = small.AS_OF,
    district: District | None = None,
) -> tuple[dict[str, list[Any]], Ledger]:
    """Teacher -> events by start, as an independent engine finds them; and the ledger."""
    tables = district or rich.district()
    shown = shown_lessons(tables, dated_lessons(tables, week), WORDS)
    ledger = continued(old or Ledger(), {s.uid: s.fingerprint() for s in shown}, as_of)
    feeds = feeds_of(tables)
    files = calendars(tables, feeds, shown, ledger, WORDS)
    return {feed.id: _events(files[feed.file]) for feed in feeds if feed.kind is Kind.TEACHER}, ledger


def _events(data: bytes) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(data)
    found = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 12, 31))
    return sorted(found, key=lambda event: event.start)


def _told(events: Iterable[Any]) -> list[tuple[str, str, str, str]]:
    """Start, summary, location and description."""
    return [
        (
            event.start.strftime("%d %H:%M"),
            str(event["SUMMARY"]),
            str(event["LOCATION"]),
            str(event.get("DESCRIPTION", "")),
        )
        for event in events
    ]


def test_the_origin_teachers_feed() -> None:
    """The first two weeks: lessons with who receives them, meetings; Tuesday the 8th is left out."""
    sent = "同步课堂主讲，播往草滩小学 三年级、渠刘教学点 三年级"
    assert _told(_feeds(rich.timetable())[0]["T1"])[:5] == [
        ("01 09:10", "英语 三年级 · 中心小学", "中心小学 录播室", sent),
        ("04 14:30", "教研：英语教研", "线上", ""),
        ("07 14:30", "教研：片区会", "中心小学", ""),
        ("11 14:30", "教研：英语教研", "线上", ""),
        ("14 14:30", "教研：片区会", "中心小学", ""),
    ]


def test_the_visitors_feed() -> None:
    """To the van, the joined grades once, the van again; from the 14th at the other time."""
    told = _told(_feeds(rich.timetable())[0]["T2"])
    assert told[:3] == [
        ("01 14:00", "乘车：面包车 午班", "中心小学", "14:00 在中心小学上车，14:30 到草滩小学下车"),
        ("01 15:00", "音乐 一年级、二年级 · 草滩小学", "草滩小学", "接替：班主任乙"),
        ("01 15:50", "乘车：面包车 晚班", "草滩小学", "15:50 在草滩小学上车，16:40 到县城下车"),
    ]
    assert [start for start, what, *_ in told if what.startswith("音乐")] == [
        "01 15:00", "08 15:00", "15 14:50", "22 14:50",
    ]  # fmt: skip


def test_the_local_adults_feed() -> None:
    """Duties with who gives the lesson, in odd weeks only where that is so."""
    told = _told(_feeds(rich.timetable())[0]["L3"])
    assert told[:2] == [
        (
            "01 09:20",
            "助教：英语 三年级 · 渠刘教学点",
            "渠刘教学点 电教室",
            "同步课堂：中心小学 三年级 英语教师甲",
        ),
        ("03 08:20", "助教：科学 三年级 · 渠刘教学点", "渠刘教学点 电教室", "点播"),
    ]
    assert [start for start, what, *_ in told if "科学" in what] == ["03 08:20", "17 08:20"]


def test_another_adult_is_a_change_of_the_duty_and_of_what_the_visitor_reads() -> None:
    """From one adult to the other: the same duty, now in another feed; the lesson itself stays."""
    week = rich.timetable()
    before, ledger = _feeds(week)
    placements = tuple(
        placement.model_copy(update={"adult": "L3"}) if placement.teacher == "T2" else placement
        for placement in week.placements
    )
    after, _ = _feeds(week.model_copy(update={"placements": placements}), ledger, small.LATER)
    duties = {str(e["UID"]) for e in before["L2"]} - {str(e["UID"]) for e in after["L2"]}
    assert len(duties) == 4
    assert duties <= {str(event["UID"]) for event in after["L3"]}
    assert _sequences(after["T2"], "音乐") == {1}
    assert _sequences(after["T2"], "乘车") == {0}
    assert _sequences(after["L3"], "接替") == {1}
    assert _sequences(after["L3"], "助教") == {0}


def _sequences(events: Iterable[Any], what: str) -> set[int]:
    return {int(event["SEQUENCE"]) for event in events if str(event["SUMMARY"]).startswith(what)}


@pytest.mark.parametrize("field", ["meetings", "rides"])
def test_published_again_nothing_changes(field: str) -> None:
    """In another order the same things are the same, for every teacher and in the ledger."""
    week = rich.timetable()
    _, ledger = _feeds(week)
    turned = week.model_copy(update={field: getattr(week, field)[::-1]})
    assert _feeds(turned, ledger, small.LATER)[1] == ledger


def test_everybodys_identities_are_different() -> None:
    """No two events of any feeds share a UID: a meeting is one event for each who comes."""
    feeds, ledger = _feeds(rich.timetable())
    uids = [str(event["UID"]) for events in feeds.values() for event in events]
    assert len(uids) == len(set(uids)) == len(ledger.lessons)


def test_no_reason_is_shown() -> None:
    """Why the English teacher is away on a date stands nowhere."""
    shown = shown_lessons(rich.district(), dated_lessons(rich.district(), rich.timetable()), WORDS)
    assert small.SECRET not in str(shown)

"""All feeds together: cancelled lessons stay as such, reminders on request, identities that last."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.plan import Lost, Standing, TermPlan
from models.timetable import Placement
from scheduler.export.feed_files import feed_files
from scheduler.export.feed_index import read_index
from scheduler.term.dated import on_dates
from tests.export import rich, small

TUESDAY = date(2026, 9, 8)


def _plan(*lost: date) -> TermPlan:
    """The small district's term, without the lessons of some dates."""
    district, week = small.district(), small.timetable()
    dated = on_dates(district, week)
    return TermPlan(
        district=district.name,
        term=district.term.name,
        input_hash="0" * 64,
        calendar=district.calendar,
        standing=(Standing(since=district.term.first_day, placements=week.placements),),
        dated=tuple(one for one in dated if one.day not in lost),
        lost=tuple(Lost(dated=one) for one in dated if one.day in lost),
    )


def _files(
    plan: TermPlan, old: dict[str, bytes] | None = None, days: int = 0, **more: Any
) -> dict[str, bytes]:
    ledger = None if old is None else old["ledger.json"]
    as_of = small.AS_OF + timedelta(days=days)
    return feed_files(small.district(), small.timetable(), plan, "zh", as_of, ledger, **more)


def _events(files: dict[str, bytes], key: str) -> list[Any]:
    """The events of a feed, by start."""
    (file,) = (feed.file for feed in read_index(files["feeds.json"]).feeds if feed.key == key)
    return sorted(icalendar.Calendar.from_ical(files[file]).walk("VEVENT"), key=lambda event: event.start)


@pytest.mark.parametrize("key", ["teacher/T1", "class/C1", "school/S1"])
def test_a_cancelled_lesson_stays_as_such(key: str) -> None:
    """At its time and place under its UID, newer than before, and it takes nobody's time."""
    before = _files(_plan())
    after = _files(_plan(TUESDAY), before, days=1)
    old, new = ({str(e["UID"]): e for e in _events(files, key)} for files in (before, after))
    assert old.keys() == new.keys()
    changed = [uid for uid in new if new[uid]["SEQUENCE"] == 1]
    assert {new[uid].start.date() for uid in changed} == {TUESDAY}
    for uid in changed:
        assert new[uid]["SUMMARY"] == f"【停课】{old[uid]['SUMMARY']}"
        assert new[uid]["TRANSP"] == "TRANSPARENT"
        assert (new[uid].start, new[uid]["LOCATION"]) == (old[uid].start, old[uid]["LOCATION"])
    assert _files(_plan(TUESDAY), after, days=30) == after
    returned = {str(e["UID"]): e for e in _events(_files(_plan(), after, days=40), key)}
    assert {returned[uid]["SEQUENCE"] for uid in changed} == {2}
    assert all("TRANSP" not in returned[uid] for uid in changed)


def test_what_nobody_was_shown_is_not_cancelled() -> None:
    """A lesson that was lost before the first publication is in no calendar."""
    events = _events(_files(_plan(TUESDAY)), "teacher/T1")
    assert TUESDAY not in {event.start.date() for event in events}
    assert not any("停课" in str(event["SUMMARY"]) for event in events)


def test_reminders_of_visits() -> None:
    """Off unless asked for; then before the first lesson of each visit only, never at one's own school."""
    plain = _events(_files(_plan()), "teacher/T1")
    assert not any(event.subcomponents for event in plain)
    events = _events(_files(_plan(), alarm=45), "teacher/T1")
    reminded = [event for event in events if event.subcomponents]
    assert {str(event["LOCATION"]) for event in reminded} == {"草滩小学 音乐教室"}
    assert len(reminded) == 5
    (alarm,) = reminded[0].subcomponents
    assert (alarm["TRIGGER"].dt, alarm["ACTION"]) == (timedelta(minutes=-45), "DISPLAY")


def test_reminders_of_a_week_with_a_van() -> None:
    """One reminder a visit, though the visitor rides and two grades sit together."""
    files = feed_files(rich.district(), rich.timetable(), None, "zh", small.AS_OF, None, alarm=30)
    every = [data for name, data in files.items() if name.startswith("ics")]
    assert sum(data.count(b"BEGIN:VALARM") for data in every) == 4


_PERIODS = st.tuples(st.sampled_from(["1", "2", "3", "4"]), st.sampled_from([1, 2, 3, 4, 5]))


@given(st.lists(st.tuples(_PERIODS, st.sets(st.sampled_from([1, 3, 8, 15, 17]))), min_size=2, max_size=5))
@settings(max_examples=25, deadline=None)
def test_identities_last(revisions: list[tuple[tuple[str, int], set[int]]]) -> None:
    """Through moves and cancellations a UID's sequence and stamp grow exactly when what is read changes."""
    known: dict[str, bytes] = {}
    seen: dict[str, tuple[Any, ...]] = {}
    for number, ((period, weekday), days) in enumerate(revisions):
        plan = _moved(period, weekday, {date(2026, 9, day) for day in days})
        files = _files(plan, known or None, days=number)
        assert _files(plan, files, days=number + 1) == files
        for feed in read_index(files["feeds.json"]).feeds:
            for event in _events(files, feed.key):
                uid = str(event["UID"])
                told = tuple(str(event.get(key, "")) for key in ("SUMMARY", "LOCATION", "DESCRIPTION"))
                now = (feed.key, event.start, event.end, *told)
                was = seen.get(uid)
                if was is not None:
                    assert (event["SEQUENCE"] > was[0]) == (event["DTSTAMP"].dt > was[1]) or was[2] == now
                    assert event["SEQUENCE"] >= was[0]
                    assert was[2] == now or event["SEQUENCE"] > was[0]
                seen[uid] = (event["SEQUENCE"], event["DTSTAMP"].dt, now)
        known = files


def _moved(period: str, weekday: int, lost: set[date]) -> TermPlan:
    """The term with the music lesson of Liangjia elsewhere in the week, and some dates cancelled."""
    district, week = small.district(), small.timetable()
    placements = tuple(
        Placement(course=one.course, teacher=one.teacher, weekday=weekday, period=period)
        if one.course == "C1/音乐"
        else one
        for one in week.placements
    )
    dated = on_dates(district, week.model_copy(update={"placements": placements}))
    return _plan().model_copy(
        update={
            "dated": tuple(one for one in dated if one.day not in lost),
            "lost": tuple(Lost(dated=one) for one in dated if one.day in lost),
        }
    )


def test_stamps_are_in_utc() -> None:
    """As of a moment of any zone."""
    as_of = datetime(2026, 8, 28, 14, 30, tzinfo=UTC)
    files = feed_files(small.district(), small.timetable(), None, "zh", as_of, None)
    assert b"DTSTAMP:20260828T143000Z" in files["ics_classes/三年级-C1.ics"]

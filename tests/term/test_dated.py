"""Dated decisions: on the right dates, with identities of their own."""

from datetime import date

from hypothesis import given

from models.calendar import CalendarRow
from models.timetable import Held, Placement, Ride
from scheduler.term.dated import on_dates
from scheduler.term.roll_out import dated_lessons
from tests.export import rich, small
from tests.term.calendars import district, rows

SATURDAY = date(2026, 9, 5)


def test_a_make_up_day_repeats_the_lessons_it_follows() -> None:
    """Saturday the 5th follows Thursday: its two lessons, on Saturday, told apart from Thursday's own."""
    there = district((CalendarRow(day=SATURDAY, follows=4),))
    found = [one for one in on_dates(there, small.timetable()) if one.day == SATURDAY]
    assert [(one.decision.weekday, one.again) for one in found] == [(6, "2026-09-05")] * 2
    assert [(x.start, x.course) for x in dated_lessons(there, small.timetable()) if x.day == SATURDAY] == [
        (900, "J1/音乐"),
        (950, "C3/英语"),
    ]


def test_meetings_and_rides_are_dated_too() -> None:
    """Every kind of decision stands on the dates of its weekday; all are of every week then."""
    found = on_dates(rich.district(), rich.timetable())
    assert {type(one.decision) for one in found} == {Placement, Held, Ride}
    assert all(one.decision.weekday == one.day.isoweekday() for one in found)
    assert all(getattr(one.decision, "weeks", "every") == "every" for one in found)


@given(rows())
def test_identities_are_unique(some: tuple[CalendarRow, ...]) -> None:
    """Whatever the calendar says, no two dated lessons of a teacher share an identity."""
    lessons = dated_lessons(district(some), small.timetable())
    assert len({lesson.key for lesson in lessons}) == len(lessons)


@given(rows())
def test_dates_the_calendar_does_not_name_stay_as_they_are(some: tuple[CalendarRow, ...]) -> None:
    """A row changes its own date only."""
    named = {row.day for row in some}
    plain = on_dates(district(()), small.timetable())
    assert [one for one in plain if one.day not in named] == [
        one for one in on_dates(district(some), small.timetable()) if one.day not in named
    ]


def test_a_make_up_day_holds_the_lessons_of_the_day_off() -> None:
    """Thursday the 10th is off and its lessons are on Saturday the 12th: the same lessons, moved."""
    off = CalendarRow(day=date(2026, 9, 10))
    made_up = CalendarRow(day=date(2026, 9, 12), follows_date=date(2026, 9, 10))
    plain = {one.identity for one in on_dates(district(()), small.timetable())}
    moved = on_dates(district((off, made_up)), small.timetable())
    assert {one.identity for one in moved} == plain
    assert {one.again for one in moved if one.day == made_up.day} == {None}
    assert {one.day for one in on_dates(district((made_up,)), small.timetable()) if one.again} == {
        made_up.day
    }


def test_two_dates_that_follow_one_have_lessons_of_their_own() -> None:
    """Both Saturdays follow the Thursday that is off: the first has its lessons, the second is told apart."""
    rows_ = (
        CalendarRow(day=date(2026, 9, 10)),
        CalendarRow(day=SATURDAY, follows_date=date(2026, 9, 10)),
        CalendarRow(day=date(2026, 9, 12), follows_date=date(2026, 9, 10)),
    )
    found = on_dates(district(rows_), small.timetable())
    assert len({one.identity for one in found}) == len(found)
    assert [one.again for one in found if one.day == SATURDAY] == [None, None]
    assert [one.again for one in found if one.day == date(2026, 9, 12)] == ["2026-09-12"] * 2

"""What the law takes to happen on a date; tests/term/test_school_calendar.py compares it with the planner."""

from datetime import date

from models.calendar import CalendarRow
from scheduler.verify.term.on_date import OnDate
from tests.term.calendars import district

TUESDAY = date(2026, 9, 8)


def test_things_without_a_school_follow_the_rows_for_all() -> None:
    """All schools follow Friday on Tuesday the 8th, but Liangjia follows nothing."""
    rows = (CalendarRow(day=TUESDAY, follows=5), CalendarRow(day=TUESDAY, school="S1"))
    there = OnDate(district(rows), TUESDAY)
    assert there.happens(None, 500, 5, "every")
    assert not there.happens(None, 500, 2, "every")
    assert not there.happens("S1", 500, 5, "every")


def test_parity() -> None:
    """The 8th is in the even week: what is of odd weeks does not happen."""
    there = OnDate(district((), 2), TUESDAY)
    assert there.happens("S1", 500, 2, "even")
    assert there.happens("S1", 500, 2, "every")
    assert not there.happens("S1", 500, 2, "odd")


def test_dates_that_are_alike() -> None:
    """Two plain Tuesdays are alike; a Tuesday off, or one of another parity, is not."""
    plain = district((), 2)
    first, third = OnDate(plain, date(2026, 9, 1)), OnDate(plain, date(2026, 9, 15))
    assert first.likeness == third.likeness
    assert first.likeness != OnDate(plain, TUESDAY).likeness
    off = OnDate(district((CalendarRow(day=date(2026, 9, 15)),), 2), date(2026, 9, 15))
    assert off.likeness != third.likeness

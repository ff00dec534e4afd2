"""What stands on each date while it is planned."""

from datetime import date

from scheduler.planner.agenda import Agenda
from scheduler.term.dated import on_dates
from scheduler.term.school_calendar import Calendar
from tests.planner.towns import town, week


def test_dates_and_weeks() -> None:
    """A week is its seven dates; a date that is replaced is so there too, and all stays in order."""
    there = town()
    calendar = Calendar(there)
    dated = on_dates(there, week(), calendar)
    agenda = Agenda(there, calendar, dated)
    monday = date(2026, 9, 7)
    assert [one.day.day for one in agenda.week(monday)] == [7, 10, 10]
    agenda.put(monday, ())
    assert [one.day.day for one in agenda.week(monday)] == [10, 10]
    assert agenda.all() == tuple(one for one in dated if one.day != monday)


def test_a_school_is_open_where_it_has_periods() -> None:
    """Caotan is open on a Monday and not on a Saturday."""
    there = town()
    agenda = Agenda(there, Calendar(there), ())
    assert agenda.is_open("J1/音乐", date(2026, 9, 7))
    assert not agenda.is_open("J1/音乐", date(2026, 9, 5))

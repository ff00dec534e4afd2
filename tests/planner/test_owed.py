"""What the calendar takes away, and how much of it is owed."""

from datetime import date

from models.calendar import CalendarRow
from models.timetable import Placement
from scheduler.planner.owed import lost_to_calendar, short_of_minimum
from scheduler.term.in_force import rolled
from tests.planner.towns import town, week

OFF = (CalendarRow(day=date(2026, 9, 3)), CalendarRow(day=date(2026, 9, 10)))


def test_lessons_of_days_off() -> None:
    """Two Thursdays are off: two lessons of music at Caotan and two of English."""
    there = town(OFF)
    lost = lost_to_calendar(there, [week()], rolled(there, [week()]))
    assert [(one.day.day, one.number) for one in lost] == [(3, 1), (3, 1), (10, 1), (10, 1)]


def test_a_make_up_day_loses_nothing() -> None:
    """The lessons of the 10th are on Saturday the 12th: nothing of the 10th is lost."""
    there = town((OFF[1], CalendarRow(day=date(2026, 9, 12), follows_date=date(2026, 9, 10))))
    assert lost_to_calendar(there, [week()], rolled(there, [week()])) == ()


def test_only_what_the_minimum_needs_is_owed() -> None:
    """One of three Thursdays is left: with a minimum of two, the earliest lesson of each course is owed."""
    there = town(OFF, term_minimum=2)
    dated = rolled(there, [week()])
    owed = short_of_minimum(there, dated, lost_to_calendar(there, [week()], dated))
    courses = [one.decision.course for one in owed if isinstance(one.decision, Placement)]
    assert sorted(courses) == ["C3/英语", "J1/音乐"]
    assert {one.day.day for one in owed} == {3}

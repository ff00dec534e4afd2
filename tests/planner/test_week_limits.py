"""What the other dates of a week leave of its limits."""

from datetime import date

from models.calendar import CalendarRow
from models.district import District
from models.event import DatedEvent, Event
from models.teacher import Limits
from scheduler.planner.agenda import Agenda
from scheduler.planner.week_limits import within_week
from scheduler.term.dated import on_dates
from scheduler.term.school_calendar import Calendar
from tests.planner.towns import town, week

MONDAY, THURSDAY = date(2026, 9, 7), date(2026, 9, 10)


def _left(there: District, day: date) -> Limits:
    """T1's limits on a date; at most a day away and two lessons a week."""
    limits = Limits(days_away=1, lessons_week=2)
    teachers = tuple(t.model_copy(update={"limits": limits}) if t.id == "T1" else t for t in there.teachers)
    there = there.model_copy(update={"teachers": teachers})
    calendar = Calendar(there)
    agenda = Agenda(there, calendar, on_dates(there, week(), calendar))
    return within_week(there, there, agenda, day).teachers[0].limits


def test_lessons_and_days_of_other_dates() -> None:
    """Music at home on Monday, away on Thursday: each leaves the other one lesson, Thursday no day."""
    assert (_left(town(), THURSDAY).days_away, _left(town(), THURSDAY).lessons_week) == (1, 1)
    assert (_left(town(), MONDAY).days_away, _left(town(), MONDAY).lessons_week) == (0, 1)


def test_events_are_days_away_too() -> None:
    """A meeting at Caotan on Tuesday leaves no day away for Thursday."""
    event = Event(id="e", people=("T1",), place="S2", since=MONDAY, by=THURSDAY)
    dated = DatedEvent(event="e", number=1, day=date(2026, 9, 8), start=540, end=600)
    there = town().model_copy(update={"events": (event,), "dated_events": (dated,)})
    assert _left(there, THURSDAY).days_away == 0


def test_a_week_with_a_make_up_day_has_no_limits_but_the_dates_own() -> None:
    """The Saturday follows Monday: the calendar makes that week longer."""
    there = town([CalendarRow(day=date(2026, 9, 12), follows=1)])
    assert (_left(there, MONDAY).days_away, _left(there, MONDAY).lessons_week) == (1, 2)

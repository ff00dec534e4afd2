"""The law on dates: which dates break it, and that it knows their bells, absences and weeks."""

from datetime import date

import pytest
from hypothesis import given

from models.calendar import CalendarRow
from models.district import District
from models.plan import Dated
from models.teacher import Limits, Unavailability
from models.timetable import Placement
from scheduler.term.dated import on_dates
from scheduler.term.planned import Decided
from scheduler.term.roll_out import dated_lessons
from scheduler.verify.term.judge import DateCourt, judge_dates
from tests.export import rich, small
from tests.term.calendars import district, rows

SATURDAY = date(2026, 9, 5)
MUSIC = Placement(course="C1/音乐", teacher="T1", weekday=1, period="3")
"""14:30 to 15:10 at Liangjia."""
JOINT = Placement(course="J1/音乐", teacher="T1", weekday=4, period="2")
"""15:00 to 15:40 at Caotan, 20 minutes away."""


def _found(there: District, *placements: Placement) -> set[tuple[object, ...]]:
    """(date, rule) of every breach of the lessons on their dates."""
    dated = on_dates(there, Decided.of(placements))
    return {(finding.params["date"], finding.rule) for finding in judge_dates(there, dated)}


def test_schools_that_follow_different_days_share_a_teacher() -> None:
    """No week sees it: on Saturday Liangjia follows Monday, Caotan Thursday, and the teacher is at both."""
    split = (
        CalendarRow(day=SATURDAY, school="S1", follows=1),
        CalendarRow(day=SATURDAY, school="S2", follows=4),
    )
    assert _found(district(()), MUSIC, JOINT) == set()
    assert _found(district((split[0],)), MUSIC, JOINT) == set()
    broken = _found(district(split), MUSIC, JOINT)
    assert ("2026-09-05", "teacher_clash") in broken
    assert {day for day, _ in broken} == {"2026-09-05"}


def test_an_absence_of_one_date() -> None:
    """Away on Thursday the 3rd, until the lesson begins (lawful) or a minute longer (not)."""
    for end, broken in ((900, set()), (901, {("2026-09-03", "availability")})):
        away = Unavailability(teacher="T1", weekday=4, start=840, end=end, dates=(date(2026, 9, 3),))
        there = district(()).model_copy(update={"unavailability": (away,)})
        assert _found(there, JOINT) == broken


def test_a_weekly_absence_goes_with_the_day_that_is_followed() -> None:
    """Whoever is not there on Thursdays is not there on the Saturday that follows Thursday."""
    away = Unavailability(teacher="T3", weekday=4, start=0, end=1440)
    there = district((CalendarRow(day=SATURDAY, follows=4),)).model_copy(update={"unavailability": (away,)})
    lesson = Placement(course="C3/英语", teacher="T3", weekday=5, period="3")
    assert _found(there, lesson) == set()
    moved = Dated(
        day=SATURDAY,
        decision=lesson.model_copy(update={"weekday": 6}),
        monday=date(2026, 8, 31),
        number=1,
    )
    assert [finding.rule for finding in judge_dates(there, [moved])] == ["availability"]


def test_a_period_that_the_date_does_not_have() -> None:
    """A lesson left on a day off is in no period."""
    there = district(())
    dated = on_dates(there, Decided.of([JOINT]))
    off = district((CalendarRow(day=date(2026, 9, 3)),))
    assert {(f.params["date"], f.rule) for f in judge_dates(off, dated)} == {("2026-09-03", "bell_period")}


def test_limits_a_week_hold_in_weeks_of_dates() -> None:
    """At most one lesson a week: two are too many in every week but that of the make-up day."""
    there = district((CalendarRow(day=SATURDAY, follows=4),))
    teachers = tuple(t.model_copy(update={"limits": Limits(lessons_week=1)}) for t in there.teachers)
    there = there.model_copy(update={"teachers": teachers})
    assert _found(there, MUSIC, JOINT) == {
        ("2026-09-07", "weekly_lessons"),
        ("2026-09-14", "weekly_lessons"),
    }


def test_a_decision_of_another_weekday_is_an_error() -> None:
    """A dated decision says the weekday of its date."""
    wrong = Dated(day=SATURDAY, decision=JOINT, monday=date(2026, 8, 31), number=1)
    with pytest.raises(ValueError, match="a decision of weekday 4"):
        judge_dates(district(()), [wrong])


def test_a_lawful_week_is_lawful_on_its_dates() -> None:
    """Meetings, rides, broadcasts and seasons: the only breach is the absence that has a date."""
    there = rich.district()
    found = judge_dates(there, on_dates(there, rich.timetable()))
    assert {(finding.params["date"], finding.rule) for finding in found} == {("2026-09-08", "availability")}


def test_dates_judged_once_are_judged_alike() -> None:
    """A court asked again, and one asked date by date, find the same."""
    away = Unavailability(teacher="T1", weekday=4, start=840, end=960, dates=(date(2026, 9, 3),))
    there = district(()).model_copy(update={"unavailability": (away,)})
    dated = on_dates(there, Decided.of([MUSIC, JOINT]))
    court = DateCourt(there)
    whole = court.judge(dated)
    assert court.judge(dated) == whole
    assert tuple(f for one in dated for f in DateCourt(there).judge([one])) == whole


@given(rows())
def test_the_roll_out_has_the_clock_of_the_law(some: tuple[CalendarRow, ...]) -> None:
    """Where every lesson of a date is in a period, it is shown at that period's time by both."""
    there = district(some)
    dated = on_dates(there, small.timetable())
    assert not [finding for finding in judge_dates(there, dated) if finding.rule == "bell_period"]
    assert len(dated_lessons(there, small.timetable())) == len(dated)

"""A whole term: rolled out, mended, made up, and lawful on every date."""

from datetime import date

from hypothesis import given, settings

from models.calendar import CalendarRow
from models.plan import Dated
from models.timetable import Placement
from scheduler.planner.plan_term import Planning, plan_term
from scheduler.verify.term.judge import judge_dates
from tests.planner.towns import ENGLISH, JOINT, MEANS, MUSIC, SPLIT, away, town, week
from tests.term.calendars import rows


def _courses(dated: tuple[Dated, ...], course: str) -> list[date]:
    """The dates of a course's lessons."""
    return [one.day for one in dated if isinstance(one.decision, Placement) and one.decision.course == course]


def _short(planning: Planning) -> list[str]:
    return [one.decision.course for one in planning.owed if isinstance(one.decision, Placement)]


def test_a_term_without_trouble_is_its_roll_out() -> None:
    """Mondays the 7th and 14th, Thursdays the 3rd, 10th and 17th."""
    planning = plan_term(town(), [week()], MEANS)
    assert _courses(planning.plan.dated, "C1/音乐") == [date(2026, 9, d) for d in (7, 14)]
    assert _courses(planning.plan.dated, "C3/英语") == [date(2026, 9, d) for d in (3, 10, 17)]
    assert (planning.broken, planning.plan.lost, planning.plan.mended, planning.owed) == ((), (), (), ())


def test_a_split_make_up_day_is_mended() -> None:
    """One change on the Saturday, proven, and told."""
    planning = plan_term(town(SPLIT), [week()], MEANS)
    assert planning.broken == ()
    assert [(m.day, m.changes, m.changes_bound) for m in planning.plan.mended] == [(SPLIT[0].day, 1, 1)]


def test_below_the_minimum_lessons_are_made_up() -> None:
    """Thursday the 10th is off and three lessons are asked for: both courses of it are made up later."""
    off = CalendarRow(day=date(2026, 9, 10))
    without = plan_term(town([off], term_minimum=2), [week()], MEANS)
    assert [one.dated.day.day for one in without.plan.lost] == [10, 10]
    planning = plan_term(town([off], term_minimum=3), [week()], MEANS)
    assert planning.broken == ()
    for course in ("J1/音乐", "C3/英语"):
        days = _courses(planning.plan.dated, course)
        assert len(days) == 3
        assert any(day > off.day and day.isoweekday() != 4 for day in days)
    assert _short(planning) == []
    assert planning.plan.lost == ()


def test_what_finds_no_place_is_owed() -> None:
    """Of each course more is lost than the one week that is left can take."""
    off = tuple(CalendarRow(day=date(2026, 9, day)) for day in range(4, 19))
    planning = plan_term(town(off, term_minimum=3), [week()], MEANS)
    assert planning.broken == ()
    assert sorted(_short(planning)) == ["C1/音乐", "C3/英语", "J1/音乐"]


def test_who_is_with_the_class() -> None:
    """T1 is away on Monday the 7th: T2 of the same school is free and stays with the class."""
    planning = plan_term(town(away=[away("T1", 7)]), [week()], MEANS)
    lost = {lost.dated.day.day: lost.adult for lost in planning.plan.lost}
    assert lost == {7: "T2"}


def test_a_provisional_timetable_gives_way() -> None:
    """In the first week there is English only, from the 7th on everything."""
    planning = plan_term(town(), [week(ENGLISH), week(MUSIC, JOINT, ENGLISH, since=date(2026, 9, 7))], MEANS)
    assert _courses(planning.plan.dated, "J1/音乐") == [date(2026, 9, d) for d in (10, 17)]
    assert _courses(planning.plan.dated, "C3/英语") == [date(2026, 9, d) for d in (3, 10, 17)]


@settings(max_examples=12, deadline=None)
@given(rows())
def test_every_date_of_a_random_term_is_lawful(some: tuple[CalendarRow, ...]) -> None:
    """Whatever the calendar says, no rule is broken, and nothing is lost without being told."""
    there = town(some)
    planning = plan_term(there, [week()], MEANS)
    assert planning.broken == judge_dates(there, planning.plan.dated) == ()
    assert len({one.identity for one in planning.plan.dated}) == len(planning.plan.dated)
    there_ = {one.identity for one in planning.plan.dated}
    assert not there_ & {lost.dated.identity for lost in planning.plan.lost}

"""Planning anew in mid-term: the past stays, little else moves, and without a change nothing does."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import CalendarRow
from models.plan import Dated, TermPlan
from models.timetable import Placement
from scheduler.export.plan_json import plan_json
from scheduler.planner.plan_term import plan_term
from scheduler.planner.replan import replan
from scheduler.term.dated_changes import dated_changes
from tests.planner.towns import ENGLISH, JOINT, MEANS, MUSIC, SPLIT, away, town, week
from tests.term.calendars import rows

MONDAY = date(2026, 9, 7)


def _plan(calendar: tuple[CalendarRow, ...] = ()) -> TermPlan:
    return plan_term(town(calendar), [week()], MEANS).plan


def _lessons(dated: tuple[Dated, ...]) -> list[tuple[int, str, str | None]]:
    """(day, course, teacher)."""
    return [
        (one.day.day, one.decision.course, one.decision.teacher)
        for one in dated
        if isinstance(one.decision, Placement)
    ]


def test_an_absence_of_a_day() -> None:
    """T1 falls ill on Thursday the 10th: music is made up by T1 later, nothing else is touched."""
    plan = _plan()
    planning = replan(town(away=[away("T1", 10)]), plan, MONDAY, MEANS)
    assert planning.broken == ()
    assert (planning.plan.revision, planning.plan.since) == (2, MONDAY)
    (change,) = dated_changes(plan, planning.plan)
    assert change.kinds[0] == "moved"
    assert change.after is not None
    assert change.after.day > date(2026, 9, 10)
    assert change.people == {"T1"}


def test_an_absence_that_can_be_covered() -> None:
    """T3 is away for two weeks: T2 gives English on both Thursdays."""
    planning = replan(town(away=[away("T3", 10, 17)]), _plan(), MONDAY, MEANS)
    english = [(day, who) for day, course, who in _lessons(planning.plan.dated) if course == "C3/英语"]
    assert english == [(3, "T3"), (10, "T2"), (17, "T2")]
    assert planning.plan.lost == ()


def test_a_school_that_closes() -> None:
    """Caotan closes on the 10th: its two lessons are made up, and nobody has to be with the class."""
    closed = CalendarRow(day=date(2026, 9, 10), school="S2")
    planning = replan(town([closed]), _plan(), date(2026, 9, 10), MEANS)
    assert planning.broken == ()
    assert {one.day.day for one in planning.made_up} & {10} == set()
    assert len(planning.made_up) + len(planning.owed) == 2


def test_a_holiday_that_is_taken_back() -> None:
    """Thursday the 10th was off and is not any more: its lessons are back, as they would have been."""
    off = (CalendarRow(day=date(2026, 9, 10)),)
    planning = replan(town(), _plan(off), MONDAY, MEANS)
    assert _lessons(planning.plan.dated) == _lessons(_plan().dated)
    assert planning.plan.lost == ()


def test_another_weekly_timetable() -> None:
    """From the 14th on English is in the second period: a moved lesson, with the identity it had."""
    earlier = ENGLISH.model_copy(update={"period": "1"})
    new = week(MUSIC, JOINT, earlier, since=date(2026, 9, 14))
    plan = _plan()
    planning = replan(town(), plan, date(2026, 9, 14), MEANS, new)
    (change,) = dated_changes(plan, planning.plan)
    assert (change.kinds, change.either.day.day) == (("moved",), 17)
    assert planning.plan.standing[-1] == new


@settings(max_examples=10, deadline=None)
@given(rows(), st.integers(1, 18))
def test_without_a_change_the_plan_is_the_same_to_the_byte(some: tuple[CalendarRow, ...], day: int) -> None:
    """The tables are as they were: so is the plan, its revision and its file."""
    plan = _plan(some)
    again = replan(town(some), plan, date(2026, 9, day), MEANS)
    assert plan_json(again.plan) == plan_json(plan)


@settings(max_examples=10, deadline=None)
@given(rows(), rows(), st.integers(1, 18), st.sampled_from(["T1", "T3"]))
def test_the_past_never_changes(
    before: tuple[CalendarRow, ...], after: tuple[CalendarRow, ...], day: int, who: str
) -> None:
    """Whatever changes, before the date every lesson is where it was; after it everything is lawful."""
    since, plan = date(2026, 9, day), _plan(before)
    planning = replan(town(after, [away(who, 10)]), plan, since, MEANS)
    past = [one for one in plan.dated if one.day < since]
    assert [one for one in planning.plan.dated if one.day < since] == past
    assert planning.broken == ()
    there = {one.identity for one in planning.plan.dated}
    assert not there & {lost.dated.identity for lost in planning.plan.lost}


def test_a_revision_of_a_revision() -> None:
    """Two illnesses one after the other: revision 3, and what the first changed stays as the first had it."""
    first = replan(town(SPLIT, [away("T3", 10)]), _plan(SPLIT), MONDAY, MEANS).plan
    second = replan(town(SPLIT, [away("T3", 10), away("T3", 17)]), first, date(2026, 9, 14), MEANS).plan
    assert second.revision == 3
    assert {change.either.day.day for change in dated_changes(first, second)} == {17}

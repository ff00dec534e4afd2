"""Events of a term: dated, lawful, and few lessons lost; and what replanning does to them."""

from datetime import date

from models.course import SlotPattern
from models.district import District
from models.event import Event
from models.timetable import Placement
from scheduler.export.event_feed import shown_events
from scheduler.locale import catalogue
from scheduler.planner.plan_term import Planning, plan_term
from scheduler.planner.replan import replan
from scheduler.term import roll_out
from scheduler.term.school_calendar import Calendar
from tests.planner.towns import MEANS, away, town, week

TERM = (date(2026, 9, 1), date(2026, 9, 18))
RESEARCH = Event(id="教研", people=("T1", "T2"), place="S1", count=3, since=TERM[0], by=TERM[1], apart=4)
ONLINE = Event(id="线上", kind="讲座", people=("T1", "T3"), since=TERM[0], by=TERM[1])
STAY = Event(id="跟岗", people=("T2",), place="S2", days=3, since=TERM[0], by=TERM[1])
EXAM = Event(
    id="考试", people=(), groups=("C1", "C3"), since=date(2026, 9, 9), by=date(2026, 9, 11), minutes=90
)


def _town(*events: Event) -> District:
    return town().model_copy(update={"events": events})


def _plan(*events: Event) -> Planning:
    return plan_term(_town(*events), [week()], MEANS)


def test_everything_finds_a_date_and_no_lesson_is_lost() -> None:
    """Three meetings, an online lecture, three days of shadowing, an examination: proven without a loss."""
    planning = _plan(RESEARCH, ONLINE, STAY, EXAM)
    assert planning.broken == ()
    assert planning.dating is not None
    assert (planning.dating.undated, planning.dating.lost, planning.dating.lost_bound) == ((), 0, 0)
    assert [one.part for one in planning.plan.events if one.event == "跟岗"] == [1, 2, 3]
    assert planning.plan.lost == ()


def test_whole_days_begin_where_they_may() -> None:
    """Three days that begin on a Monday: the 7th or the 14th, whatever else would lose less."""
    planning = _plan(STAY.model_copy(update={"allowed": (SlotPattern(weekday=1),)}))
    assert planning.broken == ()
    first = min(one.day for one in planning.plan.events)
    assert first in (date(2026, 9, 7), date(2026, 9, 14))


def test_lessons_that_an_event_takes_are_moved_or_lost() -> None:
    """On Thursdays at three only: T1's lesson is in the way, and no date has both."""
    fixed = RESEARCH.model_copy(
        update={"count": 1, "since": date(2026, 9, 10), "by": date(2026, 9, 10), "minutes": 400}
    )
    planning = _plan(fixed)
    assert planning.broken == ()
    assert planning.dating is not None
    assert planning.dating.lost == planning.dating.lost_bound == 1
    changed = {one.day for one in planning.plan.mended} | {lost.dated.day for lost in planning.plan.lost}
    assert changed == {date(2026, 9, 10)}


def test_an_event_that_cannot_be_is_told() -> None:
    """Both are away all the time: no date, and nothing else suffers."""
    there = _town(RESEARCH).model_copy(update={"unavailability": (away("T2", *range(1, 19, 7)),)})
    week_off = RESEARCH.model_copy(update={"since": date(2026, 9, 8), "by": date(2026, 9, 8), "count": 1})
    planning = plan_term(there.model_copy(update={"events": (week_off,)}), [week()], MEANS)
    assert planning.dating is not None
    assert planning.dating.undated == (("教研", 1),)
    assert planning.broken == ()


def test_only_events_that_cannot_stay_are_dated_anew() -> None:
    """T2 is away on the day of the second meeting: it moves, the past and the other stay."""
    plan = _plan(RESEARCH).plan
    days = [one.day for one in plan.events]
    there = _town(RESEARCH).model_copy(update={"unavailability": (away("T2", days[1].day),)})
    planning = replan(there, plan, days[1], MEANS)
    after = {one.number: one.day for one in planning.plan.events}
    assert planning.broken == ()
    assert (after[1], after[3]) == (days[0], days[2])
    assert after[2] != days[1]
    assert replan(_town(RESEARCH), plan, days[1], MEANS).plan == plan


def test_what_has_begun_stays() -> None:
    """T2 is away on the second day of shadowing, which has begun: its days stay, and the breach is told."""
    plan = _plan(STAY).plan
    second = plan.events[1].day
    there = _town(STAY).model_copy(update={"unavailability": (away("T2", second.day),)})
    planning = replan(there, plan, second, MEANS)
    assert planning.plan.events == plan.events
    assert {finding.params["what"] for finding in planning.broken if finding.rule == "events"} == {"absent"}


def test_feeds_show_events_to_everybody_who_comes() -> None:
    """Two people, a school, three meetings: nine entries with identities that stay when the date changes."""
    plan = _plan(RESEARCH).plan
    there = _town(RESEARCH)
    shown = shown_events(there, plan.events, catalogue("zh"))
    assert len({one.uid for one in shown}) == 9
    assert {one.owner for one in shown} == {"T1", "T2", "S1"}
    assert {(one.summary, one.location) for one in shown} == {("教研", "梁家小学")}
    moved = [one.model_copy(update={"day": date(2026, 9, 18)}) for one in plan.events]
    assert {one.uid for one in shown_events(there, moved, catalogue("en"))} == {one.uid for one in shown}
    lessons = [one for one in plan.dated if isinstance(one.decision, Placement)]
    there = there.model_copy(update={"calendar": plan.calendar})
    assert len(roll_out.shown(there, plan.dated, Calendar(there)).held) == len(lessons)

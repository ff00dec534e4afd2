"""Dates that break the law are planned anew with the fewest changes."""

from models.timetable import Placement, Ride
from scheduler.planner.mend import mend, renamed
from scheduler.term.dated import on_dates
from scheduler.term.school_calendar import Calendar
from scheduler.verify.term.judge import judge_dates
from tests.export import rich
from tests.planner.towns import MEANS, SATURDAY, SPLIT, away, town, week


def test_a_shared_teacher_on_a_split_make_up_day() -> None:
    """T1 would be at both schools at three: one lesson moves, and fewer cannot be."""
    there = town(SPLIT)
    calendar = Calendar(there)
    saturday = [one for one in on_dates(there, week(), calendar) if one.day == SATURDAY]
    assert {finding.rule for finding in judge_dates(there, saturday)} >= {"teacher_clash"}
    mended = mend(there, calendar, SATURDAY, saturday, MEANS.request)
    assert mended is not None
    assert judge_dates(there, mended.dated) == ()
    assert (mended.changes, mended.changes_bound, mended.lost) == (1, 1, ())
    assert {one.identity for one in mended.dated} == {one.identity for one in saturday}


def test_an_absent_teacher_is_covered_where_somebody_can() -> None:
    """T3 is away on Thursday the 3rd: T2 gives English; nothing else changes."""
    there = town(away=[away("T3", 3)])
    calendar = Calendar(there)
    thursday = [one for one in on_dates(there, week(), calendar) if one.day.day == 3]
    mended = mend(there, calendar, thursday[0].day, thursday, MEANS.request)
    assert mended is not None
    english = [one.decision for one in mended.dated if one.decision.teacher == "T2"]  # type: ignore[union-attr]
    assert [one.course for one in english if isinstance(one, Placement)] == ["C3/英语"]
    assert (mended.changes, mended.lost) == (1, ())


def test_what_nobody_can_give_is_lost() -> None:
    """T1 is away on Thursday the 3rd, and nobody else has music: the lesson is lost, English stays."""
    there = town(away=[away("T1", 3)])
    calendar = Calendar(there)
    thursday = [one for one in on_dates(there, week(), calendar) if one.day.day == 3]
    mended = mend(there, calendar, thursday[0].day, thursday, MEANS.request)
    assert mended is not None
    assert [one.decision.course for one in mended.lost if isinstance(one.decision, Placement)] == ["J1/音乐"]
    assert [one.decision.course for one in mended.dated if isinstance(one.decision, Placement)] == ["C3/英语"]


def test_a_school_without_enough_adults_is_let_be() -> None:
    """Two adults must stay at Liangjia, T1 and T2 are away: nothing is lawful, but the date is planned."""
    there = town(away=[away("T1", 7), away("T2", 7)])
    schools = tuple(s.model_copy(update={"least_adults": 2 * (s.id == "S1")}) for s in there.schools)
    there = there.model_copy(update={"schools": schools})
    calendar = Calendar(there)
    monday = [one for one in on_dates(there, week(), calendar) if one.day.day == 7]
    mended = mend(there, calendar, monday[0].day, monday, MEANS.request)
    assert mended is not None
    assert len(mended.lost) == 1
    assert {finding.rule for finding in judge_dates(there, mended.dated)} <= {"least_adults"}


def test_identities_go_with_meetings_and_rides() -> None:
    """A ride on another run is new; meetings, lessons and other rides keep their names."""
    there = rich.district()
    tuesday = [one for one in on_dates(there, rich.timetable()) if one.day.day == 1]
    decisions = [one.decision for one in tuesday]
    found, lost = renamed(tuesday[0].day, tuesday, decisions)
    assert sorted(map(str, found)) == sorted(map(str, tuesday))
    assert lost == ()
    rides = [one for one in decisions if isinstance(one, Ride)]
    fewer = [one for one in decisions if one not in rides[:1]]
    found, lost = renamed(tuesday[0].day, tuesday, fewer)
    assert (len(found), lost) == (len(tuesday) - 1, ())

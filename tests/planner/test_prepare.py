"""What is to be done if a visit is lost: the same answer that planning anew would give on the day itself."""

from datetime import date

from models.plan import TermPlan
from models.timetable import Placement
from scheduler.planner.plan_term import plan_term
from scheduler.planner.prepare import away, prepare, visiting_days
from scheduler.planner.replan import replan
from scheduler.term.dated_changes import dated_changes
from tests.planner.towns import ENGLISH, JOINT, MEANS, VISITED, town, week

MONDAY, SUNDAY = date(2026, 9, 7), date(2026, 9, 13)
THURSDAY = date(2026, 9, 10)


def _plan() -> TermPlan:
    return plan_term(town(), [week(*VISITED)], MEANS).plan


def test_only_visits_are_prepared_for() -> None:
    """On Thursday T1 and T2 of Liangjia are at Caotan; T1's music at home on Monday is no visit."""
    days = visiting_days(town(), _plan(), MONDAY, SUNDAY)
    assert [(one.day, one.teacher) for one in days] == [(THURSDAY, "T1"), (THURSDAY, "T2")]
    courses = [[d.decision.course for d in one.lessons if isinstance(d.decision, Placement)] for one in days]
    assert courses == [[JOINT.course], [ENGLISH.course]]


def test_another_week_has_its_own_dates() -> None:
    """Days before the first and after the last are left out."""
    plan = _plan()
    assert visiting_days(town(), plan, MONDAY, date(2026, 9, 9)) == ()
    assert {one.day for one in visiting_days(town(), plan, THURSDAY, THURSDAY)} == {THURSDAY}


def test_a_covered_and_a_moved_lesson() -> None:
    """T3 gives T2's English; only T1 teaches music, so that it is made up at another time."""
    district, plan = town(), _plan()
    music, english = (
        prepare(district, plan, lost, MEANS) for lost in visiting_days(district, plan, MONDAY, SUNDAY)
    )
    assert music.lawful
    assert english.lawful
    ((moved,), (covered,)) = music.changes, english.changes
    assert moved.kinds[0] == "moved"
    assert "covered" in covered.kinds
    assert covered.people == {"T2", "T3"}


def test_it_is_what_replanning_would_give() -> None:
    """Each prepared plan is that of an absence of the whole day, and leaves the teacher nothing that day."""
    district, plan = town(), _plan()
    for lost in visiting_days(district, plan, MONDAY, SUNDAY):
        found = prepare(district, plan, lost, MEANS)
        later = replan(away(district, [lost]), plan, lost.day, MEANS).plan
        assert found.changes == dated_changes(plan, later)
        assert not any(
            one.day == lost.day
            and isinstance(one.decision, Placement)
            and one.decision.teacher == lost.teacher
            for one in later.dated
        )

"""Lessons more, where the weekly timetable does not meet a quota."""

from datetime import date

from models.plan import Dated
from models.quota import Counted, Milestone, Quota
from scheduler.planner.plan_term import plan_term
from scheduler.planner.replan import replan
from tests.planner.towns import MEANS, VISITED, town, week


def _quota(by: int, count: int, subjects: tuple[str, ...] = ()) -> Quota:
    milestone = Milestone(by=date(2026, 9, by), count=count)
    return Quota(
        id="走教",
        counts=Counted.VISITING,
        subjects=subjects,
        since=date(2026, 9, 1),
        milestones=(milestone,),
    )


def _added(dated: tuple[Dated, ...]) -> list[Dated]:
    return [one for one in dated if (one.again or "").startswith("走教/")]


def test_what_is_short_is_added_before_the_milestone() -> None:
    """Four visits by the 11th, and two more are wanted: two lessons more, one of each subject, lawful."""
    there = town().model_copy(update={"quotas": (_quota(11, 6),)})
    planning = plan_term(there, [week(*VISITED)], MEANS)
    assert planning.broken == ()
    assert [state.met for state in planning.quotas] == [True]
    assert len(planning.extra) == 2
    assert {one.decision.course for one in planning.extra} == {"J1/音乐", "C3/英语"}  # type: ignore[union-attr]
    assert all(one.day <= date(2026, 9, 11) for one in planning.extra)


def test_what_cannot_be_met_is_told() -> None:
    """Fifty visits by the 11th: as many as fit, and the rest is short."""
    there = town().model_copy(update={"quotas": (_quota(11, 50),)})
    planning = plan_term(there, [week(*VISITED)], MEANS)
    (state,) = planning.quotas
    assert not state.met
    assert state.reached[0].short == 50 - state.reached[0].planned
    assert planning.broken == ()


def test_a_quota_that_is_met_adds_nothing() -> None:
    """Four by the 11th are there already."""
    there = town().model_copy(update={"quotas": (_quota(11, 4),)})
    assert plan_term(there, [week(*VISITED)], MEANS).extra == ()


def test_extra_lessons_stay_in_the_next_revision() -> None:
    """Planned anew without a change, the plan is the same; with more wanted, the old ones stay."""
    there = town().model_copy(update={"quotas": (_quota(18, 8),)})
    plan = plan_term(there, [week(*VISITED)], MEANS).plan
    assert replan(there, plan, date(2026, 9, 7), MEANS).plan == plan
    more = there.model_copy(update={"quotas": (_quota(18, 9),)})
    again = replan(more, plan, date(2026, 9, 7), MEANS)
    before, after = _added(plan.dated), _added(again.plan.dated)
    assert (len(before), len(after)) == (2, 3)
    assert {one.identity for one in before} < {one.identity for one in after}

"""What counts for a quota, and what is short."""

from datetime import date
from typing import Any

import pytest

from models.calendar import CalendarRow
from models.district import District
from models.quota import Counted, Delivery, Milestone, Quota
from scheduler.term.dated import on_dates
from scheduler.term.tally import State, Tally
from tests.export import rich
from tests.planner.towns import JOINT, VISITED, town, week

TERM_END = date(2026, 9, 18)


def _quota(count: int, **fields: Any) -> Quota:
    """Visits until the term's end, unless it says otherwise."""
    given = {"id": "q", "counts": Counted.VISITING, "since": date(2026, 9, 1)}
    milestones = (Milestone(by=fields.pop("by", TERM_END), count=count),)
    return Quota(**{**given, "milestones": milestones, **fields})


def _state(quota: Quota, on: date, *deliveries: Delivery, there: District | None = None) -> State:
    """How the quota stands with the weekly lessons of the town: visits are music and English of Caotan."""
    there = (there or town()).model_copy(update={"deliveries": deliveries})
    return Tally(there, on_dates(there, week(*VISITED))).state(quota, on)


@pytest.mark.parametrize(("count", "short"), [(5, 0), (6, 0), (7, 1)])
def test_three_thursdays_of_two_visits(count: int, short: int) -> None:
    """Six visits on three Thursdays: five and six are met, of seven one is short."""
    state = _state(_quota(count), date(2026, 9, 1))
    assert [(one.delivered, one.planned, one.short) for one in state.reached] == [(0, 6, short)]
    assert state.met == (not short)
    assert state.by_subject == {"音乐": 3, "英语": 3}


def test_the_date_divides_delivered_and_planned() -> None:
    """On the 10th the two lessons of the 3rd have been; those of the 10th and 17th are planned."""
    (one,) = _state(_quota(6), date(2026, 9, 10)).reached
    assert (one.delivered, one.planned) == (2, 4)


def test_only_what_was_signed_for_counts() -> None:
    """Of four lessons of the past one was held and signed, one interrupted too early, two not recorded."""
    held = Delivery(day=date(2026, 9, 3), course=JOINT.course, period=JOINT.period)
    early = Delivery(
        day=date(2026, 9, 10), course=JOINT.course, period="2", outcome="interrupted", minutes=19
    )
    (one,) = _state(_quota(6), date(2026, 9, 14), held, early).reached
    assert (one.delivered, one.planned, one.short) == (1, 2, 3)
    late = early.model_copy(update={"minutes": 20})
    assert _state(_quota(6), date(2026, 9, 14), held, late).reached[0].delivered == 2
    for lost in ({"outcome": "cancelled", "minutes": None}, {"signed": False}):
        none = late.model_copy(update=lost)
        assert _state(_quota(6), date(2026, 9, 14), held, none).reached[0].delivered == 1


def test_subjects_and_schools() -> None:
    """Only English, only Liangjia, and at least so many subjects with at least so many lessons."""
    assert _state(_quota(3, subjects=("英语",)), date(2026, 9, 1)).met
    assert not _state(_quota(1, schools=("S1",)), date(2026, 9, 1)).met
    assert _state(_quota(0, least_subjects=2, each_subject=3), date(2026, 9, 1)).met
    assert _state(_quota(0, least_subjects=2, each_subject=4), date(2026, 9, 1)).subjects_short == 2


def test_a_weekly_average_is_of_weeks_with_lessons() -> None:
    """Two visits a week: an average of two is met over three weeks, also where one of them is a holiday."""
    assert _state(_quota(2, weekly=True), date(2026, 9, 1)).reached[0].needed == 6
    off = tuple(CalendarRow(day=date(2026, 9, day)) for day in range(7, 12))
    state = _state(_quota(2, weekly=True), date(2026, 9, 1), there=town(off))
    assert (state.reached[0].needed, state.met) == (4, True)


def test_a_broadcast_counts_once() -> None:
    """However many classes receive it: as many as there are dates and origins."""
    there = rich.district()
    dated = on_dates(there, rich.timetable())
    received = {
        (one.day, one.decision.origin, one.decision.origin_period)  # type: ignore[union-attr]
        for one in dated
        if getattr(one.decision, "origin", None) is not None
    }
    quota = _quota(1, counts=Counted.SYNCHRONOUS, by=date(2026, 9, 30))
    assert received
    assert len(Tally(there, dated).hits(quota, date(2026, 9, 1), delivered=False)) >= len(received)
    assert Tally(there, dated).state(quota, date(2026, 9, 1)).reached[0].planned == len(received)


def test_milestones_ascend() -> None:
    """A later milestone asks for no less, and there is at least one."""
    two = (Milestone(by=date(2026, 9, 10), count=4), Milestone(by=date(2026, 9, 17), count=3))
    for wrong in ((), two, (two[0], two[0])):
        with pytest.raises(ValueError, match="milestone"):
            Quota(id="q", counts=Counted.VISITING, since=date(2026, 9, 1), milestones=wrong)

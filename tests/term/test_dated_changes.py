"""What differs between two plans, lesson by lesson."""

from datetime import date

from models.plan import TermPlan
from models.timetable import Placement
from scheduler.planner.plan_term import plan_term
from scheduler.term.dated_changes import DatedChange, dated_changes
from tests.planner.towns import MEANS, away, town, week

PLAN: TermPlan = plan_term(town(), [week()], MEANS).plan


def _with(**update: object) -> DatedChange:
    """The change of the English lesson of the 10th."""
    index, old = next(
        (n, one)
        for n, one in enumerate(PLAN.dated)
        if one.day == date(2026, 9, 10) and getattr(one.decision, "course", "") == "C3/英语"
    )
    new = old.model_copy(update={"decision": old.decision.model_copy(update=update)})
    dated = (*PLAN.dated[:index], new, *PLAN.dated[index + 1 :])
    (change,) = dated_changes(PLAN, PLAN.model_copy(update={"dated": dated}))
    return change


def test_kinds_and_people() -> None:
    """Another time, another teacher, another adult, another room, and all that with a broadcast."""
    for update, kind, people in (
        ({"period": "1"}, "moved", {"T3"}),
        ({"teacher": "T2"}, "covered", {"T2", "T3"}),
        ({"adult": "T1"}, "adult", {"T1", "T3"}),
    ):
        change = _with(**update)
        assert change.kinds == (kind,)
        assert change.people == people
    assert _with(room="R1").kinds == ("room",)
    assert _with(origin="C1/音乐", origin_period="1").kinds == ("mode",)
    assert _with(teacher="T2", period="1").kinds == ("moved", "covered")


def test_lost_and_new() -> None:
    """A lesson that is gone tells who is with the class; one that is back is new."""
    lost = plan_term(town(away=[away("T1", 7)]), [week()], MEANS).plan
    (gone,) = dated_changes(PLAN, lost)
    assert (gone.kinds, gone.stand_in) == (("lost",), "T2")
    assert gone.people == {"T1", "T2"}
    (back,) = dated_changes(lost, PLAN)
    assert (back.kinds, back.stand_in) == (("new",), None)
    assert isinstance(back.either.decision, Placement)


def test_the_same_plan() -> None:
    """Nothing differs."""
    assert dated_changes(PLAN, PLAN) == ()

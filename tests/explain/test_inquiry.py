"""Questions about a timetable are answered as by trying all timetables."""

import pytest

from models.course import SlotRef
from scheduler.explain import inquiry
from scheduler.explain.inquiry import CLOSELY, Inquiry, Pace
from scheduler.explain.stricter import in_slot
from tests.explain.truth import FEW, MANY, asked, questions, worth
from tests.villages import MON, TUE, course, put, village


def _compare(family: str, number: int) -> None:
    """Every question has the true answer, proven; and is told to be impossible exactly where it is."""
    some, about = asked(family, number)
    for question in questions(about):
        answer, true = about.ask(question.districts, {question.course}), worth(some, question)
        assert answer.proven, question.about
        assert answer.impossible == (true is None), question.about
        if answer.decisions is not None:
            assert answer.worth == true, question.about
            assert question.fits(answer.decisions), question.about
            assert about.court.lawful(answer.decisions), question.about


@pytest.mark.parametrize(("family", "number"), FEW)
def test_answers_are_true(family: str, number: int) -> None:
    """For every course, slot and teacher, and every day away, brute force finds nothing else."""
    _compare(family, number)


@pytest.mark.slow
@pytest.mark.parametrize(("family", "number"), MANY)
def test_more_answers_are_true(family: str, number: int) -> None:
    """The same of more districts."""
    _compare(family, number)


@pytest.mark.slow
@pytest.mark.parametrize(("family", "number"), FEW)
def test_answers_of_large_districts_are_lawful(
    family: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Planned part by part an answer fits, is lawful, never better than the best, and proves nothing."""
    monkeypatch.setattr(inquiry, "LESSONS_AT_ONCE", 0)
    some, about = asked(family, number)
    for question in questions(about):
        answer, true = about.ask(question.districts, {question.course}), worth(some, question)
        if answer.decisions is None:
            assert not answer.impossible, question.about
            continue
        assert true is not None, question.about
        assert not answer.proven, question.about
        assert answer.worth == about.court.value(answer.decisions), question.about
        assert answer.worth >= true, question.about
        assert question.fits(answer.decisions), question.about
        assert about.court.lawful(answer.decisions), question.about


DISTRICT = village(
    course("hill3", "art", minimum=1, target=1),
    course("hill4", "art", minimum=1, target=1),
    course("lake3", "music", minimum=1, target=1),
    weights={"travel_minutes": 1},
)
STANDING = (
    put("hill3/art", "ann", MON, 1),
    put("hill4/art", "ann", MON, 2),
    put("lake3/music", "bob", TUE, 1),
)
QUESTION = in_slot(DISTRICT, "hill3/art", SlotRef(weekday=MON, period="2"))


@pytest.mark.parametrize("at_once", [0, 40])
def test_nothing_else_changes_without_need(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ann's two lessons change places, or one of them goes elsewhere; bob's stays."""
    monkeypatch.setattr(inquiry, "LESSONS_AT_ONCE", at_once)
    about = Inquiry(DISTRICT, STANDING)
    answer = about.ask((QUESTION,), {"hill3/art"})
    assert answer.decisions is not None
    assert answer.worth == about.worth == (0, 0)
    assert STANDING[2] in answer.decisions
    assert len(set(STANDING).difference(answer.decisions)) <= 2


def test_what_fits_already_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the timetable to begin with fits and is not dearer, a large district is not planned anew."""
    monkeypatch.setattr(inquiry, "LESSONS_AT_ONCE", 0)
    monkeypatch.delattr(inquiry, "near_enough")
    begin = (put("hill3/art", "ann", MON, 2), put("hill4/art", "ann", MON, 3), STANDING[2])
    answer = Inquiry(DISTRICT, STANDING).ask((QUESTION,), {"hill3/art"}, begin, CLOSELY)
    assert answer.decisions == begin
    assert not answer.proven


def test_at_a_glance_the_first_answer_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dearer one is taken as it is."""
    monkeypatch.setattr(inquiry, "LESSONS_AT_ONCE", 0)
    monkeypatch.delattr(inquiry, "near_enough")
    begin = (put("hill3/art", "bob", MON, 2), *STANDING[1:])
    answer = Inquiry(DISTRICT, STANDING).ask(
        (QUESTION,), {"hill3/art"}, begin, Pace(CLOSELY.part, first=True)
    )
    assert answer.decisions == begin
    assert answer.worth == (0, 40)


def test_what_is_in_the_way_is_planned_anew_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fixed to the slot of ann's other lesson, the two change places in the second part that is tried."""
    monkeypatch.setattr(inquiry, "LESSONS_AT_ONCE", 0)
    near = Pace(CLOSELY.part, rings=2)
    rows = [course(name, "art", minimum=1, target=1, eligible=("ann",)) for name in ("hill3", "hill4")]
    district = village(*rows)
    question = in_slot(district, "hill3/art", SlotRef(weekday=MON, period="2"))
    about = Inquiry(district, STANDING[:2])
    answer = about.ask((question,), {"hill3/art"}, None, near, {"hill4/art"})
    assert answer.decisions is not None
    assert about.ask((question,), {"hill3/art"}, None, Pace(CLOSELY.part, rings=1)).decisions is None

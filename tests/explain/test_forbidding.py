"""What forbids what a question asks for."""

import pytest

from models.course import SlotRef
from scheduler.explain.clause import Clause
from scheduler.explain.clauses import holds
from scheduler.explain.forbidding import forbidding, lacking
from scheduler.explain.inquiry import Inquiry
from scheduler.explain.stricter import in_slot
from tests.explain.truth import FEW, asked, questions
from tests.villages import MON, TUE, blocked, course, put, teacher, village

SLOT = SlotRef(weekday=MON, period="1")
EVERY = 9
"""Every how many of the impossible questions are looked at."""


def test_a_blocked_time() -> None:
    """Ann is not there, and nobody else gives the course."""
    away = blocked(MON, "8:00-9:00", teacher="ann")
    district = village(course("hill3", "art", eligible=("ann",)), unavailability=(away,))
    found = forbidding(Inquiry(district, ()), (in_slot(district, "hill3/art", SLOT),), ["hill3/art"])
    assert set(found or ()) == {Clause("unavailability", away), Clause("courses.eligible", "hill3/art")}


def test_another_lesson_that_is_locked() -> None:
    """Music is fixed to the slot: that is told, and neither the question nor how many lessons there are."""
    music = course("hill3", "music", fixed=(SLOT,))
    district = village(course("hill3", "art"), music)
    standing = (put("hill3/music", "ann", MON, 1),)
    found = forbidding(Inquiry(district, standing), (in_slot(district, "hill3/art", SLOT),), ["hill3/art"])
    assert found == (Clause("courses.fixed", "hill3/music"),)


def test_a_pinned_lesson() -> None:
    """The same with a lesson that was pinned."""
    pinned = put("hill3/music", "ann", MON, 1)
    district = village(course("hill3", "art"), course("hill3", "music"), pinned=(pinned,))
    found = forbidding(Inquiry(district, (pinned,)), (in_slot(district, "hill3/art", SLOT),), ["hill3/art"])
    assert found == (Clause("pinned", pinned),)


def test_what_is_possible_is_not_forbidden() -> None:
    """There is no proof of what is not so."""
    district = village(course("hill3", "art"))
    assert forbidding(Inquiry(district, ()), (in_slot(district, "hill3/art", SLOT),), ["hill3/art"]) is None


@pytest.mark.parametrize(("family", "number"), FEW)
def test_told_where_impossible(family: str, number: int) -> None:
    """Whatever is impossible is proven by rows of the tables."""
    _, about = asked(family, number)
    impossible = [q for q in questions(about) if about.ask(q.districts, {q.course}).impossible]
    for question in impossible[::EVERY]:
        found = forbidding(about, question.districts, [question.course])
        assert found is not None, question.about
        assert all(holds(about.district, clause) for clause in found), question.about


def test_lessons_that_would_be_missing() -> None:
    """With ann's one free morning hour taken by the asked course, the other class misses its lesson."""
    ann = teacher("ann", lessons_week=1)
    district = village(
        course("hill3", "art", minimum=1, target=1), course("hill4", "art", target=1), teachers=(ann,)
    )
    standing = (put("hill3/art", "ann", TUE, 1),)
    question = in_slot(district, "hill4/art", SLOT)
    about = Inquiry(district, standing)
    answer = about.ask((question,), {"hill4/art"})
    assert answer.worth == (1, 0)
    assert answer.decisions is not None
    found = set(lacking(about, question, answer.decisions, ["hill4/art"]) or ())
    assert Clause("courses.minimum", "hill3/art") in found
    assert Clause("teachers.limits.lessons_week", "ann") in found
    assert Clause("courses.minimum", "hill4/art") not in found


def test_nothing_more_is_missing() -> None:
    """Then there is nothing to explain."""
    district = village(course("hill3", "art"))
    question = in_slot(district, "hill3/art", SLOT)
    assert lacking(Inquiry(district, ()), question, (put("hill3/art", "ann", MON, 1),), ["hill3/art"]) is None

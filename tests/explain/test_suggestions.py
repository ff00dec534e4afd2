"""The best other slots for a lesson."""

import pytest

from models.timetable import Placement
from scheduler.explain import inquiry
from scheduler.explain.inquiry import Inquiry
from scheduler.explain.suggestions import suggestions
from tests.agreement.cases import Case
from tests.explain.truth import FEW, MANY, asked, slots
from tests.villages import MON, course, put, village

ALL = 99
"""More than there are slots."""


def _true(some: Case, about: Inquiry, course: str) -> list[tuple[int, int]]:
    """The best worth with a lesson of the course in each slot where it has none, the best first."""
    found: dict[tuple[int, str], tuple[int, int]] = {}
    taken = {(lesson.weekday, lesson.period) for lesson in about.lessons_of(course)}
    others = {(slot.weekday, slot.period) for slot in slots(about, course)} - taken
    for timetable, worth in some.truth.lawful.items():
        for lesson in timetable:
            if isinstance(lesson, Placement) and lesson.course == course:
                slot, value = (lesson.weekday, lesson.period), (worth.coverage, worth.cost)
                found[slot] = min(found.get(slot, value), value)
    return sorted(found[slot] for slot in others & found.keys())


def _compare(family: str, number: int) -> None:
    some, about = asked(family, number)
    for row in some.district.courses:
        found, true = suggestions(about, row.id, ALL), _true(some, about, row.id)
        worths = [suggestion.answer.worth for suggestion in found]
        timetables = [frozenset(suggestion.answer.decisions or ()) for suggestion in found]
        assert worths == sorted(worths)
        assert worths[:1] == true[:1]
        assert set(worths) == set(true)
        assert len(timetables) == len(set(timetables))
        assert all(timetable in some.truth.lawful for timetable in timetables)
        assert all(suggestion.answer.proven for suggestion in found)


@pytest.mark.parametrize(("family", "number"), FEW)
def test_suggestions_are_the_best(family: str, number: int) -> None:
    """Sorted, distinct, lawful, proven; the first is the best alternative by brute force."""
    _compare(family, number)


@pytest.mark.slow
@pytest.mark.parametrize(("family", "number"), MANY)
def test_more_suggestions_are_the_best(family: str, number: int) -> None:
    """The same of more districts."""
    _compare(family, number)


@pytest.mark.parametrize("at_once", [0, 40])
def test_fewer_changes_come_first(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of slots that cost the same, those where nobody else has to move; no more than were asked for."""
    monkeypatch.setattr(inquiry, "LESSONS_AT_ONCE", at_once)
    rows = (course("hill3", "art", minimum=1, target=1), course("hill4", "art", minimum=1, target=1))
    standing = (put("hill3/art", "ann", MON, 1), put("hill4/art", "ann", MON, 2))
    found = suggestions(Inquiry(village(*rows), standing), "hill3/art", 3)
    assert len(found) == 3
    assert all(standing[1] in (suggestion.answer.decisions or ()) for suggestion in found)

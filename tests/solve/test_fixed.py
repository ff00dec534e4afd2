"""The exact model with every lesson fixed."""

import pytest

from models.timetable import Placement
from scheduler.solve.exact import build
from scheduler.solve.fixed import fix, fixed_amounts
from scheduler.solve.registry import hooks
from tests.villages import MON, SAT, TUE, course, put, village

DISTRICT = village(course("lake3", "art", target=2, unwanted=()), course("hill3", "art"))


def test_amounts_of_every_preference() -> None:
    """One lesson of ann's at lake: 2 journeys, 40 minutes, a day away, and 2 + 4 - 1 lessons below target.

    Art is shared with bob, who gives none and travels nowhere: 1 lesson, 100 hundredths of one (10 steps) and
    40 // 10 = 4 steps apart.
    """
    amounts = fixed_amounts(DISTRICT, [put("lake3/art", "ann", MON, 1)])
    assert amounts == {name: 0 for name, _ in hooks("cost")} | {
        "journeys": 2,
        "travel_minutes": 40,
        "days_away": 1,
        "target_lessons": 5,
        "uneven_load": 1,
        "uneven_travel": 4,
        "uneven_workload": 10,
    }


@pytest.mark.parametrize(
    "placements",
    [
        [put("lake3/art", "ann", MON, 1), put("lake3/art", "ann", MON, 1)],  # the same twice
        [put("lake3/art", "ann", SAT, 1)],  # no such slot
        [put("lake3/art", "ann", MON, 7)],
        [put("wood3/art", "ann", MON, 1)],  # no such course
    ],
)
def test_what_is_no_candidate_cannot_be_fixed(placements: list[Placement]) -> None:
    """A placement given twice, outside the bells or of an unknown course is forbidden, not an error."""
    assert not fix(build(DISTRICT), placements)
    assert fixed_amounts(DISTRICT, placements) is None


def test_candidates_that_break_a_rule_together() -> None:
    """Each of three lessons is a candidate, but the course's target is two."""
    lessons = [put("lake3/art", "ann", day, 1) for day in (MON, TUE, 3)]
    assert fix(build(DISTRICT), lessons)
    assert fixed_amounts(DISTRICT, lessons[:2]) is not None
    assert fixed_amounts(DISTRICT, lessons) is None


def test_what_is_not_named_is_not_given() -> None:
    """No placement at all is a timetable too: nothing is given, 2 + 4 lessons are below target."""
    amounts = fixed_amounts(DISTRICT, [])
    assert amounts is not None
    assert amounts["target_lessons"] == 6
    assert amounts["travel_minutes"] == 0

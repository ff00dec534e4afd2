"""The verdict as a whole: coverage, cost, what no decision can change."""

import time

import pytest

from models.timetable import Missing
from scheduler.verify import Court, judge
from scheduler.verify.registry import constraint_names, default_weights, objective_names
from tests.verify.weeks import crowded
from tests.villages import MON, TUE, WED, bell, busy, course, put, village

WEIGHTS = default_weights()


def test_empty_district_is_lawful_and_costs_nothing() -> None:
    """No courses, no lessons: nothing is broken, missing or paid, and every rule was checked."""
    verdict = judge(village(weights=WEIGHTS), [])
    assert verdict.lawful
    assert (verdict.coverage, verdict.cost, verdict.fixed, verdict.fixed_travel) == (0, 0, 0, 0)
    assert verdict.rules == constraint_names()
    assert tuple(term.term for term in verdict.terms) == objective_names()


def test_coverage_weighs_missing_lessons_by_importance() -> None:
    """Two of three lessons missing at importance 5, none of one: coverage 2 * 5 = 10."""
    district = village(
        course("hill3", "art", minimum=3, importance=5), course("hill4", "art", minimum=1, importance=7)
    )
    verdict = judge(district, [put("hill3/art", "ann", MON, 1), put("hill4/art", "ann", MON, 2)])
    assert verdict.missing == (Missing(course="hill3/art", lessons=2),)
    assert verdict.coverage == 10


def test_lessons_above_the_minimum_do_not_cover_others() -> None:
    """Two lessons where one is needed leave the other course's lesson missing."""
    district = village(course("hill3", "art", minimum=1), course("hill4", "art", minimum=1))
    placements = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", WED, 1)]
    assert judge(district, placements).missing == (Missing(course="hill4/art", lessons=1),)


def test_cost_is_the_sum_of_amounts_times_weights() -> None:
    """2 journeys at 10, 1 day at 20, 40 minutes at 1, a lesson to the target at 60: 140 in all."""
    district = village(
        course("lake3", "art", target=2, eligible=("ann",)),
        weights={"journeys": 10, "days_away": 20, "travel_minutes": 1, "target_lessons": 60},
    )
    verdict = judge(district, [put("lake3/art", "ann", TUE, 1)])
    assert verdict.cost == 140
    assert {term.term: term.cost for term in verdict.terms if term.cost} == {
        "days_away": 20,
        "journeys": 20,
        "target_lessons": 60,
        "travel_minutes": 40,
    }


def test_preference_without_a_weight_costs_nothing_but_is_counted() -> None:
    """A district that prices nothing still reads how many journeys there are."""
    verdict = judge(village(course("lake3", "art")), [put("lake3/art", "ann", TUE, 1)])
    assert verdict.cost == 0
    assert {term.term: (term.amount, term.weight) for term in verdict.terms}["journeys"] == (2, 0)


def test_fixed_cost_is_that_of_the_commitments() -> None:
    """A meeting at lake: 2 journeys, 1 day and 40 minutes, 20 + 20 + 40 = 80, whatever is placed."""
    district = village(
        course("hill3", "art"),
        commitments=(busy("lake", TUE, "9:00-9:40", teacher="ann", lessons=0),),
        weights=WEIGHTS,
    )
    for placements in ([], [put("hill3/art", "ann", MON, 1)]):
        verdict = judge(district, placements)
        assert (verdict.fixed, verdict.fixed_travel) == (80, 40)


def test_commitments_alone_break_no_rule() -> None:
    """Commitments at two schools at once and far too many: without a lesson nothing is found."""
    district = crowded()
    double = (
        busy("lake", MON, "8:00-9:00", teacher="ann", lessons=9),
        busy("wood", MON, "8:30-9:05", teacher="ann", lessons=9),
    )
    unlocked = tuple(row.model_copy(update={"fixed": ()}) for row in district.courses)
    changed = {"commitments": (*district.commitments, *double), "courses": unlocked}
    assert judge(district.model_copy(update=changed), []).findings == ()


def test_court_judges_many_weeks_without_mixing_them() -> None:
    """A court that has judged a full week still finds the empty one empty."""
    court = Court(village(course("lake3", "art"), weights=WEIGHTS))
    full = [put("lake3/art", "ann", TUE, 1)]
    before = court.judge([])
    assert court.judge(full) != before
    assert court.judge([]) == before == judge(court.district, [])


def test_unknown_teacher_is_an_error() -> None:
    """Judging a timetable of another district is refused rather than half done."""
    with pytest.raises(ValueError, match="dan"):
        judge(village(course("lake3", "art")), [put("lake3/art", "dan", TUE, 1)])


def test_three_hundred_lessons_are_judged_in_well_under_a_second() -> None:
    """Sixty classes with five lessons each, prepared and judged once: a generous limit of one second."""
    classes = [f"hill{grade}" for grade in range(1, 7)] + [f"lake{grade}" for grade in range(1, 7)]
    spans = [f"{hour}:{start}-{hour}:{start + 9}" for hour in range(8, 16) for start in (10, 20, 30, 40)]
    courses = [course(group, f"s{number}", target=5) for group in classes for number in range(5)]
    district = village(*courses, classes=classes, bells=[bell("hill", *spans), bell("lake", *spans)])
    placements = [
        put(row.id, "ann" if row.group < "i" else "bob", weekday, rank % 30 + 1)
        for rank, row in enumerate(courses)
        for weekday in range(1, 6)
    ]
    assert len(placements) == 300
    began = time.perf_counter()
    judge(district, placements)
    assert time.perf_counter() - began < 1

"""The exact model: candidates that every rule admits, missing lessons, and what is paid for what."""

import pytest
from ortools.sat.python.cp_model import OPTIMAL, CpSolver

from models.course import Half, SlotPattern
from models.district import District
from scheduler.solve.exact import build
from scheduler.solve.fixed import fix
from tests.solve.small import least, optimum, values
from tests.villages import FRI, MON, TUE, bell, blocked, busy, course, put, teacher, village

MORNING = SlotPattern(half=Half.MORNING)
ONE_SLOT = [bell("hill", "8:00-8:40", weekdays=(MON,))]


@pytest.mark.parametrize(
    ("district", "lessons"),
    [
        (village(course("hill3", "art")), 60),  # 5 days, 6 periods, 2 teachers
        (village(course("hill3", "art", eligible=("bob",))), 30),
        (village(course("hill3", "sports")), 0),  # nobody's subject
        (village(course("hill3", "art", allowed=(MORNING,))), 40),  # 4 periods a day
        (village(course("hill3", "art", forbidden=(MORNING,))), 20),
        (village(course("hill3", "art"), unavailability=(blocked(MON, "8:00-9:00", teacher="ann"),)), 58),
        (village(course("hill3", "art"), commitments=(busy("hill", FRI, "8:40-9:00", group="hill3"),)), 58),
        (village(course("hill3", "art"), bells=ONE_SLOT), 2),
    ],
)
def test_candidates(district: District, lessons: int) -> None:
    """What one rule refuses is no candidate for a teacher's lesson in a slot, as counted beside each row."""
    assert len(build(district).x.lessons) == lessons


def test_missing_lessons_are_weighed() -> None:
    """One slot for two classes' four lessons at different rooms: hill3 misses 1 * 2, hill4 2 * 3 = 6."""
    district = village(
        course("hill3", "art", minimum=2, target=2, importance=2),
        course("hill4", "music", minimum=3, target=3, importance=3),
        bells=ONE_SLOT,
    )
    exact = build(district)
    assert least(exact, exact.coverage) == 1 * 2 + 2 * 3


def test_a_course_without_candidates_misses_its_minimum() -> None:
    """Nobody teaches sports: two lessons of importance 5 are missing, whatever else happens."""
    district = village(course("hill3", "sports", minimum=2, importance=5))
    assert optimum(district) == (10, 0)


def test_lessons_above_the_minimum_make_nothing_up() -> None:
    """With two lessons of art given where one is the least, music's one is missing all the same."""
    district = village(
        course("hill3", "art", minimum=1, target=2), course("hill3", "music", minimum=1, eligible=("bob",))
    )
    lessons = [put("hill3/art", "ann", MON, 1), put("hill3/art", "ann", TUE, 1)]
    exact = build(district)
    assert fix(exact, lessons)
    assert least(exact, exact.coverage) == 1


def test_courses_that_lack_lessons_and_who_gives_the_others() -> None:
    """Art at hill has one of two lessons, at lake one of one, at wood none and no teacher."""
    district = village(
        course("hill3", "art", minimum=2),
        course("lake3", "art", minimum=1),
        course("wood3", "art", minimum=1),
    )
    exact = build(district)
    assert fix(exact, [put("hill3/art", "ann", MON, 1), put("lake3/art", "bob", MON, 1)])
    solver = CpSolver()
    assert solver.solve(exact.model) == OPTIMAL
    assert exact.missing(solver) == {0, 2}
    assert exact.teachers(solver) == {0: 0, 1: 1}


def test_only_preferences_with_a_weight_are_built() -> None:
    """A weight of 0 builds nothing; named terms are built whatever they weigh."""
    district = village(course("lake3", "art"), weights={"journeys": 10, "days_away": 0})
    assert list(build(district).amounts) == ["journeys"]
    assert set(build(district, terms=["days_away", "idle_minutes"]).amounts) == {"days_away", "idle_minutes"}
    assert build(district, terms=[]).amounts == {}


def test_cost_is_the_weighted_sum() -> None:
    """A day of ann's at lake: 2 journeys * 10 + 40 minutes * 1 + 1 day * 20 = 80."""
    weights = {"journeys": 10, "travel_minutes": 1, "days_away": 20}
    district = village(course("lake3", "art"), weights=weights)
    assert values(district, [put("lake3/art", "ann", MON, 1)], lambda e: e.cost) == [80]


def test_placements_are_sorted_and_speak_the_districts_words() -> None:
    """Lessons come by course, then slot, however they were asked for."""
    district = village(course("lake3", "art"), course("hill3", "art"), teachers=[teacher("ann")])
    lessons = [
        put("hill3/art", "ann", FRI, 1),
        put("lake3/art", "ann", TUE, 5),
        put("lake3/art", "ann", MON, 2),
    ]
    exact = build(district)
    assert fix(exact, lessons)
    solver = CpSolver()
    assert solver.solve(exact.model) == OPTIMAL
    assert exact.found(solver) == (lessons[2], lessons[1], lessons[0])

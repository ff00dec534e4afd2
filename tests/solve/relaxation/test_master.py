"""The counting model: its bounds are the hand-computed optima of tiny districts, and never above one."""

from typing import Any

import pytest

from models.course import Half, SlotPattern
from models.district import District
from scheduler.solve.exact import build
from scheduler.solve.relaxation import day_routes
from scheduler.solve.relaxation.master import Master
from scheduler.solve.relaxation.parts import parts
from tests.solve.small import TRAVEL, once, optimum, relaxed_cost, relaxed_coverage
from tests.villages import ANN, MON, TUE, bell, busy, course, teacher, village

ONLY_ANN = [ANN]


EXACT_BOUNDS = {
    "one lesson at lake, there and back: 20 + 20": (village(*once("lake3"), teachers=ONLY_ANN), 40),
    "two lessons on two days: 2 * 40": (village(*once("lake3", minimum=2), teachers=ONLY_ANN), 80),
    "two classes on the same two days": (village(*once("lake3", "lake4", minimum=2), teachers=ONLY_ANN), 80),
    "lake and wood in one round, 20 + 30 + 40": (village(*once("lake3", "wood3"), teachers=ONLY_ANN), 90),
    "two rounds": (village(*once("lake3", "wood3", minimum=2), teachers=ONLY_ANN), 180),
    "ann at hill, bob at lake: nobody travels": (village(*once("hill3", "lake3")), 0),
    "wood, from lake: 30 + 30, not from hill: 40 + 40": (village(*once("wood3")), 60),
    "one slot a day at lake: four lessons need four days, 4 * 40": (
        village(
            *once("lake3", "lake4", minimum=2),
            teachers=ONLY_ANN,
            bells=[bell("lake", "8:10-8:50", weekdays=(1, 2, 3, 4))],
        ),
        160,
    ),
    "a commitment is paid for anyway, a lesson beside it is free": (
        village(
            *once("lake3"), teachers=ONLY_ANN, commitments=(busy("lake", MON, "9:00-9:40", teacher="ann"),)
        ),
        40,
    ),
    "two a day: two lessons on one day": (
        village(*once("lake3", minimum=2, max_day=2), teachers=ONLY_ANN),
        40,
    ),
}


@pytest.mark.parametrize("name", EXACT_BOUNDS)
def test_bound_is_the_least_travel(name: str) -> None:
    """Where no class or hour gets in the way, the counts alone prove the least minutes of travel."""
    district, minutes = EXACT_BOUNDS[name]
    weighed = district.model_copy(update={"weights": TRAVEL})
    assert relaxed_cost(weighed) == minutes
    assert optimum(weighed) == (0, minutes)


def test_what_the_relaxation_drops_makes_its_bound_lower() -> None:
    """Two classes at lake may have art only in Monday's period 1, and music, which nobody asks for, in 2.

    Counted, ann's Monday at lake has room for two lessons; by the hour one of the two of art is missing.
    """
    first, second = (SlotPattern(weekday=MON, period="1"),), (SlotPattern(weekday=MON, period="2"),)
    district = village(
        *(course(name, "art", minimum=1, target=1, allowed=first) for name in ("lake3", "lake4")),
        course("lake3", "music", allowed=second),
        teachers=ONLY_ANN,
        weights=TRAVEL,
    )
    assert relaxed_cost(district) == 40
    assert relaxed_coverage(district) == 0
    assert optimum(district) == (1, 40)


def test_the_clock_keeps_schools_apart() -> None:
    """Only Monday's period 1 is allowed, at lake 8:10-8:50 and at wood 8:30-9:10: ann is in time for one.

    One lesson is missing, dearer wood's; the other is 40 minutes, 20 there and 20 back.
    """
    first = (SlotPattern(weekday=MON, period="1"),)
    district = village(
        *(course(name, "art", minimum=1, target=1, allowed=first) for name in ("lake3", "wood3")),
        teachers=ONLY_ANN,
        weights=TRAVEL,
    )
    assert relaxed_coverage(district) == 1
    assert relaxed_cost(district, shortage=1) == 40
    assert optimum(district) == (1, 40)


def test_the_clock_leaves_room_for_few_lessons() -> None:
    """Two lessons each at hill and lake, all on Monday morning: ann has time for three, so one is missing.

    Two until 9:30 at hill leave lake's 10:40; one until 8:40 leaves 9:50 and 10:40. Nor is it otherwise from
    lake to hill: two until 9:40 leave 10:30, one until 8:50 leaves 9:40 and 10:30.
    """
    monday = (SlotPattern(weekday=MON, half=Half.MORNING),)
    courses = (course(name, "art", minimum=2, target=2, allowed=monday) for name in ("hill3", "lake3"))
    district = village(*courses, teachers=ONLY_ANN)
    assert relaxed_coverage(district) == 1
    assert optimum(district) == (1, 0)


def test_missing_lessons_allowed_make_the_bound_lower() -> None:
    """Lake 40 and wood 80, in one round 90; without wood's lesson 40, without both 0."""
    district = village(*once("lake3", "wood3"), teachers=ONLY_ANN, weights=TRAVEL)
    assert [relaxed_cost(district, shortage) for shortage in (0, 1, 2)] == [90, 40, 0]


def test_missing_lessons_are_weighed() -> None:
    """If wood's lesson counts 3, a shortage of 2 may only drop lake's: 80 remain."""
    district = village(*once("lake3"), *once("wood3", importance=3), teachers=ONLY_ANN, weights=TRAVEL)
    assert [relaxed_cost(district, shortage) for shortage in (0, 2, 3, 4)] == [90, 80, 40, 0]


def coverage_cases() -> list[tuple[District, int]]:
    """Districts whose least weighted missing lessons follow from counting."""
    one_slot = [bell("lake", "8:10-8:50", weekdays=(MON,))]
    one_a_day = [bell("lake", "8:10-8:50", weekdays=(MON, TUE))]
    return [
        (village(*once("lake3"), teachers=ONLY_ANN), 0),
        (village(*once("lake3", "lake4"), teachers=ONLY_ANN, bells=one_slot), 1),
        (village(*once("lake3", "lake4"), bells=one_slot), 0),  # ann and bob
        (village(*once("lake3", "lake4", minimum=2), teachers=ONLY_ANN, bells=one_a_day), 2),
        (village(*once("lake3", importance=7), *once("lake4"), teachers=ONLY_ANN, bells=one_slot), 1),
        (village(*once("lake3", minimum=3, importance=2), teachers=ONLY_ANN, bells=one_a_day), 2),
        (village(course("lake3", "sports", minimum=2, importance=4)), 8),  # nobody
        (village(course("lake3", "art", minimum=3, max_day=0)), 3),
    ]


@pytest.mark.parametrize("number", range(8))
def test_bound_of_missing_lessons(number: int) -> None:
    """The slots of days, teachers and classes counted prove the least weighted missing lessons."""
    district, missing = coverage_cases()[number]
    assert relaxed_coverage(district) == missing
    assert optimum(district) == (missing, 0)


def test_a_course_needs_a_day_for_each_lesson() -> None:
    """One of two classes is ann's, as bob has three lessons a week: 3 lessons on 3 days, 3 * 40.

    Two classes have room for two lessons a day, but hers are of one class.
    """
    staff = [ANN, teacher("bob", "lake", lessons_week=3)]
    district = village(*once("lake3", "lake4", minimum=3), teachers=staff, weights=TRAVEL)
    assert relaxed_cost(district) == 120
    assert optimum(district) == (0, 120)


def test_lessons_of_a_course_need_days_even_if_some_are_missing() -> None:
    """On two days away ann gives one lesson to one class, and two of the other's three: one is missing.

    There is room for two lessons a day, four in all, but the third of one class needs a third day.
    """
    who = teacher("ann", days_away=2)
    district = village(*once("lake3", minimum=3), *once("lake4"), teachers=[who])
    assert relaxed_coverage(district) == 1
    assert optimum(district) == (1, 0)


def test_days_that_are_not_modelled_cost_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """With too many routes to list ann travels free: the bound is 0, not wrong."""
    monkeypatch.setattr(day_routes, "MOST_ROUTES", 3)
    district = village(*once("lake3", "wood3"), teachers=ONLY_ANN, weights=TRAVEL)
    assert relaxed_cost(district) == 0
    assert optimum(district) == (0, 90)


def test_every_preference_and_rule_copes_with_days_that_are_not_modelled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All limits set, all preferences weighed, no routes: the counting model still gives a bound."""
    monkeypatch.setattr(day_routes, "MOST_ROUTES", 0)
    limits: dict[str, Any] = {
        "lessons_day": 1,
        "lessons_week": 2,
        "visit_lessons": 1,
        "days_away": 2,
        "schools_day": 2,
    }
    weights = {
        "travel_minutes": 1,
        "journeys": 10,
        "days_away": 20,
        "uneven_load": 4,
        "uneven_travel": 2,
        "uneven_spread": 5,
        "target_lessons": 60,
    }
    staff = [teacher("ann", **limits), teacher("bob", "lake", **limits)]
    district = village(*once("lake3", "wood3"), teachers=staff, weights=weights)
    best = optimum(district)
    assert best is not None
    assert 0 <= relaxed_cost(district) <= best[1]


def test_vocabulary() -> None:
    """What a rule may ask: loads by school, schools, routes, missing lessons and compared teachers."""
    exact = build(village(*once("lake3", "hill3"), *once("wood3")))
    (part,) = parts(exact)
    master = Master(exact, part, shortage=None)
    ann, bob = master.teachers
    assert (ann.model.id, bob.model.id) == ("ann", "bob")
    assert master.schools_of(ann) == [0, 1, 2]
    assert master.groups() == [[ann, bob]]
    routes = master.routes_of(ann)
    assert routes is not None
    assert {r.kind.weekdays for r in routes} == {(1, 2, 3, 4, 5)}
    assert {kind.one.model.id for kind in master.kinds} == {"lake3/art", "hill3/art", "wood3/art"}


def test_a_part_knows_only_its_own() -> None:
    """Art is ann's and music bob's: each part has its teacher, its courses, and nobody to compare."""
    staff = [teacher("ann", subjects=("art",)), teacher("bob", "lake", subjects=("music",))]
    exact = build(village(*once("lake3"), course("lake3", "music", minimum=1), teachers=staff))
    masters = [Master(exact, part, shortage=0) for part in parts(exact)]
    assert [[t.model.id for t in m.teachers] for m in masters] == [["ann"], ["bob"]]
    assert [[k.one.model.subject for k in m.kinds] for m in masters] == [["art"], ["music"]]
    assert [m.groups() for m in masters] == [[], []]

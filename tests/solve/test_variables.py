"""The vocabulary: constants for what is certain or cannot happen, and literals defined both ways."""

from collections.abc import Callable, Mapping

import pytest
from ortools.sat.python.cp_model import INFEASIBLE, OPTIMAL, CpModel, CpSolver, IntVar

from models.course import Half, SlotPattern
from models.district import District
from scheduler.solve.candidates import Candidates
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.decisions import Decisions
from scheduler.solve.exact import Exact, build
from scheduler.solve.variables import Variables
from tests.solve.small import values
from tests.villages import (
    ANN,
    FRI,
    MON,
    THU,
    TUE,
    WED,
    blocked,
    busy,
    clock,
    course,
    put,
    teacher,
    village,
)

HILL, LAKE, WOOD = range(3)
ANN_, BOB_ = range(2)

DISTRICT = village(
    course("hill3", "art"),
    course("lake3", "art"),
    teachers=[ANN, teacher("bob", "lake", subjects=("music",))],
    commitments=(
        busy("lake", TUE, "9:50-10:30", teacher="ann", lessons=0),
        busy("wood", WED, "9:00-9:40", teacher="bob"),
    ),
    unavailability=(blocked(THU, "0:00-23:59", teacher="ann"),),
)
"""Only ann can give the courses; on Tuesday she is at lake in any case, on Thursday she is out."""

Word = Callable[[Exact], IntVar]


def test_a_commitment_makes_constants() -> None:
    """At lake on Tuesday ann stays, visits and is away for certain; whether she gives a lesson is open."""
    x = build(DISTRICT).x
    meeting = next(s for s in x.spots(ANN_, TUE) if s.slot is None)
    assert x.there(ANN_, meeting) is x.one
    assert x.stays(ANN_, TUE, Half.MORNING, LAKE) is x.one
    assert x.visits(ANN_, TUE, LAKE) is x.one
    assert x.away(ANN_, TUE) is x.one
    assert x.works(ANN_, TUE) not in (x.zero, x.one)
    assert x.gives(ANN_, TUE, LAKE) not in (x.zero, x.one)
    assert x.stays(ANN_, TUE, Half.AFTERNOON, LAKE) not in (x.zero, x.one)


def test_what_cannot_happen_is_the_constant_zero() -> None:
    """No course at wood for ann, none at all for bob, none on Thursday, and no lesson off the bells."""
    x = build(DISTRICT).x
    monday_wood = next(s for s in compile_problem(DISTRICT).slots if s.school == WOOD)
    assert x.at(0, monday_wood.index) is x.zero
    assert x.busy(ANN_, monday_wood.index) is x.zero
    assert x.teaches(0, BOB_) is x.zero
    assert x.gives(ANN_, MON, WOOD) is x.zero
    assert x.visits(ANN_, MON, WOOD) is x.zero
    assert x.works(BOB_, WED) is x.zero
    assert x.away(BOB_, WED) is x.one
    assert x.away(ANN_, THU) is x.zero
    assert x.meets(0, THU) is x.zero


def test_candidates() -> None:
    """Ann's art at hill has three days of six periods, and three on Tuesday; there is no day of bob's.

    On Tuesday she is at lake from 9:50 to 10:30, so 8:50, 9:40 and 10:30 at hill are too near.
    """
    x = build(DISTRICT).x
    assert len(x.slots_of(0)) == len(x.lessons_of(0)) == 3 * 6 + 3
    assert x.teachers_of(0) == x.teachers_of(1) == [ANN_]
    assert [(t.index, day) for t, day in x.days()] == [(ANN_, d) for d in (MON, TUE, WED, FRI)]


def test_a_course_without_candidates() -> None:
    """Nobody teaches sports: no teacher, no slot, no lesson."""
    x = build(village(course("hill3", "sports"))).x
    assert (x.teachers_of(0), x.slots_of(0), x.lessons_of(0)) == ([], [], [])


def test_spots_in_clock_order() -> None:
    """Tuesday morning: hill 8:00, lake 8:10, hill 8:50 ..., the meeting at 9:50 is no slot."""
    spots = build(DISTRICT).x.spots(ANN_, TUE)
    assert [s.start for s in spots] == sorted(s.start for s in spots)
    assert [(s.school, s.lessons) for s in spots if s.slot is None] == [(LAKE, 0)]
    assert spots[0].start == clock("8:00")
    assert all(s.lessons == 1 for s in spots if s.slot is not None)


def test_a_commitment_can_be_the_only_spot() -> None:
    """Bob is at wood on Wednesday and nowhere else."""
    x = build(DISTRICT).x
    assert [(s.school, s.slot) for s in x.spots(BOB_, WED)] == [(WOOD, None)]
    assert x.spots(BOB_, MON) == ()


def test_a_word_is_made_once() -> None:
    """The same question gets the same literal."""
    x = build(DISTRICT).x
    assert x.works(ANN_, MON) is x.works(ANN_, MON)
    assert x.route(ANN_, MON) is x.route(ANN_, MON)


ON_MONDAY: dict[str, tuple[Word, int]] = {
    "works Monday": (lambda e: e.x.works(ANN_, MON), 1),
    "works Tuesday": (lambda e: e.x.works(ANN_, TUE), 0),
    "gives at hill": (lambda e: e.x.gives(ANN_, MON, HILL), 0),
    "gives at lake": (lambda e: e.x.gives(ANN_, MON, LAKE), 1),
    "stays in the morning": (lambda e: e.x.stays(ANN_, MON, Half.MORNING, LAKE), 0),
    "stays in the afternoon": (lambda e: e.x.stays(ANN_, MON, Half.AFTERNOON, LAKE), 1),
    "visits hill": (lambda e: e.x.visits(ANN_, MON, HILL), 0),
    "visits lake": (lambda e: e.x.visits(ANN_, MON, LAKE), 1),
    "away Monday": (lambda e: e.x.away(ANN_, MON), 1),
    "away Wednesday": (lambda e: e.x.away(ANN_, WED), 0),
    "meets Monday": (lambda e: e.x.meets(1, MON), 1),
    "meets Tuesday": (lambda e: e.x.meets(1, TUE), 0),
    "other course": (lambda e: e.x.meets(0, MON), 0),
    "teaches": (lambda e: e.x.teaches(1, ANN_), 1),
    "teaches the other": (lambda e: e.x.teaches(0, ANN_), 0),
}


@pytest.mark.parametrize("name", ON_MONDAY)
def test_one_lesson_decides_every_word(name: str) -> None:
    """With lake's art on Monday afternoon as the only lesson each word has one value, not two."""
    word, value = ON_MONDAY[name]
    assert values(DISTRICT, [put("lake3/art", "ann", MON, 5)], word) == [value]


def test_home_lessons_are_no_days_away() -> None:
    """Lessons at hill, her own school, are work, a visit and a stay, but not away."""
    words: list[Word] = [
        lambda e: e.x.works(ANN_, MON),
        lambda e: e.x.visits(ANN_, MON, HILL),
        lambda e: e.x.away(ANN_, MON),
    ]
    assert values(DISTRICT, [put("hill3/art", "ann", MON, 1)], *words) == [1, 1, 0]


def decisions_alone(
    model: CpModel, district: District, lessons: Mapping[tuple[int, int], tuple[int, ...]]
) -> Variables:
    """The decisions with these slots by (course, teacher), and no rule."""
    problem = compile_problem(district)
    return Variables(model, problem, Decisions(model, problem, Candidates(lessons)))


def test_a_slot_holds_a_course_or_a_teacher_once() -> None:
    """Decisions alone, without any rule: ann and bob cannot both give a course in one slot, nor ann two."""
    district = village(course("hill3", "art"), course("hill4", "art", allowed=(SlotPattern(weekday=MON),)))
    for first, second in (((0, ANN_), (0, BOB_)), ((0, ANN_), (1, ANN_))):
        model = CpModel()
        slots = {(c, t): (0, 1) for c in (0, 1) for t in (ANN_, BOB_)}
        x = decisions_alone(model, district, slots)
        model.add_bool_and([x.lessons[*first, 0], x.lessons[*second, 0]])
        assert CpSolver().solve(model) == INFEASIBLE


def test_a_teacher_is_chosen_by_a_lesson() -> None:
    """Decisions alone: nobody teaches a course of which he gives no lesson."""
    model = CpModel()
    x = decisions_alone(model, village(course("hill3", "art")), {(0, ANN_): (0, 1)})
    model.maximize(x.teaches(0, ANN_) - x.at(0, 0) - x.at(0, 1))
    solver = CpSolver()
    assert solver.solve(model) == OPTIMAL
    assert solver.objective_value == 0

"""Every preference's bound is the hand-computed optimum where it bites, and none is above an optimum."""

from typing import NamedTuple

import pytest

from models.course import Course, Mode, SlotPattern
from models.teacher import Teacher
from scheduler.solve.registry import hooks
from tests.live import BOB, live, origin, receiver
from tests.solve.small import once, optimum, relaxed_cost
from tests.villages import ANN, MON, THU, TUE, WED, blocked, busy, course, teacher, village


class Paid(NamedTuple):
    """A district with one preference weighed 1, its optimum, and what the relaxation proves of it."""

    courses: tuple[Course, ...]
    teachers: tuple[Teacher, ...]
    best: int
    bound: int


BOTH_OF_HILL = (ANN, teacher("cat", "hill"))
SHORT = teacher("ann", lessons_week=2)
MONDAY_TO_THURSDAY = tuple(SlotPattern(weekday=day) for day in (MON, TUE, WED, THU))

AIRED = origin(minimum=1, target=1)


def _only(mode: Mode) -> Course:
    """Lake's art, one lesson that can be met in one way only."""
    return receiver(minimum=1, target=1, modes=(mode,))


PAID = {
    # one round hill-lake-wood-hill is 3 journeys, two days would be 4
    "journeys": Paid(once("lake3", "wood3"), (ANN,), 3, 3),
    # two lessons on two days
    "days_away": Paid(once("lake3", "lake4", minimum=2), (ANN,), 2, 2),
    # 20 + 30 + 40
    "travel_minutes": Paid(once("lake3", "wood3"), (ANN,), 90, 90),
    # three lessons wanted, two a week allowed
    "target_lessons": Paid((course("hill3", "art", minimum=1, target=3),), (SHORT,), 1, 1),
    # three courses of one lesson for two teachers: 2 and 1
    "uneven_load": Paid(once("hill3", "hill4", "hill5"), BOTH_OF_HILL, 1, 1),
    # one of two goes to lake: 40 minutes apart, 40 // 10
    "uneven_travel": Paid(once("lake3"), BOTH_OF_HILL, 4, 4),
    # from hill to lake and home to town, 20 + 25 = 45 minutes apart are 4 whole steps too
    "uneven_travel, 45 minutes": Paid(
        once("lake3"), tuple(teacher(name, end_place="town") for name in ("ann", "cat")), 4, 4
    ),
    # four days of five hold two neighbours at least: Mon, Tue, Thu, Fri
    "uneven_spread": Paid(once("hill3", minimum=4), (ANN,), 2, 2),
    # four of four days: three neighbours, for each of two classes
    "uneven_spread, two classes": Paid(
        tuple(
            course(name, "art", minimum=4, target=4, max_day=1, allowed=MONDAY_TO_THURSDAY)
            for name in ("hill3", "hill4")
        ),
        (ANN,),
        6,
        6,
    ),
    # three days leave gaps: Mon, Wed, Fri
    "uneven_spread, three lessons": Paid(once("hill3", minimum=3), (ANN,), 0, 0),
    # four lessons on Mon, Wed and Fri, one of them twice: 1; where two a day are allowed nothing is claimed
    "uneven_spread, two a day": Paid(once("hill3", minimum=4, max_day=2), (ANN,), 1, 0),
    # only unwanted slots are allowed; the relaxation does not look at periods
    "unwanted_periods": Paid(
        (course("hill3", "art", minimum=2, target=2, unwanted=(SlotPattern(),)),), (ANN,), 2, 0
    ),
    # hill broadcasts, lake has nobody of its own and no visitor: its lesson is received
    "received_lessons": Paid((AIRED, _only(Mode.SYNCHRONOUS)), (ANN, BOB), 1, 1),
    # the same with a recording as the only way
    "recorded_lessons": Paid((_only(Mode.RECORDED),), (BOB,), 1, 1),
    # two lessons, the only teacher has art part-time
    "unspecialised": Paid(once("hill3", minimum=2), (teacher("ann", part_time=("art",)),), 2, 2),
    # nothing to gain: everything is 0
    "idle_minutes": Paid(once("lake3"), (ANN,), 0, 0),
}
"""By preference: what it counts, worked beside each row."""


def test_every_bound_is_here() -> None:
    """A preference that bounds the relaxation has an example."""
    assert {name for name, _ in hooks("bound")} <= {name.split(",")[0] for name in PAID}


@pytest.mark.parametrize("name", PAID)
def test_bound(name: str) -> None:
    """The relaxation proves what is written beside each row, the exact model's optimum is no less."""
    paid = PAID[name]
    district = live(*paid.courses, teachers=paid.teachers, weights={name.split(",")[0]: 1})
    assert relaxed_cost(district) == paid.bound
    assert optimum(district) == (0, paid.best)


def test_weights_are_added_up() -> None:
    """Lake and wood in a round: 90 + 3 * 10 + 1 * 20 = 140, in two days 120 + 4 * 10 + 2 * 20 = 200."""
    weights = {"travel_minutes": 1, "journeys": 10, "days_away": 20, "idle_minutes": 1}
    district = village(*once("lake3", "wood3"), teachers=[ANN], weights=weights)
    assert relaxed_cost(district) == 140
    assert optimum(district) == (0, 140)


def test_a_weight_of_nothing() -> None:
    """Without weights, or with weights of 0, the bound is 0."""
    for weights in ({}, {"travel_minutes": 0}):
        assert relaxed_cost(village(*once("lake3"), teachers=[ANN], weights=weights)) == 0


def test_commitments_cost_what_they_cost() -> None:
    """A meeting at lake is 40 minutes whatever is decided, also of a teacher without courses."""
    taken = (busy("lake", MON, "9:00-9:40", teacher="cat"),)
    staff = [ANN, teacher("cat", subjects=("sports",))]
    district = village(*once("hill3"), teachers=staff, commitments=taken, weights={"travel_minutes": 1})
    assert relaxed_cost(district) == 40
    assert optimum(district) == (0, 40)


def test_a_missing_lesson_spoils_one_course() -> None:
    """Five lessons on five days have four neighbours, in two classes eight.

    With one lesson missing one class has four days with two neighbours: 6 is the optimum, and as the bound
    takes the whole class to be spoiled, it is 4.
    """
    staff = [teacher("ann", lessons_week=9)]
    district = village(*once("hill3", "hill4", minimum=5), teachers=staff, weights={"uneven_spread": 1})
    assert optimum(district) == (1, 6)
    assert relaxed_cost(district, shortage=1) == 4


def test_load_of_a_teacher_who_cannot_help() -> None:
    """Cat is blocked all week: ann's three lessons against none are 3 apart."""
    out = tuple(blocked(day, "0:00-23:59", teacher="cat") for day in range(1, 6))
    district = village(
        *once("hill3", "hill4", "hill5"),
        teachers=BOTH_OF_HILL,
        unavailability=out,
        weights={"uneven_load": 1},
    )
    assert relaxed_cost(district) == 3
    assert optimum(district) == (0, 3)

"""What goes to Timefold and comes back, and Timefold itself where it is installed. See tests/villages.py."""

from random import Random
from typing import Any

import pytest

from benchmarks.peers.timefold import INSTALL, interpreter, timefold
from benchmarks.peers.timefold_json import Exchange, first_complete
from benchmarks.peers.visits import visits
from models.course import Course
from models.district import District
from models.timetable import Placement
from scheduler.verify import Court, judge
from tests.benchmarks.peers.without_timefold import modules
from tests.villages import BOB, FRI, MON, TUE, blocked, course, joint, put, teacher, village


def one_day(*courses: Course, **tables: Any) -> District:
    """A district with travel as its only preference."""
    return village(*courses, weights={"travel_minutes": 1}, **tables)


SHARED = one_day(
    course("lake3", "art", minimum=2, max_day=1, days_apart=2, importance=3),
    course("hill3", "art", minimum=1, eligible=("ann",)),
)


def test_the_problem_is_numbers() -> None:
    """Schools, slots and people are numbered: 12 periods on each of five days, ann 0 and bob 1."""
    problem = Exchange(visits(SHARED)).problem(30, 7)
    assert (problem["seconds"], problem["seed"], problem["buffers"]) == (30, 7, 15)
    assert problem["roads"] == [[0, 20], [20, 0]]
    assert len(problem["slots"]) == 60
    assert problem["slots"][1] == {"school": 1, "day": 1, "half": 0, "start": 490, "end": 530}
    lake, hill = problem["courses"]
    assert (lake["lessons"], lake["max_day"], lake["days_apart"], lake["importance"]) == (2, 1, 2, 3)
    assert (lake["candidates"], hill["candidates"], hill["teacher"]) == ([0, 1], [0], None)
    assert [problem["teachers"][0][key] for key in ("employer", "out", "home")] == [0, [0, 20], [20 * 0, 20]]


def test_it_may_start_from_an_assignment() -> None:
    """The teachers who are known beforehand are where it starts."""
    problem = Exchange(visits(SHARED)).problem(30, 7, {"lake3/art": "bob", "hill3/art": "ann"})
    assert [row["teacher"] for row in problem["courses"]] == [1, 0]


def test_classes_are_bits() -> None:
    """A joint class has the bits of its members, so they clash with it and not with each other."""
    district = village(
        course("lake3", "art", minimum=1),
        course("lake4", "art", minimum=1),
        course("lake34", "music", minimum=1),
        joint_classes=(joint("lake34", "lake3", "lake4"),),
    )
    problem = Exchange(visits(district)).problem(30, 7)
    assert [row["classes"] for row in problem["courses"]] == [1, 2, 3]


def test_a_week_has_room_for_what_does_not_overlap() -> None:
    """Ann's Friday is blocked: six lessons on each of four days, or her limit where that is lower."""
    free = one_day(
        course("lake3", "art", minimum=1), unavailability=(blocked(FRI, "0:00-24:00", teacher="ann"),)
    )
    assert Exchange(visits(free)).problem(30, 7)["teachers"][0]["lessons_week"] == 24
    tired = free.model_copy(update={"teachers": (teacher("ann", lessons_day=2), BOB)})
    assert Exchange(visits(tired)).problem(30, 7)["teachers"][0]["lessons_week"] == 8


def test_an_answer_becomes_lessons() -> None:
    """Slots 1 and 13 are the first periods of lake on Monday and Tuesday; no slot is a missing lesson."""
    answer = {"teachers": [1, 0], "slots": [[1, 13], [None]]}
    found = list(Exchange(visits(SHARED)).placements(answer))
    assert found == [put("lake3/art", "bob", MON, 1), put("lake3/art", "bob", TUE, 1)]


def test_first_complete_is_lawful_and_whole() -> None:
    """The first plan without a broken rule that has every lesson; none if there is none."""
    curve = [
        {"ms": 900, "initialized": False, "hard": 0, "medium": 0, "soft": 0},
        {"ms": 1500, "initialized": True, "hard": -1, "medium": 0, "soft": -5},
        {"ms": 2500, "initialized": True, "hard": 0, "medium": 0, "soft": -9},
        {"ms": 3500, "initialized": True, "hard": 0, "medium": 0, "soft": -8},
    ]
    assert first_complete({"curve": curve}) == 2.5
    assert first_complete({"curve": curve[:2]}) is None


def test_days_are_counted_as_the_law_counts_them() -> None:
    """Random days of ann over three schools: the same minutes, and a breach where the law finds one."""
    (staff, module), dice = modules(), Random("days")
    schools = ("hill", "lake", "wood")
    district = one_day(
        *(course(f"{school}3", "art", minimum=4, eligible=("ann",)) for school in schools),
        teachers=[teacher("ann", leave_after=450, return_by=960, lessons_day=4), BOB],
    )
    exchange, court = Exchange(visits(district)), Court(district)
    problem = exchange.problem(1, 1)
    person = staff.Teacher(id=0, **problem["teachers"][0])
    broken, road = module.breaches(problem), module.minutes(problem)
    monday = [number for number, slot in enumerate(problem["slots"]) if slot["day"] == MON]
    lawful = 0
    for _ in range(300):
        some = dice.sample(monday, dice.randint(1, 5))
        lessons = [lesson(problem, number) for number in some]
        verdict = court.judge(lessons)
        found = [one.rule for one in verdict.findings]
        assert (broken(person, some) > 0) == bool(found), found
        lawful += not found
        if not found:
            assert road(person, some) == verdict.travel
    assert lawful > 20


def lesson(problem: dict[str, Any], number: int) -> Placement:
    """A lesson of the school's only course in a slot."""
    slot = problem["slots"][number]
    school = ("hill", "lake", "wood")[slot["school"]]
    earlier = [one for one in problem["slots"] if (one["school"], one["day"]) == (slot["school"], MON)]
    return put(f"{school}3/art", "ann", MON, [one["start"] for one in earlier].index(slot["start"]) + 1)


@pytest.mark.slow
@pytest.mark.skipif(interpreter() is None, reason=INSTALL)
def test_timefold_gives_a_lawful_timetable() -> None:
    """The law finds nothing wrong with it and nothing missing, and its road is what Timefold says."""
    answer = timefold(SHARED, 10, 1, 1)
    verdict = judge(SHARED, answer.placements)
    assert (verdict.findings, verdict.missing) == ((), ())
    assert verdict.travel == -int(answer.notes["soft"])
    assert answer.first is not None

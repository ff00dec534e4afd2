"""A district becomes integers: places, slots, ways, people and demands looked up once."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from models.course import Half, SlotPattern
from models.rules import Rules
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.problem import (
    UNREACHABLE,
    Spot,
    busy_within,
    matches,
    overlapping_pairs,
)
from tests.villages import (
    ANN,
    FIRST_DAY,
    FRI,
    MON,
    SAT,
    TUE,
    WED,
    bell,
    blocked,
    busy,
    clock,
    course,
    cut_off,
    joint,
    room,
    teacher,
    village,
)

HILL, LAKE, WOOD, TOWN = range(4)


def test_places_and_slots_have_their_order() -> None:
    """Schools come before other places; slots are sorted by school, weekday and clock: 3 * 5 * 6 = 90."""
    problem = compile_problem(village())
    assert problem.places == ("hill", "lake", "wood", "town")
    assert len(problem.slots) == 90
    assert [s.index for s in problem.slots] == list(range(90))
    keys = [(s.school, s.weekday, s.start) for s in problem.slots]
    assert keys == sorted(keys)
    first = problem.slots_at[LAKE][0]
    assert (first.index, first.weekday, first.label) == (30, MON, "1")
    assert (first.start, first.end) == (clock("8:10"), clock("8:50"))


def test_bells_in_force_are_the_latest_on_the_first_day() -> None:
    """Of bells since ever, since March and since the term's first day (inclusive) the last are in force."""
    ever = bell("hill", "7:00-7:40")
    march = bell("hill", "7:10-7:50", since=date(2026, 3, 1))
    today = bell("hill", "7:20-8:00", since=FIRST_DAY)
    for schedules, start in (
        ([ever], "7:00"),
        ([ever, march], "7:10"),
        ([march], "7:10"),
        ([ever, march, today], "7:20"),
    ):
        for order in permutations(schedules):
            slots = compile_problem(village(bells=order)).slots_at[HILL]
            assert {s.start for s in slots} == {clock(start)}


def test_half_is_the_start_before_midday() -> None:
    """12:29-13:09 is a morning period and 12:30-13:10 one of the afternoon; with midday at 12:29 both are."""
    bells = [bell("hill", "12:29-13:09"), bell("lake", "12:30-13:10")]
    for rules, halves in (
        (Rules(), [Half.MORNING, Half.AFTERNOON]),
        (Rules(midday=clock("12:29")), [Half.AFTERNOON, Half.AFTERNOON]),
    ):
        problem = compile_problem(village(bells=bells, rules=rules))
        assert [problem.slots_at[school][0].half for school in (HILL, LAKE)] == halves


def test_way_from_bell_to_bell() -> None:
    """Hill to lake 5 + 20 + 10 = 35, back on a longer way 5 + 25 + 10 = 40; at one school 0."""
    problem = compile_problem(village(roads={"lake>hill": 25}))
    assert problem.tau(HILL, LAKE) == 35
    assert problem.tau(LAKE, HILL) == 40
    assert problem.tau(HILL, HILL) == 0
    assert problem.minutes[TOWN][WOOD] == 45


def test_other_buffers() -> None:
    """Without buffers a way takes its minutes alone: 20."""
    problem = compile_problem(village(rules=Rules(arrival_buffer=0, departure_buffer=0)))
    assert problem.tau(HILL, LAKE) == 20


def test_no_way_is_longer_than_any_day() -> None:
    """Where no way leads to, it takes UNREACHABLE minutes: no two lessons are so far apart."""
    roads = {"hill-wood": None, "lake-wood": None, "town-wood": None}
    problem = compile_problem(cut_off(roads=roads))
    assert problem.minutes[HILL][WOOD] == UNREACHABLE
    assert problem.tau(HILL, WOOD) > 24 * 60


def test_another_school_is_one_that_does_not_employ() -> None:
    """Hill is no other school to ann of hill; to cat of no school every school is another one."""
    problem = compile_problem(village(teachers=[ANN, teacher("cat", None)]))
    ann, cat = problem.teachers
    assert [problem.is_away(ann, school) for school in (HILL, LAKE)] == [False, True]
    assert [problem.is_away(cat, school) for school in (HILL, LAKE)] == [True, True]


def test_blocked_times_of_a_teacher_and_of_subjects() -> None:
    """Ann, who has art, is blocked as ann and as a teacher of art; not as bob and not as one of music."""
    rows = (
        blocked(MON, "8:00-9:00", teacher="ann"),
        blocked(TUE, "8:00-9:00", subject="art"),
        blocked(WED, "8:00-9:00", subject="music"),
        blocked(FRI, "8:00-9:00", teacher="bob"),
    )
    teachers = [teacher("ann", subjects=("art",)), teacher("bob", "lake", subjects=("art", "music"))]
    ann, bob = compile_problem(village(teachers=teachers, unavailability=rows)).teachers
    assert ann.blocked == ((MON, 480, 540), (TUE, 480, 540))
    assert bob.blocked == ((TUE, 480, 540), (WED, 480, 540), (FRI, 480, 540))


def test_commitments_in_clock_order() -> None:
    """Ann's Tuesday holds the meeting at 9:00 before the lesson at 14:10, however the rows are sorted."""
    rows = (
        busy("lake", TUE, "14:10-14:50", teacher="ann"),
        busy("lake", TUE, "9:00-9:40", teacher="ann", lessons=0),
        busy("hill", SAT, "9:00-9:40", teacher="bob"),
    )
    problem = compile_problem(village(commitments=rows))
    ann, bob = problem.teachers
    assert ann.commitments == {
        TUE: (Spot(LAKE, 540, 580, Half.MORNING, 0), Spot(LAKE, 850, 890, Half.AFTERNOON, 1))
    }
    assert list(bob.commitments) == [SAT]
    assert problem.weekdays == (1, 2, 3, 4, 5, 6)


def test_commitments_of_classes_and_rooms() -> None:
    """A commitment of a joint class occupies each member, and its room."""
    problem = compile_problem(
        village(
            joint_classes=(joint("hill34", "hill3", "hill4"),),
            rooms=(room("hall", "hill"),),
            commitments=(busy("hill", TUE, "8:00-8:40", group="hill34", room="hall"),),
        )
    )
    span = (TUE, 480, 520)
    assert problem.class_busy == {"hill3": (span,), "hill4": (span,)}
    assert problem.room_busy == {"hall": (span,)}


def test_joint_class_has_the_grades_of_its_members() -> None:
    """Grades 5 and 3 taught together at lake: both classes, both grades in order, at lake."""
    district = village(
        course("pair", "art"),
        course("hill4", "art"),
        classes=("hill4", "lake5", "lake3"),
        joint_classes=(joint("pair", "lake5", "lake3"),),
    )
    pair, single = compile_problem(district).courses
    assert (pair.school, pair.classes, pair.grades) == (LAKE, ("lake5", "lake3"), (3, 5))
    assert (single.school, single.classes, single.grades) == (HILL, ("hill4",), (4,))


@pytest.mark.parametrize(
    ("pattern", "matched"),
    [
        (SlotPattern(), True),
        (SlotPattern(weekday=MON), True),
        (SlotPattern(weekday=TUE), False),
        (SlotPattern(half=Half.MORNING), True),
        (SlotPattern(half=Half.AFTERNOON), False),
        (SlotPattern(period="1"), True),
        (SlotPattern(period="2"), False),
        (SlotPattern(weekday=MON, half=Half.MORNING, period="1"), True),
        (SlotPattern(weekday=MON, half=Half.MORNING, period="2"), False),
    ],
)
def test_pattern(pattern: SlotPattern, matched: bool) -> None:
    """Against Monday's first period: what a pattern leaves open matches, all it names must."""
    assert matches(pattern, compile_problem(village()).slots[0]) is matched


def test_overlapping_pairs() -> None:
    """8:00-8:40 and 8:39-9:19 share a minute; 9:19-9:59 only touches, and Tuesday is another day."""
    bells = [bell("hill", "8:00-8:40"), bell("lake", "8:39-9:19"), bell("wood", "9:19-9:59")]
    slots = [s for s in compile_problem(village(bells=bells)).slots if s.weekday in (MON, TUE)]
    pairs = [(a.weekday, a.school, b.weekday, b.school) for a, b in overlapping_pairs(slots)]
    assert pairs == [(MON, HILL, MON, LAKE), (TUE, HILL, TUE, LAKE)]


def test_busy_within() -> None:
    """A span up to 8:00 or from 8:40 only touches 8:00-8:40; a minute more on the same day overlaps."""
    slot = replace(compile_problem(village()).slots[0], weekday=MON, start=480, end=520)
    for span, overlaps in (
        ((MON, 400, 480), False),
        ((MON, 400, 481), True),
        ((MON, 519, 600), True),
        ((MON, 520, 600), False),
        ((TUE, 400, 600), False),
    ):
        assert busy_within((span,), slot) is overlaps


def test_mates_are_the_other_classes_of_the_rooms() -> None:
    """Hill's 3 and 4 sit in one room, lake's in one of the same word; a joint class has those outside it."""
    room_a = ("hill3", "hill4", "lake3", "lake4", "lake5")
    problem = compile_problem(
        village(
            course("hill3", "art"),
            course("hill5", "art"),
            course("pair", "art"),
            classes=("hill3", "hill4", "hill5", "lake3", "lake4", "lake5"),
            joint_classes=(joint("pair", "lake3", "lake5"),),
            about={name: {"multi_grade": "a"} for name in room_a},
        )
    )
    assert [c.mates for c in problem.courses] == [("hill4",), (), ("lake4",)]

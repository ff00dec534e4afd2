"""Keeping an older timetable: its lessons as literals, and a run that changes little."""

from typing import Any

import pytest

from models.course import Mode
from models.timetable import Placement
from models.workload import Coefficient, Extra
from scheduler.solve.answer import Outcome, Request
from scheduler.solve.exact import build
from scheduler.solve.kept import Lessons, hints, others
from scheduler.solve.run import solve
from scheduler.verify import judge
from tests.live import AIRED_ART, CAT, HEARD_ART, aired, broadcast, hear, heard, live, origin, play, receiver
from tests.villages import ANN, BOB, MON, THU, TUE, WED, blocked, course, put, teacher, village

DISTRICT = live(origin(), receiver(), broadcasts=(broadcast("tv", "art", (3,), TUE, "8:00-8:40"),))
EXACT = build(DISTRICT)
HEARD = hear("lake3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob")


@pytest.mark.parametrize(
    ("lesson", "literals"),
    [
        (put("hill3/art", "ann", TUE, 1), 1),
        (play("lake3/art", TUE, 1), 1),
        (hear("lake3/art", TUE, 1, origin="tv"), 1),
        (HEARD, 2),  # it is received, and ann gives it
    ],
)
def test_what_could_be_kept(lesson: Placement, literals: int) -> None:
    """Each lesson that is possible has its literals."""
    found = Lessons(EXACT.decisions).literals(lesson)
    assert len(found) == literals
    assert EXACT.decisions.zero not in found


@pytest.mark.parametrize(
    "lesson",
    [
        put("hill3/art", "cat", TUE, 9),  # no such period
        put("hill9/art", "ann", TUE, 1),  # no such course
        put("hill3/art", "dan", TUE, 1),  # no such teacher
        play("hill3/art", TUE, 1),  # its modes do not allow it
        hear("lake3/art", MON, 1, origin="tv"),  # on another day
        hear("lake3/art", TUE, 1, origin="hill3/art", origin_period=2, teacher="ann"),  # at another time
        hear("lake3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="dan"),
        hear("lake3/art", TUE, 1, origin="wood3/art", origin_period=1, teacher="ann"),
    ],
)
def test_what_could_not(lesson: Placement) -> None:
    """What is no candidate holds the constant 0, and is no error."""
    assert any(literal is EXACT.decisions.zero for literal in Lessons(EXACT.decisions).literals(lesson))


def test_hints() -> None:
    """The kept lessons and their adults are tried first, every other lesson is not; without any, nothing."""
    given = put("hill3/art", "ann", TUE, 1)
    found = {literal.index: value for literal, value in hints(EXACT.decisions, [given, HEARD])}
    assert sum(found.values()) == 3
    assert not list(hints(EXACT.decisions, []))


def test_others() -> None:
    """All lessons but the kept one."""
    given = put("hill3/art", "ann", TUE, 1)
    every = sum(1 for _ in EXACT.decisions.of_courses())
    assert sum(1 for _ in others(EXACT.decisions, [given])) == every - 1


def test_others_are_other_adults() -> None:
    """Bob is to sit in again, so dan is another one; where cat sat in, who is of another school, both may."""
    teachers = (ANN, *(teacher(who, "lake", assists=True) for who in ("bob", "dan")), CAT)
    decisions = build(live(AIRED_ART, HEARD_ART, teachers=teachers)).decisions
    found = {literal.index for literal in others(decisions, [heard(TUE), heard(THU, adult="cat")])}
    adults = {key: literal.index in found for key, literal in decisions.adults.items()}
    slots = decisions.problem.slots
    told = {(slots[slot].weekday, slots[slot].label, who): other for (_, slot, who), other in adults.items()}
    assert [key for key, other in told.items() if other] == [(TUE, "1", 2)]


def _solved(kept: tuple[Placement, ...], **tables: Any) -> tuple[Outcome, set[Placement]]:
    art = [course(group, "art", minimum=2, target=2, max_day=1) for group in ("hill3", "hill4", "lake3")]
    weights = {"changed_lessons": 60, "touched_people": 60, "travel_minutes": 1}
    district = village(*art, kept=kept, weights=weights, **tables)
    outcome = solve(district, Request(seconds=20.0))
    assert outcome.decisions is not None
    assert judge(district, outcome.decisions).lawful
    return outcome, {some for some in outcome.decisions if isinstance(some, Placement)}


KEPT = (
    put("hill3/art", "ann", MON, 1),
    put("hill3/art", "ann", WED, 1),
    put("hill4/art", "ann", TUE, 2),
    put("hill4/art", "ann", THU, 2),
    put("lake3/art", "bob", TUE, 3),
    put("lake3/art", "bob", THU, 4),
)


def test_nothing_has_to_change() -> None:
    """A lawful and complete timetable stays as it is."""
    outcome, found = _solved(KEPT)
    assert found == set(KEPT)
    assert outcome.changes_bound == 0


def test_one_lesson_has_to_change() -> None:
    """Ann loses Tuesday morning: one of the six moves and stays hers; it is proven to be the least."""
    outcome, found = _solved(KEPT, unavailability=(blocked(TUE, "8:00-12:00", teacher="ann"),))
    assert set(KEPT) - found == {KEPT[2]}
    (moved,) = found - set(KEPT)
    assert (moved.course, moved.teacher) == ("hill4/art", "ann")
    assert outcome.changes_bound == 1


def test_a_lesson_that_is_missing_comes_back() -> None:
    """Of a timetable with a lesson too few everything is kept, and the lesson is added."""
    outcome, found = _solved(KEPT[:-1])
    assert found > set(KEPT[:-1])
    assert outcome.changes_bound == 0


@pytest.mark.parametrize(("price", "adults"), [(20, {"bob"}), (5, {"bob", "dan"})])
def test_an_adult_has_a_price(price: int, adults: set[str]) -> None:
    """Bob sits in two lessons, dan in none; to share saves 10 minutes, which is done if it costs only 5."""
    twice = {"minimum": 2, "target": 2, "max_day": 1}
    district = live(
        AIRED_ART.model_copy(update=twice),
        HEARD_ART.model_copy(update={**twice, "modes": (Mode.SYNCHRONOUS,)}),
        teachers=(ANN, *(teacher(who, "lake", assists=True) for who in ("bob", "dan"))),
        kept=(aired(TUE), aired(THU), heard(TUE), heard(THU)),
        coefficients=(Coefficient(extra=Extra.ADULT, hundredths=100),),
        weights={"changed_lessons": 1000, "changed_adults": price, "uneven_workload": 1},
    )
    outcome = solve(district, Request(seconds=20.0))
    lessons = [some for some in outcome.decisions or () if isinstance(some, Placement)]
    assert {some.adult for some in lessons if some.course == "lake3/art"} == adults
    assert outcome.changes_bound == 0


def test_changes_without_a_price() -> None:
    """Where only travel has a weight, changes are free, but their least number is proven all the same."""
    art = course("hill3", "art", minimum=1, target=1, eligible=("ann",))
    gone = blocked(MON, "8:00-12:00", teacher="ann")
    district = village(
        art, teachers=(ANN, BOB), kept=KEPT[:1], unavailability=(gone,), weights={"travel_minutes": 1}
    )
    assert solve(district, Request(seconds=20.0)).changes_bound == 1


def test_an_impossible_pin() -> None:
    """A pinned lesson that cannot be leaves nothing."""
    art = course("hill3", "art")
    gone = blocked(MON, "8:00-12:00", teacher="ann")
    district = village(art, kept=KEPT[:1], pinned=KEPT[:1], unavailability=(gone,))
    outcome = solve(district, Request(seconds=20.0))
    assert outcome.infeasible
    assert outcome.decisions is None

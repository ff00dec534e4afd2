"""Law and encoding agree on workloads and on keeping, in random weeks with broadcasts and joint lessons."""

from typing import Any

import pytest

from models.base import Weeks
from models.course import CourseWeeks
from models.district import District
from models.timetable import Placement
from models.workload import Coefficient, Extra
from scheduler.solve.fixed import fixed_amounts
from scheduler.verify import judge
from tests.agreement.dice import Dice
from tests.live import BOB, CAT, hear, joining, live, origin, play, receiver
from tests.villages import FRI, MON, WED, busy, course, joint, put, teacher

pytestmark = pytest.mark.slow

OURS = ("changed_adults", "changed_lessons", "covered_lessons", "touched_people", "uneven_workload")

ROWS = (
    Coefficient(extra=Extra.SUBJECT, subject="art", hundredths=120),
    Coefficient(extra=Extra.SUBJECT, subject="music", hundredths=85),
    Coefficient(extra=Extra.PUPILS_OVER, pupils=20, hundredths=13),
    Coefficient(extra=Extra.OTHER_SCHOOL, hundredths=17),
    Coefficient(extra=Extra.JOINT, hundredths=31),
    Coefficient(extra=Extra.ORIGIN, hundredths=41),
    Coefficient(extra=Extra.ADULT, hundredths=53),
    Coefficient(extra=Extra.JOURNEY_HOUR, hundredths=97),
)
IN_PERSON = ("hill3/art", "hill4/art", "hill5/music", "lake3/art", "small/music")
MOST_DECISIONS = 6


def _week(dice: Dice, two: bool) -> tuple[Placement, ...]:
    """A few lessons, lawful or not; none twice."""
    found: list[Placement] = []
    for _ in range(dice.randint(0, MOST_DECISIONS)):
        day, period = dice.randint(MON, WED), dice.randint(1, 3)
        weeks = dice.choice(tuple(Weeks)) if two else Weeks.EVERY
        what, adult = dice.random(), dice.choice(("bob", "dan"))
        if what < 0.55:
            who = dice.choice(("ann", "ann", "bob"))
            found.append(put(dice.choice(IN_PERSON), who, day, period, weeks=weeks))
        elif what < 0.8:
            given: dict[str, Any] = {"origin": "hill3/art", "origin_period": period, "teacher": "ann"}
            where: dict[str, Any] = {"adult": adult, "room": "screen_lake", "weeks": weeks}
            found.append(put("hill3/art", "ann", day, period, room="studio", weeks=weeks))
            found.append(hear("lake3/art", day, period, **given, **where))
        else:
            found.append(play("lake4/art", day, period, adult=adult, room="screen_lake", weeks=weeks))
    return tuple(dict.fromkeys(found))


def _drawn(dice: Dice) -> tuple[District, tuple[Placement, ...]]:
    """A district and a week of it; what is to be kept is like that week, another one, both or nothing."""
    two = dice.chance(0.3)
    week = _week(dice, two)
    older = [_otherwise(dice, some) for some in week] if dice.chance(0.5) else []
    older += _week(dice, two) if dice.chance(0.5) else ()
    return _district(dice, two, tuple(dict.fromkeys(older))), week


def _otherwise(dice: Dice, lesson: Placement) -> Placement:
    if lesson.adult is None:
        who = dice.choice(("ann", "bob")) if lesson.origin is None and lesson.teacher else lesson.teacher
        return lesson.model_copy(update={"teacher": who})
    return lesson.model_copy(update={"adult": dice.choice(("bob", "dan", None))})


def _district(dice: Dice, two: bool, kept: tuple[Placement, ...]) -> District:
    """Ann and bob with limits or without, coefficients, a joint class, joinings within a multi-grade room."""
    weeks: dict[str, Any] = {"weeks": CourseWeeks.EITHER} if two and dice.chance(0.7) else {}
    return live(
        origin(**weeks),
        course("hill4", "art", **weeks),
        course("hill5", "music", **weeks),
        receiver(**weeks),
        receiver("lake4", **weeks),
        course("small", "music", **weeks),
        teachers=(
            teacher("ann", workload_week=dice.choice((None, 200, 300, 400, 500))),
            BOB.model_copy(update={"limits": teacher("bob", workload_week=dice.choice((None, 100))).limits}),
            CAT,
            teacher("dan", "lake", assists=True),
        ),
        joint_classes=(joint("small", "hill3", "hill4"),),
        joinings=(joining("hill", "art", 3, 4, 5),),
        about={
            "hill3": {"pupils": dice.choice((9, 11)), "multi_grade": "m"},
            "hill4": {"pupils": 11, "multi_grade": "m"},
            "hill5": {"pupils": 21, "multi_grade": "m"},
        },
        coefficients=dice.some(ROWS),
        commitments=(busy("hill", FRI, "14:00-15:00", teacher="ann", lessons=2),) * dice.chance(0.3),
        term={"weeks_in_cycle": 2 if two else 1},
        kept=kept,
        pinned=kept[: dice.chance(0.4)],
    )


@pytest.mark.parametrize("number", range(6))
def test_law_and_model_agree(number: int) -> None:
    """Twelve weeks a number: both allow them or neither, and both count the same of what is lawful."""
    dice = Dice(number)
    for _ in range(12):
        district, week = _drawn(dice)
        verdict, amounts = judge(district, week), fixed_amounts(district, week)
        assert verdict.lawful == (amounts is not None), f"{week}: {verdict.findings}"
        if amounts is not None:
            told = {term.term: term.amount for term in verdict.terms}
            assert {term: told[term] for term in OURS} == {term: amounts[term] for term in OURS}, week


def test_the_weeks_are_worth_comparing() -> None:
    """Among them are lawful ones of every kind, and some that only these rules forbid."""
    lawful: dict[str, int] = dict.fromkeys(OURS, 0)
    forbidden = {"pinned": 0, "workload_week": 0}
    for number in range(6):
        dice = Dice(number)
        for _ in range(12):
            verdict = judge(*_drawn(dice))
            for term in verdict.terms:
                if verdict.lawful and term.term in lawful:
                    lawful[term.term] += term.amount > 0
            rules = {finding.rule for finding in verdict.findings}
            if len(rules) == 1 and rules <= forbidden.keys():
                forbidden[rules.pop()] += 1
    assert min(*lawful.values(), *forbidden.values()) > 0

"""The brute force takes no shortcut that the law does not allow."""

from itertools import combinations

import pytest

from scheduler.verify import Court, judge
from tests.agreement.brute import LASTING, MENDED, choices, everything
from tests.agreement.cases import MOST, case
from tests.agreement.dice import Dice
from tests.agreement.districts import draw


def test_every_rule_lasts_or_can_be_mended() -> None:
    """A rule that is new or renamed has to be thought about here."""
    assert len(LASTING) == 22
    assert len(MENDED) == 5


@pytest.mark.parametrize("number", range(20))
def test_what_lasts_is_never_mended(number: int) -> None:
    """A timetable that breaks lasting rules still breaks some, whatever lesson is added."""
    dice, district = Dice(str(number)), draw(str(number))
    places = choices(district)
    for _ in range(60):
        *some, more = dice.sample(places, dice.randint(2, 6))
        broken = {finding.rule for finding in judge(district, some).findings}
        if not broken <= MENDED:
            assert not {finding.rule for finding in judge(district, [*some, more]).findings} <= MENDED


@pytest.mark.parametrize("number", range(3))
def test_nothing_lawful_is_passed_over(number: int) -> None:
    """Of at most two lessons, without any shortcut, the very same timetables are lawful."""
    tiny = case(number, most=1_000)
    court, places = Court(tiny.district), choices(tiny.district)
    plain = {frozenset(some) for n in range(3) for some in combinations(places, n) if court.lawful(some)}
    assert {timetable for timetable in tiny.truth.lawful if len(timetable) < 3} == plain


def test_too_many_are_refused() -> None:
    """A district with more timetables than wanted is given up, not judged in part."""
    district = case(0).district
    assert everything(district, most=100) is None
    assert everything(district, most=MOST) is not None


def test_a_lawful_timetable_is_worth_what_the_verdict_says() -> None:
    """Coverage, cost and travel of every lawful timetable are those of the verdict."""
    some = case(0)
    for timetable, worth in some.truth.lawful.items():
        verdict = judge(some.district, timetable)
        travel = sum(journey.minutes for journey in verdict.journeys)
        assert worth == (verdict.coverage, verdict.cost, travel)

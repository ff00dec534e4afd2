"""The brute force takes no shortcut that the law does not allow."""

from itertools import combinations

import pytest

from models.district import District
from models.timetable import Decision
from scheduler.verify import Court
from tests.agreement.brute import LASTING, MENDED, everything
from tests.agreement.cases import FAMILIES, case
from tests.agreement.choices import choices, dressed, elsewhere, meetings, sensible
from tests.agreement.dice import Dice

pytestmark = pytest.mark.slow

DRAWN = [(family, number) for family in FAMILIES for number in range(20 if family == "plain" else 4)]


def broken(court: Court, *decisions: Decision) -> set[str]:
    """The rules that a timetable breaks."""
    return {finding.rule for finding in court.judge(decisions).findings}


def all_choices(district: District) -> list[Decision]:
    """Every choice, whether or not it could be part of something lawful."""
    given = dressed(district, choices(district))
    return [*given, *dressed(district, elsewhere(district, given)), *meetings(district)]


def test_every_rule_lasts_or_can_be_mended() -> None:
    """A rule that is new or renamed has to be thought about here."""
    assert len(LASTING) == 39
    assert len(MENDED) == 10


@pytest.mark.parametrize(("family", "number"), DRAWN)
def test_what_lasts_is_never_mended(family: str, number: int) -> None:
    """A timetable that breaks lasting rules still breaks some, whatever decision is added."""
    dice, district = Dice(str(number)), FAMILIES[family].draw(str(number))
    court = Court(district)
    single = sensible(district, lambda one: broken(court, one) <= MENDED)
    for pool in (all_choices(district), single):
        for _ in range(60):
            *some, more = dice.sample(pool, min(len(pool), dice.randint(2, 6)))
            if not broken(court, *some) <= MENDED:
                assert not broken(court, *some, more) <= MENDED


@pytest.mark.parametrize(
    ("family", "number"), [("plain", 1), ("plain", 2), *((name, 0) for name in FAMILIES)]
)
def test_nothing_lawful_is_passed_over(family: str, number: int) -> None:
    """Of at most two decisions, the very same timetables are lawful without any shortcut.

    But for the one that test_what_lasts_is_never_mended shows to be none: the pairs would be too many.
    """
    tiny = case(number, 1_000, family)
    court, places = Court(tiny.district), all_choices(tiny.district)
    if family != "plain":
        places = [one for one in places if broken(court, one) <= MENDED]
    plain = {frozenset(some) for n in range(3) for some in combinations(places, n) if court.lawful(some)}
    assert {timetable for timetable in tiny.truth.lawful if len(timetable) < 3} == plain


def test_too_many_are_refused() -> None:
    """A district with more timetables than wanted is given up, not judged in part."""
    district = case(0).district
    assert everything(district, most=100) is None
    assert everything(district, most=8_000) is not None


@pytest.mark.parametrize("family", FAMILIES)
def test_a_lawful_timetable_is_worth_what_the_verdict_says(family: str) -> None:
    """Coverage, cost, travel and changes of every lawful timetable are those of the verdict."""
    some = case(0, 1_000, family)
    court = Court(some.district)
    for timetable, worth in some.truth.lawful.items():
        verdict = court.judge(timetable)
        changes = next(term.amount for term in verdict.terms if term.term == "changed_lessons")
        assert worth == (verdict.coverage, verdict.cost, verdict.travel, changes)

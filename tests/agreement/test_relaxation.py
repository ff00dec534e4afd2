"""The relaxation's bounds are never above the exact optimum: each rule alone, each preference alone, and all.

The exact optimum is the model's, which tests/agreement/test_agreement.py compares with brute force. So the
districts here may be larger: nobody has to judge all their timetables.
"""

from collections.abc import Iterator
from itertools import count, islice

import pytest

from models.district import District
from scheduler.solve.travel import TRAVEL
from scheduler.verify.registry import constraint_names, objective_names
from tests.agreement import model
from tests.agreement.alone import ALWAYS, SWITCHED, alone
from tests.agreement.cases import FAMILIES
from tests.agreement.relaxed import relaxed

pytestmark = pytest.mark.slow

EACH = 2
"""Districts for each rule, and for each preference in each family."""

ELSEWHERE = {"rides", "seats"}
"""Rules of districts with vehicles: test_riders.py."""


def check(district: District) -> None:
    """No bound of the relaxation is above the least of its kind."""
    best, travelled = model.best(district), model.best(district.model_copy(update={"weights": TRAVEL}))
    if best is not None and travelled is not None:
        bound = relaxed(district, best[0])
        assert bound.coverage <= best[0]
        assert bound.cost <= best[1]
        assert bound.travel <= travelled[1]


def test_every_rule_is_tried() -> None:
    """A rule is switched on alone, or is always on."""
    assert {*SWITCHED, *ALWAYS} == set(constraint_names()) - ELSEWHERE
    assert not ALWAYS.intersection(SWITCHED)


def _at_work(rule: str) -> Iterator[District]:
    """Districts of the rule's family that are others without it."""
    family = next(family for family in FAMILIES.values() if rule in family.rules)
    for number in count():
        district = family.draw(f"{rule} {number}")
        if alone(district, rule) != alone(district, None):
            yield alone(district, rule)


@pytest.mark.parametrize("rule", SWITCHED)
def test_each_rule_alone(rule: str) -> None:
    """With one rule switched on beside those that always hold."""
    for district in islice(_at_work(rule), EACH):
        check(district)


@pytest.mark.parametrize("term", objective_names())
def test_each_preference_alone(term: str) -> None:
    """With every rule, and one preference that costs, in every family."""
    for name, family in FAMILIES.items():
        for number in range(EACH if name == "plain" else 1):
            check(family.draw(f"{term} {number}").model_copy(update={"weights": {term: 1}}))


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(10))
def test_all_together(family: str, number: int) -> None:
    """With every rule and every preference at its own weight."""
    check(FAMILIES[family].draw(f"all {number}"))

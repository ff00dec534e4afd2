"""The relaxation's bounds are never above the exact optimum: each rule alone, each preference alone, and all.

The exact optimum is the model's, which tests/agreement/test_agreement.py compares with brute force. So the
districts here may be larger: nobody has to judge all their timetables.
"""

from itertools import count, islice

import pytest

from models.district import District
from scheduler.solve.run import TRAVEL
from scheduler.verify.registry import constraint_names, objective_names
from tests.agreement import model
from tests.agreement.alone import ALWAYS, SWITCHED, alone
from tests.agreement.districts import draw
from tests.agreement.relaxed import relaxed

EACH = 2
"""Districts for each rule and preference."""


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
    assert {*SWITCHED, *ALWAYS} == set(constraint_names())
    assert not ALWAYS.intersection(SWITCHED)


@pytest.mark.parametrize("rule", SWITCHED)
def test_each_rule_alone(rule: str) -> None:
    """With one rule switched on beside those that always hold."""
    districts = (draw(f"{rule} {number}") for number in count())
    on = (district for district in districts if alone(district, rule) != alone(district, None))
    for district in islice(on, EACH):
        check(alone(district, rule))


@pytest.mark.parametrize("term", objective_names())
def test_each_preference_alone(term: str) -> None:
    """With every rule, and one preference that costs."""
    for number in range(EACH):
        check(draw(f"{term} {number}").model_copy(update={"weights": {term: 1}}))


@pytest.mark.parametrize("number", range(10))
def test_all_together(number: int) -> None:
    """With every rule and every preference at its own weight."""
    check(draw(f"all {number}"))

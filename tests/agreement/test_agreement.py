"""Law and encoding agree on random tiny districts; benchmarks/shown/agreement.py tries ten times as many."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from scheduler.solve import registry
from scheduler.verify.registry import constraint_names
from tests.agreement import model
from tests.agreement.cases import Case, case
from tests.agreement.compare import disagreements

CASES = range(24)
MOST = 1_000
"""Timetables to judge for a district: fewer than in the benchmark, to be quick."""

IMPLIED = {"half_day_schools"}
"""Left out, one school a half-day would still be kept by the ways that a day can go."""


@pytest.mark.parametrize("number", CASES)
def test_law_and_solver_agree(number: int) -> None:
    """The model allows exactly the lawful timetables, and the best value, run and bounds fit brute force."""
    assert list(disagreements(case(number, MOST))) == []


@pytest.mark.parametrize("rule", [rule for rule in constraint_names() if rule not in IMPLIED])
def test_a_rule_left_out_is_noticed(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule's encoding the model of some district allows what is not lawful."""

    def without(hook: str) -> Iterator[tuple[str, Callable[..., Any]]]:
        return (pair for pair in registry.hooks(hook) if pair[0] != rule)

    monkeypatch.setattr("scheduler.solve.exact.hooks", without)
    some = sorted((case(number, MOST) for number in CASES), key=lambda one: len(one.truth.lawful))
    assert any(_only_the_model_allows(one) for one in some if rule in one.truth.forbidding)


def _only_the_model_allows(one: Case) -> bool:
    extra, lacking = model.differing(one.district, one.truth.lawful.keys())
    assert not lacking
    return bool(extra)

"""Law and encoding agree on random tiny districts; benchmarks/shown/agreement.py tries ten times as many."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from scheduler.solve import registry
from scheduler.verify.registry import constraint_names
from tests.agreement import model
from tests.agreement.cases import FAMILIES, Case, case
from tests.agreement.compare import disagreements

pytestmark = pytest.mark.slow

CASES = {"plain": range(24), **{family: range(4) for family in FAMILIES if family != "plain"}}
"""Numbers of the districts of each family."""

MOST = 1_000
"""Timetables to judge for a district: fewer than in the benchmark, to be quick."""

MORE = range(40)
"""Numbers among which a district is looked for in which a rule is at work, where those above have none."""

ELSEWHERE = {"rides", "seats"}
"""Rules of districts with vehicles, of which not all timetables can be tried: see test_riders.py."""

IMPLIED = {"half_day_schools"}
"""Left out, one school a half-day would still be kept by the ways that a day can go."""

HOOKED = ("scheduler.solve.exact.hooks", "scheduler.solve.candidates.hooks")
"""Where the encoding of rules is looked up."""


@pytest.mark.parametrize(
    ("family", "number"), [(family, number) for family, some in CASES.items() for number in some]
)
def test_law_and_solver_agree(family: str, number: int) -> None:
    """The model allows exactly the lawful timetables, and the best value, run and bounds fit brute force."""
    assert list(disagreements(case(number, MOST, family))) == []


def test_every_rule_has_a_family() -> None:
    """A rule that is new needs districts in which it is at work."""
    rules = {rule for family in FAMILIES.values() for rule in family.rules}
    assert rules | ELSEWHERE == set(constraint_names())
    assert not rules & ELSEWHERE


@pytest.mark.parametrize("rule", [r for r in constraint_names() if r not in IMPLIED | ELSEWHERE])
def test_a_rule_left_out_is_noticed(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule's encoding the model of some district allows what is not lawful."""

    def without(hook: str) -> Iterator[tuple[str, Callable[..., Any]]]:
        return (pair for pair in registry.hooks(hook) if pair[0] != rule)

    for place in HOOKED:
        monkeypatch.setattr(place, without)
    try:
        noticed = any(map(_only_the_model_allows, _at_work(rule)))
    except KeyError:  # a lesson is received that nobody gives: it cannot even be told
        noticed = rule == "broadcast"
    assert noticed


def _at_work(rule: str) -> Iterator[Case]:
    """Districts in which the rule forbids an otherwise lawful choice; those tried anyway before others."""
    for family in (family for family, kind in FAMILIES.items() if rule in kind.rules):
        some = sorted((case(n, MOST, family) for n in CASES[family]), key=lambda one: len(one.truth.lawful))
        yield from (one for one in some if rule in one.truth.forbidding)
        more = (case(number, MOST, family) for number in MORE if number not in CASES[family])
        yield from (one for one in more if rule in one.truth.forbidding)


def _only_the_model_allows(one: Case) -> bool:
    extra, lacking = model.differing(one.district, one.truth.lawful.keys())
    assert not lacking
    return bool(extra)

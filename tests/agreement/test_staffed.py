"""Law and encoding agree on adults who stay, meetings and home lessons, in random weeks."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from ortools.sat.python.cp_model import OPTIMAL, CpSolver, LinearExpr

from models.timetable import Decision
from scheduler.solve import registry
from scheduler.solve.exact import Exact, build
from scheduler.solve.fixed import fix
from scheduler.solve.registry import hooks
from scheduler.verify import Court
from tests.agreement.dice import Dice
from tests.agreement.staffed import staffed, week
from tests.solve.small import least, optimum, relaxed_cost, relaxed_coverage

pytestmark = pytest.mark.slow

CASES, WEEKS = range(40), 6
OURS = ("least_adults", "most_away", "meeting", "online_meeting")


def _drawn(number: int) -> tuple[Court, list[list[Decision]]]:
    dice, court = Dice(f"weeks {number}"), Court(staffed(str(number)))
    return court, [week(dice, court) for _ in range(WEEKS)]


def _fixed(exact: Exact, decisions: list[Decision]) -> Exact | None:
    """The model with exactly these decisions; None if one of them is no candidate."""
    fixed = replace(exact, model=exact.model.clone())
    return fixed if fix(fixed, decisions) else None


def _amounts(exact: Exact, decisions: list[Decision]) -> dict[str, int] | None:
    """What the model counts, and its weighted missing lessons; None if it forbids them."""
    fixed = _fixed(exact, decisions)
    if fixed is None:
        return None
    fixed.model.minimize(LinearExpr.sum([fixed.coverage, *fixed.amounts.values()]))
    solver = CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(fixed.model) != OPTIMAL:
        return None
    found = {name: solver.value(amount) for name, amount in fixed.amounts.items()}
    return {**found, "coverage": solver.value(fixed.coverage)}


def test_law_and_model_agree() -> None:
    """Both allow a week or neither does, and both count the same of what is lawful; each rule is tried
    alone.
    """
    seen: Counter[str] = Counter()
    for number in CASES:
        court, weeks = _drawn(number)
        exact = build(court.district, terms=[name for name, _ in hooks("cost")])
        for decisions in weeks:
            verdict, amounts = court.judge(decisions), _amounts(exact, decisions)
            assert verdict.lawful == (amounts is not None), (number, decisions, verdict.findings)
            if amounts is not None:
                told = {term.term: term.amount for term in verdict.terms}
                assert amounts == {**told, "coverage": verdict.coverage}, (number, decisions)
            elif len(rules := {finding.rule for finding in verdict.findings}) == 1:
                seen[rules.pop()] += 1
            seen["lawful"] += verdict.lawful
    assert seen["lawful"] >= 60
    assert all(seen[rule] >= 5 for rule in OURS), seen


@pytest.mark.parametrize("rule", OURS)
def test_a_rule_left_out_is_noticed(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule's encoding the model allows a week that only the rule forbids."""

    def without(hook: str) -> Iterator[tuple[str, Callable[..., Any]]]:
        return (pair for pair in registry.hooks(hook) if pair[0] != rule)

    monkeypatch.setattr("scheduler.solve.exact.hooks", without)
    monkeypatch.setattr("scheduler.solve.candidates.hooks", without)
    for number in CASES:
        court, weeks = _drawn(number)
        for decisions in weeks:
            if {finding.rule for finding in court.judge(decisions).findings} == {rule}:
                fixed = _fixed(build(court.district, terms=[]), decisions)
                if fixed is not None and least(fixed, LinearExpr.sum([])) is not None:
                    return
    pytest.fail(f"no week shows that {rule} matters")


@pytest.mark.parametrize("number", CASES[:8])
def test_the_relaxation_stays_below(number: int) -> None:
    """It knows neither meetings nor who must stay; its bounds are no more than the optimum."""
    weights = {"travel_minutes": 1, "journeys": 10, "days_away": 20, "target_lessons": 25}
    district = staffed(str(number)).model_copy(update={"weights": weights})
    best = optimum(district)
    assert best is not None
    assert relaxed_coverage(district) <= best[0]
    assert relaxed_cost(district, best[0]) <= best[1]

"""Law and encoding agree where teachers ride, timetable by timetable: what is lawful, and what it counts.

There are too many rides to try all timetables. What the model proposes is judged; it is then changed at one
place, and what the law calls lawful must be what the model allows. Lessons drawn at random, with rides that
the law finds in time for them, are compared in the same way.
"""

from collections import Counter
from dataclasses import replace

import pytest
from ortools.sat.python.cp_model import FEASIBLE, OPTIMAL, CpSolver, LinearExpr

from models.base import Weeks
from models.timetable import Decision, Placement, Ride
from scheduler.solve.exact import build
from scheduler.solve.fixed import fix
from scheduler.solve.registry import hooks
from scheduler.verify import Court
from tests.agreement.choices import choices
from tests.agreement.dice import Dice
from tests.agreement.riders import any_ride, ridden, riders
from tests.solve.small import optimum, relaxed_cost, relaxed_coverage

pytestmark = pytest.mark.slow

CASES = range(48)
PROPOSALS, CHANGES, DRAWS = 3, 8, 20
"""Timetables a district that the model proposes, changes of each, and draws of lessons with rides."""


class _Compared:
    """One district, and what was seen on it."""

    def __init__(self, number: int) -> None:
        self.dice = Dice(str(number))
        self.district = riders(str(number))
        self.court = Court(self.district)
        self.exact = build(self.district, terms=[name for name, _ in hooks("cost")])
        self.placements = [p for p in choices(self.district) if p.weeks is Weeks.EVERY]
        self.seen: Counter[str] = Counter()

    def compare(self, decisions: list[Decision]) -> None:
        """The model allows it if the law does, and counts the same of every preference."""
        verdict, amounts = self.court.judge(decisions), self._modelled(decisions)
        assert (amounts is not None) == verdict.lawful, (verdict.findings, decisions)
        if amounts is not None:
            assert amounts == {term.term: term.amount for term in verdict.terms}, decisions
            self.seen["ridden"] += any(isinstance(row, Ride) for row in decisions)
        elif len(rules := {finding.rule for finding in verdict.findings}) == 1:
            self.seen[rules.pop()] += 1

    def _modelled(self, decisions: list[Decision]) -> dict[str, int] | None:
        fixed = replace(self.exact, model=self.exact.model.clone())
        if not fix(fixed, decisions):
            return None
        fixed.model.minimize(LinearExpr.sum(list(fixed.amounts.values())))
        solver = _solver()
        if solver.solve(fixed.model) != OPTIMAL:
            return None
        return {name: solver.value(amount) for name, amount in fixed.amounts.items()}

    def propose(self) -> list[Decision] | None:
        """Many lessons and rides, as chance weighs them; None if nothing is lawful."""
        model, decisions = self.exact.model.clone(), self.exact.decisions
        rides = [literal for hops in decisions.rides.days.values() for literal in hops.values()]
        weighed = [self.dice.randint(1, 5) * literal for literal in (*decisions.lessons.values(), *rides)]
        model.maximize(LinearExpr.sum(weighed))
        solver = _solver()
        solver.parameters.max_deterministic_time = 1
        return list(self.exact.found(solver)) if solver.solve(model) in (OPTIMAL, FEASIBLE) else None

    def change(self, decisions: list[Decision]) -> list[Decision]:
        """One decision taken away, added, or a ride made another one."""
        dice, rest = self.dice, list(decisions)
        rides = [row for row in rest if isinstance(row, Ride)]
        if rest and dice.chance(0.3):
            rest.remove(dice.choice(rest))
        elif rides and dice.chance(0.5):
            old = dice.choice(rides)
            rest[rest.index(old)] = any_ride(dice, self.district, old.teacher, old.weekday)
        else:
            rest.append(dice.choice((any_ride(dice, self.district), dice.choice(self.placements))))
        return rest


def _solver() -> CpSolver:
    solver = CpSolver()
    solver.parameters.num_workers = 1
    return solver


def _compared(number: int) -> Counter[str]:
    """Everything that is compared on a district."""
    one = _Compared(number)
    for _ in range(PROPOSALS):
        if (proposal := one.propose()) is not None:
            one.compare(proposal)
            for _ in range(CHANGES):
                one.compare(one.change(proposal))
    for _ in range(DRAWS):
        lessons: list[Placement] = one.dice.sample(one.placements, one.dice.randint(1, 3))
        if (decisions := ridden(one.dice, one.court, lessons)) is not None:
            one.compare(decisions)
    return one.seen


def test_law_and_model_agree_on_rides() -> None:
    """On all districts they say the same; many have rides, or break only the rule about them."""
    seen = sum((_compared(number) for number in CASES), Counter[str]())
    assert seen["ridden"] >= 100
    assert seen["rides"] >= 100


@pytest.mark.parametrize("number", CASES[:16])
def test_the_relaxation_stays_below(number: int) -> None:
    """It knows no rides; its bounds are no more than the optimum."""
    district = riders(str(number))
    best = optimum(district)
    if best is not None:
        assert relaxed_coverage(district) <= best[0]
        assert relaxed_cost(district, best[0]) <= best[1]

"""Law and solver compared on one district whose timetables are all known."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from models.timetable import Placement
from scheduler.solve.answer import Outcome, Request
from scheduler.solve.exact import build
from scheduler.solve.fixed import fixed_amounts
from scheduler.solve.relaxation.bounds import cost_bounds, coverage_bounds
from scheduler.solve.relaxation.pool import InlinePool
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.run import TRAVEL, solve
from scheduler.verify import judge
from tests.agreement import model
from tests.agreement.cases import Case

NO_LIMIT = Budget(seconds=None, deadline=None, nodes=None, seed=0)

FIXED_ONES = 5
"""Lawful timetables of a district whose nine amounts are compared one by one."""


@dataclass(frozen=True)
class Bounds:
    """Lower bounds: weighted missing lessons, cost, minutes of travel."""

    coverage: int
    cost: int
    travel: int


def relaxed(case: Case, shortage: int) -> Bounds:
    """The relaxation's bounds; cost and travel at no more weighted missing lessons than `shortage`."""
    exact, pool = build(case.district), InlinePool()
    return Bounds(
        coverage=coverage_bounds(exact, pool, NO_LIMIT).total(),
        cost=cost_bounds(exact, pool, NO_LIMIT, shortage, case.district.weights).total(),
        travel=cost_bounds(exact, pool, NO_LIMIT, shortage, TRAVEL).total(),
    )


def least(case: Case, shortage: int) -> dict[str, int]:
    """Per preference, its least amount over the lawful timetables that miss no more than `shortage`."""
    amounts: dict[str, int] = {}
    for timetable, (coverage, _) in case.truth.lawful.items():
        if coverage <= shortage:
            for term in judge(case.district, timetable).terms:
                amounts[term.term] = min(amounts.get(term.term, term.amount), term.amount)
    return amounts


def disagreements(case: Case) -> Iterator[str]:
    """What law and solver say differently of a district; nothing if they agree."""
    yield from _lawful(case)
    yield from _plain_best(case)
    yield from _run(case)
    yield from _amounts(case)
    if case.truth.best is not None:
        yield from _relaxation(case, case.truth.best)


def _lawful(case: Case) -> Iterator[str]:
    extra, lacking = model.differing(case.district, case.truth.lawful.keys())
    yield from (f"only the model allows: {timetable}" for timetable in sorted(map(_told, extra)))
    yield from (f"only the law allows: {timetable}" for timetable in sorted(map(_told, lacking)))


def _told(timetable: frozenset[Placement]) -> str:
    rows = sorted((p.course, p.teacher, p.weekday, p.period) for p in timetable)
    return "; ".join(" ".join(map(str, row)) for row in rows) or "no lesson"


def _plain_best(case: Case) -> Iterator[str]:
    found = model.best(case.district)
    if found != case.truth.best:
        yield f"best (coverage, cost): {case.truth.best} by brute force, {found} by the model"


def _run(case: Case) -> Iterator[str]:
    """The whole strategy, without a limit: its lessons, its values and its bounds."""
    outcome = solve(case.district, Request())
    if outcome.placements is None or case.truth.best is None:
        if not (outcome.placements is None and case.truth.best is None and outcome.infeasible):
            yield f"best: {case.truth.best}, but the run's outcome is {outcome}"
        return
    if frozenset(outcome.placements) not in case.truth.lawful:
        yield f"the run returns what is not lawful: {_told(frozenset(outcome.placements))}"
        return
    value = case.truth.lawful[frozenset(outcome.placements)]
    if value != case.truth.best:
        yield f"best (coverage, cost): {case.truth.best} by brute force, {value} by the run"
    yield from _bounds_of_run(case, outcome, case.truth.best)


def _bounds_of_run(case: Case, outcome: Outcome, best: tuple[int, int]) -> Iterator[str]:
    """A run to the proof has bounds equal to the values; the bound on travel is none too high."""
    if (outcome.coverage_bound, outcome.cost_bound) != best:
        yield f"best: {best}, bounds of the run: {(outcome.coverage_bound, outcome.cost_bound)}"
    travel = least(case, best[0])["travel_minutes"]
    if outcome.travel_bound > travel:
        yield f"least travel is {travel}, the run's bound {outcome.travel_bound}"


def _amounts(case: Case) -> Iterator[str]:
    """Amount of every preference in a few timetables, the best among them."""
    ranked = sorted(case.truth.lawful, key=lambda timetable: (case.truth.lawful[timetable], _told(timetable)))
    for timetable in {*ranked[:1], *Random(0).sample(ranked, min(FIXED_ONES, len(ranked)))}:
        law = {term.term: term.amount for term in judge(case.district, timetable).terms}
        found = fixed_amounts(case.district, list(timetable))
        if found != law:
            yield f"amounts of {_told(timetable)}: {law} by the law, {found} by the model"


def _relaxation(case: Case, best: tuple[int, int]) -> Iterator[str]:
    """No bound of the relaxation is above the exact optimum."""
    coverage, cost = best
    bounds, travel = relaxed(case, coverage), least(case, coverage)["travel_minutes"]
    for name, bound, value in (
        ("coverage", bounds.coverage, coverage),
        ("cost", bounds.cost, cost),
        ("travel", bounds.travel, travel),
    ):
        if bound > value:
            yield f"{name}: the relaxation's bound {bound} is above the optimum {value}"

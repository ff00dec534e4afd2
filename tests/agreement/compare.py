"""Law and solver compared on one district whose timetables are all known."""

from collections.abc import Iterator
from random import Random

from models.timetable import Decision
from scheduler.solve.answer import Outcome, Request
from scheduler.solve.fixed import fixed_amounts
from scheduler.solve.run import solve
from scheduler.verify import judge
from tests.agreement import model
from tests.agreement.brute import Timetable
from tests.agreement.cases import Case
from tests.agreement.relaxed import relaxed

FIXED_ONES = 5
"""Lawful timetables of a district whose amounts of every preference are compared one by one."""

SHORTAGES = 3
"""Least numbers of weighted missing lessons for which the relaxation is compared."""


def disagreements(case: Case) -> Iterator[str]:
    """What law and solver say differently of a district; nothing if they agree."""
    yield from _lawful(case)
    yield from _plain_best(case)
    yield from _run(case)
    yield from _amounts(case)
    yield from _relaxation(case)


def _lawful(case: Case) -> Iterator[str]:
    """The model allows exactly the lawful timetables."""
    extra, lacking = model.differing(case.district, case.truth.lawful.keys())
    yield from (f"only the model allows: {timetable}" for timetable in sorted(map(_told, extra)))
    yield from (f"only the law allows: {timetable}" for timetable in sorted(map(_told, lacking)))


def _told(timetable: Timetable) -> str:
    return "; ".join(sorted(map(_row, timetable))) or "nothing"


def _row(decision: Decision) -> str:
    """What is decided, without what is not."""
    fields = decision.model_dump(mode="json", exclude_defaults=True).items()
    return " ".join(f"{name}={value}" for name, value in fields)


def _plain_best(case: Case) -> Iterator[str]:
    """Two plain solves of the model find the best."""
    found = model.best(case.district)
    if found != case.truth.best:
        yield f"best (coverage, cost): {case.truth.best} by brute force, {found} by the model"


def _run(case: Case) -> Iterator[str]:
    """The whole strategy, without a limit, finds the best and proves it."""
    outcome, best = solve(case.district, Request()), case.truth.best
    if outcome.decisions is None or best is None:
        if outcome.decisions is not None or best is not None or not outcome.infeasible:
            yield f"best (coverage, cost): {best} by brute force, but the run answers {outcome}"
        return
    worth = case.truth.lawful.get(frozenset(outcome.decisions))
    if worth is None:
        yield f"the run returns what is not lawful: {_told(frozenset(outcome.decisions))}"
    elif (worth.coverage, worth.cost) != best:
        yield f"best (coverage, cost): {best} by brute force, {(worth.coverage, worth.cost)} by the run"
    yield from _bounds_of_run(case, outcome, best)


def _bounds_of_run(case: Case, outcome: Outcome, best: tuple[int, int]) -> Iterator[str]:
    """A run to the proof has bounds equal to the values; the bound on travel is none too high."""
    if (outcome.coverage_bound, outcome.cost_bound) != best:
        yield f"best: {best}, bounds of the run: {(outcome.coverage_bound, outcome.cost_bound)}"
    least = case.truth.least(best[0])
    if outcome.travel_bound > least.travel:
        yield f"least travel is {least.travel}, the run's bound {outcome.travel_bound}"
    if outcome.changes_bound > least.changes:
        yield f"least changes are {least.changes}, the run's bound {outcome.changes_bound}"


def _amounts(case: Case) -> Iterator[str]:
    """Law and model count the same of every preference in a few timetables, the best among them."""
    ranked = sorted(case.truth.lawful, key=lambda timetable: (case.truth.lawful[timetable], _told(timetable)))
    for timetable in {*ranked[:1], *Random(0).sample(ranked, min(FIXED_ONES, len(ranked)))}:
        law = {term.term: term.amount for term in judge(case.district, timetable).terms}
        found = fixed_amounts(case.district, list(timetable))
        if found != law:
            yield f"amounts of {_told(timetable)}: {law} by the law, {found} by the model"


def _relaxation(case: Case) -> Iterator[str]:
    """No bound of the relaxation is above the optimum, at any number of missing lessons."""
    shortages = sorted({worth.coverage for worth in case.truth.lawful.values()})[:SHORTAGES]
    for shortage in shortages:
        bound, least = relaxed(case.district, shortage), case.truth.least(shortage)
        if bound.coverage > least.coverage or bound.cost > least.cost or bound.travel > least.travel:
            yield f"at most {shortage} missing: the relaxation's bounds {bound}, the optima {least}"

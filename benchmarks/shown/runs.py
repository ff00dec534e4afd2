"""One solver run whose answer the law has judged."""

from dataclasses import dataclass

from models.district import District
from models.verdict import Verdict
from scheduler.solve.answer import Listener, Outcome, Request
from scheduler.solve.pool import InlinePool
from scheduler.solve.process_pool import ProcessPool
from scheduler.solve.run import solve
from scheduler.solve.travel import TRAVEL
from scheduler.verify import judge


def travel_alone(district: District) -> District:
    """The district in which nothing but minutes on the road counts."""
    return district.model_copy(update={"weights": TRAVEL})


@dataclass(frozen=True)
class Judged:
    """What a run found, and what the law says of it."""

    outcome: Outcome
    verdict: Verdict


def answer(
    district: District, seconds: float, workers: int, seed: int = 0, listener: Listener = lambda _: None
) -> Outcome:
    """Solve within a wall-clock limit, as `schedule solve --time-limit --workers --seed` does."""
    pool = ProcessPool(workers) if workers > 1 else InlinePool()
    try:
        return solve(district, Request(seconds=seconds, workers=workers, seed=seed), listener, pool=pool)
    finally:
        pool.close()


def run(district: District, seconds: float, workers: int) -> Judged:
    """Solve within a wall-clock limit, and judge what was found.

    Raises
    ------
    RuntimeError
        If nothing was found, or if what was found breaks a rule.
    """
    outcome = answer(district, seconds, workers)
    if outcome.decisions is None:
        raise RuntimeError(f"{district.name}: nothing found in {seconds} seconds")
    verdict = judge(district, outcome.decisions)
    if not verdict.lawful:
        raise RuntimeError(f"{district.name}: the timetable breaks {verdict.findings[0].rule}")
    return Judged(outcome, verdict)

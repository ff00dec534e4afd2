"""The bounds of the relaxation, without a limit."""

from models.district import District
from scheduler.solve.exact import build
from scheduler.solve.pool import InlinePool
from scheduler.solve.relaxation.bounds import cost_bounds, coverage_bounds
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.travel import TRAVEL
from tests.agreement.brute import Worth

NO_LIMIT = Budget(seconds=None, deadline=None, nodes=None, seed=0)


def relaxed(district: District, shortage: int) -> Worth:
    """Lower bounds; cost and travel at no more weighted missing lessons than `shortage`. None on changes."""
    exact, pool = build(district), InlinePool()

    def least(weights: dict[str, int]) -> int:
        """The fine bound, which must not be below the coarse one."""
        coarse, fine = (
            cost_bounds(exact, pool, NO_LIMIT, shortage, weights, fine).total() for fine in (False, True)
        )
        assert coarse <= fine
        return fine

    coverage = coverage_bounds(exact, pool, NO_LIMIT).total()
    return Worth(coverage=coverage, cost=least(district.weights), travel=least(TRAVEL), changes=0)

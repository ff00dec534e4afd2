"""Where a run stands: the best solution and the bounds so far, told to a listener as they move."""

from ortools.sat.python.cp_model import CpModel, CpSolver

from scheduler.solve.answer import Listener, Progress, Stage
from scheduler.solve.clockwork import Clockwork
from scheduler.solve.exact import Exact
from scheduler.solve.kept import hints
from scheduler.verify import Court


class Standing:
    """Values and bounds of both levels, and the solution they belong to."""

    def __init__(self, exact: Exact, clock: Clockwork, listener: Listener) -> None:
        self._exact, self._clock, self._listener = exact, clock, listener
        self._court = Court(exact.problem.district)
        self.best: CpSolver | None = None
        self._worth = (0, 0)
        self.value: dict[Stage, int | None] = {"coverage": None, "cost": None}
        self.bound: dict[Stage, int] = {"coverage": 0, "cost": 0}

    @property
    def missing(self) -> int:
        """Weighted missing lessons of the best solution."""
        return self.value["coverage"] or 0

    @property
    def covered(self) -> bool:
        """Whether fewer missing lessons are impossible."""
        return self.value["coverage"] == self.bound["coverage"]

    @property
    def good_enough(self) -> bool:
        """Whether the cost is within the requested gap of its bound."""
        value, request = self.value["cost"], self._clock.request
        return value is not None and value - self.bound["cost"] <= request.gap * max(0, value - request.fixed)

    def keep(self, solver: CpSolver) -> None:
        """Make a solution the best if it is: missing lessons first, then cost.

        The law says what it is worth: a search for one level leaves the other's figures too high.
        """
        worth = self._court.value(self._exact.found(solver))
        if self.best is None or worth < self._worth:
            self.best, self._worth = solver, worth
        self._recount("coverage", self._worth[0])
        self._recount("cost", self._worth[1])

    def _recount(self, stage: Stage, value: int) -> None:
        """Take over what the law says; told if it is news. A cost may rise where more lessons are given."""
        if value != self.value[stage]:
            self.value[stage] = value
            self._tell(stage)

    def better(self, stage: Stage, value: int) -> bool:
        """Note an improvement seen during a search; True if it is good enough."""
        known = self.value[stage]
        if known is None or value < known:
            self.value[stage] = value
            self._tell(stage)
        return stage == "cost" and self.good_enough

    def lift(self, stage: Stage, bound: int) -> None:
        """Note a bound; never above the value, which floating-point rounding might do."""
        value = self.value[stage]
        bound = bound if value is None else min(bound, value)
        if bound > self.bound[stage]:
            self.bound[stage] = bound
            self._tell(stage)

    def hint(self, model: CpModel) -> None:
        """Let a search begin at the best solution, or else at the kept lessons."""
        if self.best is None:
            for literal, value in hints(self._exact.decisions, self._exact.problem.district.kept):
                model.add_hint(literal, value)
        else:
            for index, value in enumerate(self.best.response_proto.solution):
                model.add_hint(model.get_int_var_from_proto_index(index), value)

    def _tell(self, stage: Stage) -> None:
        self._listener(Progress(stage, self.value[stage], self.bound[stage], self._clock.elapsed))

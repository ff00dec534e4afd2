"""The strategy: lessons first, then cost; a relaxation for bound and teachers, the exact model for the rest.

1. Relaxation, per independent part: least cost with no missing lesson; later, least travel.
2. Coverage: the exact model minimises missing lessons, beside the relaxation; then with its teachers.
3. Guided: the exact model with the relaxation's teachers, minimising cost.
4. Free: the exact model from the best solution so far; small districts are proven here.
5. Neighbourhoods: a few teachers or a subject planned anew, the rest kept, until limit, gap or interrupt.

What was tried, and with what result: docs/decisions.md.
"""

from collections.abc import Mapping
from random import Random
from threading import Event

from ortools.sat.python.cp_model import CpModel, CpSolver

from models.district import District
from scheduler.solve.answer import Listener, Outcome, Progress, Request, Stage
from scheduler.solve.clockwork import Clockwork
from scheduler.solve.exact import Exact, build
from scheduler.solve.neighbourhoods import neighbourhoods
from scheduler.solve.relaxation.bounds import PartBounds, cost_bounds, coverage_bounds
from scheduler.solve.relaxation.parts import parts
from scheduler.solve.relaxation.pool import InlinePool, TaskPool
from scheduler.solve.search import Found, search

TRAVEL = {"travel_minutes": 1}
"""The weights under which travel alone is bounded."""

FIRST_SHARE, RELAXATION_SHARE, COVERAGE_SHARE, GUIDED_SHARE = 0.05, 0.45, 0.25, 0.25
"""Most of the limit for a first coverage search, the relaxation, the rest of coverage, and stage 3."""

TRAVEL_SHARE = 0.2
"""Most of the limit for the bound of travel alone, beside stages 4 and 5."""

FREE_SHARE, NEIGHBOURHOOD_SHARE = 0.1, 0.04
"""Most of the limit for stage 4 and for each neighbourhood of stage 5."""

WAIT_SECONDS = 0.05
"""How often a wait for the relaxation looks at the stop event."""


def solve(
    district: District,
    request: Request,
    listener: Listener = lambda _: None,
    stop: Event | None = None,
    pool: TaskPool | None = None,
) -> Outcome:
    """Find the best lawful timetable of a district within a request's limits.

    `listener` is told of every improvement of a value or bound. `stop`, set from outside (Ctrl-C), ends the
    run with the best so far. `pool` runs the relaxations; by default this process does, one after the other.
    """
    return _Run(district, request, listener, stop or Event(), pool or InlinePool()).outcome()


class _Run:
    """One run: the best solution and bounds so far, and the stages that improve them."""

    def __init__(
        self, district: District, request: Request, listener: Listener, stop: Event, pool: TaskPool
    ) -> None:
        self._clock = Clockwork(request)
        self._listener, self._stop, self._pool = listener, stop, pool
        self._weights = {name: w for name, w in district.weights.items() if w > 0}
        self._exact: Exact = build(district)
        self._parts = parts(self._exact)
        self._best: CpSolver | None = None
        self._worth = (0, 0)
        self._infeasible = False
        self._value: dict[Stage, int | None] = {"coverage": None, "cost": None}
        self._bound: dict[Stage, int] = {"coverage": 0, "cost": 0}

    def outcome(self) -> Outcome:
        """Run the stages."""
        relaxed = self._cover()
        travel = 0
        if self._best is not None:
            self._take_bound(relaxed)
            self._guided(relaxed)
            self._travel = self._relax_travel(relaxed)
            self._free()
            self._improve()
            travel = self._travel_bound()
        best = self._best
        return Outcome(
            placements=None if best is None else self._exact.placements(best),
            infeasible=self._infeasible,
            coverage_bound=self._bound["coverage"],
            cost_bound=self._bound["cost"],
            travel_bound=travel,
            interrupted=self._stop.is_set(),
        )

    def _relax(self, shortage: int) -> PartBounds:
        """Ask every part for its cost bound."""
        budget = self._clock.budget(RELAXATION_SHARE)
        return cost_bounds(self._exact, self._pool, budget, shortage, self._weights)

    def _relax_travel(self, relaxed: PartBounds) -> PartBounds:
        """Ask every part for its travel bound, if that is another question."""
        if self._weights == TRAVEL:
            return relaxed
        missing = self._value["coverage"] or 0
        return cost_bounds(self._exact, self._pool, self._clock.budget(TRAVEL_SHARE), missing, TRAVEL)

    def _cover(self) -> PartBounds:
        """Stages 1 and 2; the relaxation that holds for the missing lessons found."""
        relaxed = self._relax(shortage=0)
        repeatable = self._clock.request.deterministic is not None
        self._search_coverage({}, FIRST_SHARE, None if repeatable else relaxed)
        if not self._covered() and self._wait(relaxed) and relaxed.possible():
            self._search_coverage(relaxed.teachers(), COVERAGE_SHARE)
            self._search_coverage({}, COVERAGE_SHARE)
        if not self._covered():
            counted = coverage_bounds(self._exact, self._pool, self._clock.budget(RELAXATION_SHARE))
            if self._wait(counted):
                self._raise("coverage", counted.total())
                self._search_coverage(counted.teachers(), COVERAGE_SHARE)
                self._search_coverage({}, COVERAGE_SHARE)
        missing = self._value["coverage"]
        return self._relax(shortage=missing) if missing else relaxed

    def _covered(self) -> bool:
        """Whether nothing is left to gain, or no time to gain it, in missing lessons."""
        proven = self._value["coverage"] == self._bound["coverage"]
        return proven or self._infeasible or self._stop.is_set() or self._clock.over

    def _search_coverage(
        self, teachers: Mapping[int, int], share: float, until: PartBounds | None = None
    ) -> None:
        """Minimise missing lessons, with the given teachers by course, at most until the bounds are there."""
        if self._covered():
            return
        model = self._exact.model.clone()
        for course, teacher in teachers.items():
            model.add(self._exact.x.teaches(course, teacher) == 1)
        model.minimize(self._exact.coverage)
        found = self._search(model, "coverage", share, whole=not teachers, until=until)
        self._infeasible = found.infeasible and not teachers

    def _take_bound(self, relaxed: PartBounds) -> None:
        """Raise the cost's bound to the relaxation's."""
        if self._wait(relaxed):
            self._raise("cost", relaxed.total())

    def _wait(self, relaxed: PartBounds) -> bool:
        """Wait for all parts; False if interrupted first."""
        while not relaxed.ready():
            if self._stop.wait(WAIT_SECONDS):
                return False
        return not self._stop.is_set()

    def _guided(self, relaxed: PartBounds) -> None:
        """Stage 3."""
        if self._finished():
            return
        model = self._cost_model()
        for course, teacher in relaxed.teachers().items():
            model.add(self._exact.x.teaches(course, teacher) == 1)
        self._search(model, "cost", GUIDED_SHARE, whole=False)

    def _free(self) -> None:
        """Stage 4."""
        if not self._finished():
            self._search(self._cost_model(), "cost", FREE_SHARE, whole=True)

    def _improve(self) -> None:
        """Stage 5."""
        lessons = self._exact.x.lessons
        given_by: dict[int, int] = {}
        random = Random(self._clock.request.seed)
        for free in neighbourhoods(self._parts, given_by, random):
            if self._finished() or self._best is None:
                return
            given_by |= {c: t for (c, t, _), lit in lessons.items() if self._best.boolean_value(lit)}
            model = self._cost_model()
            for (course, _, _), literal in lessons.items():
                if course not in free:
                    model.add(literal == self._best.boolean_value(literal))
            self._search(model, "cost", NEIGHBOURHOOD_SHARE, whole=False)

    def _cost_model(self) -> CpModel:
        """The exact model, minimising cost at no more missing lessons, and no less cost than is proven."""
        model = self._exact.model.clone()
        model.add(self._exact.coverage <= (self._value["coverage"] or 0))
        model.add(self._exact.cost >= self._bound["cost"])
        model.minimize(self._exact.cost)
        return model

    def _search(
        self, model: CpModel, stage: Stage, share: float, whole: bool, until: PartBounds | None = None
    ) -> Found:
        """Search from the best so far; keep a better solution, and the bound if it holds for the whole."""
        if self._best is not None:
            for index, value in enumerate(self._best.response_proto.solution):
                model.add_hint(model.get_int_var_from_proto_index(index), value)

        def enough() -> bool:
            return self._stop.is_set() or (until is not None and until.ready())

        found = search(model, self._clock.effort(share), enough, lambda value: self._better(stage, value))
        self._clock.used(found.deterministic)
        if found.solver is not None:
            self._keep(found.solver)
        if whole and not found.infeasible:
            self._raise(stage, found.bound)
        return found

    def _keep(self, solver: CpSolver) -> None:
        """Make a solution the best if it is: missing lessons first, then cost."""
        worth = (self._exact.missed(solver), solver.value(self._exact.cost))
        if self._best is None or worth < self._worth:
            self._best, self._worth = solver, worth
        self._value["coverage"], self._value["cost"] = self._worth

    def _better(self, stage: Stage, value: int) -> bool:
        """Note an improvement seen during a search; True if it is good enough."""
        known = self._value[stage]
        if known is None or value < known:
            self._value[stage] = value
            self._tell(stage)
        return stage == "cost" and self._good_enough()

    def _raise(self, stage: Stage, bound: int) -> None:
        value = self._value[stage]
        bound = bound if value is None else min(bound, value)
        if bound > self._bound[stage]:
            self._bound[stage] = bound
            self._tell(stage)

    def _tell(self, stage: Stage) -> None:
        self._listener(Progress(stage, self._value[stage], self._bound[stage], self._clock.elapsed))

    def _good_enough(self) -> bool:
        value, bound = self._value["cost"], self._bound["cost"]
        if value is None:
            return False
        return value - bound <= self._clock.request.gap * max(0, value - self._clock.request.fixed)

    def _finished(self) -> bool:
        return self._stop.is_set() or self._clock.over or self._good_enough()

    def _travel_bound(self) -> int:
        """Minutes of travel that every timetable with no more missing lessons has."""
        if not self._wait(self._travel):
            return 0
        return max(self._travel.total(), self._bound["cost"] if self._weights == TRAVEL else 0)

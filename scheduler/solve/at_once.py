"""The strategy for districts that fit into one exact model: lessons first, then cost.

A relaxation gives bound and teachers, the exact model the rest.

0. Only where an older timetable is kept: its lessons as far as they are lawful, and no others.
1. Relaxation, per independent part: least cost with no missing lesson; later, least travel.
2. Coverage: the exact model minimises missing lessons, beside the relaxation; then with its teachers;
   then neighbourhoods around what is missing. Then, where a timetable is kept, the fewest changes of it.
3. Guided: the exact model with the relaxation's teachers, minimising cost.
4. Free: the exact model from the best solution so far; small districts are proven here.
5. Neighbourhoods: a few teachers or a subject planned anew, the rest kept, until limit, gap or interrupt;
   beside them a finer relaxation, whose teachers are tried once it has answered.
6. Least travel: where other preferences count too, the exact model asked for the road alone.

What was tried, and with what result: docs/decisions.md.
"""

from collections.abc import Mapping
from random import Random
from threading import Event

from ortools.sat.python.cp_model import CpModel, LinearExpr

from models.district import District
from scheduler.solve import shares
from scheduler.solve.answer import Listener, Outcome, Request, Stage
from scheduler.solve.clockwork import Clockwork
from scheduler.solve.exact import Exact, build
from scheduler.solve.kept import others
from scheduler.solve.neighbourhoods import neighbourhoods
from scheduler.solve.pool import TaskPool
from scheduler.solve.relaxation.bounds import PartBounds, cost_bounds, coverage_bounds
from scheduler.solve.relaxation.parts import parts
from scheduler.solve.search import Effort, Found, search
from scheduler.solve.standing import Standing
from scheduler.solve.travel import TRAVEL
from scheduler.solve.work import Tally

CHANGED = "changed_lessons"
"""The preference that counts the changes of a kept timetable."""


class AtOnce:
    """One run: the stages, and what they share."""

    def __init__(
        self, district: District, request: Request, listener: Listener, stop: Event, pool: TaskPool
    ) -> None:
        self._clock = Clockwork(request)
        self._stop, self._pool = stop, pool
        self._weights = {name: w for name, w in district.weights.items() if w > 0}
        roads = TRAVEL if district.runs else {"travel_minutes": 1}
        self._roads_alone = roads.items() <= self._weights.items() <= TRAVEL.items()
        self._kept = bool(district.kept)
        self._per_lesson = len(district.kept) + 1  # more than there can be changes
        terms = dict.fromkeys([*self._weights, *TRAVEL, *([CHANGED] if self._kept else [])])
        self._exact: Exact = build(district, list(terms))
        self._tally = Tally(self._exact.model)
        self._parts = parts(self._exact)
        self._standing = Standing(self._exact, self._clock, listener)
        self._infeasible = False
        self._fine: PartBounds | None = None
        """Asked, and not yet looked at."""

    def outcome(self) -> Outcome:
        """Run the stages."""
        self._begin()
        relaxed = self._cover()
        travel = changes = 0
        if self._standing.best is not None:
            if relaxed.wait(self._stop):
                self._standing.lift("cost", relaxed.total())
            changes = self._least_changes()
            self._guided(relaxed)
            self._refine()
            roads = self._relax_travel(relaxed)
            self._free()
            self._improve("cost", None)
            travel = self._travel_bound(roads)
        best = self._standing.best
        return Outcome(
            decisions=None if best is None else self._exact.found(best),
            infeasible=self._infeasible,
            coverage_bound=self._standing.bound["coverage"],
            cost_bound=self._standing.bound["cost"],
            travel_bound=travel,
            interrupted=self._stop.is_set(),
            changes_bound=changes,
            work=self._tally.work,
        )

    def _begin(self) -> None:
        """Stage 0."""
        if self._kept:
            model = self._exact.model.clone()
            for literal in others(self._exact.decisions, self._exact.problem.district.kept):
                model.add(literal == 0)
            self._fewest_changes(model, shares.BEGIN)

    def _least_changes(self) -> int:
        """The fewest changes of the kept timetable with no more missing lessons: at least so many."""
        if not self._kept or self._stop.is_set() or self._clock.over:
            return 0
        model = self._exact.model.clone()
        model.add(self._exact.coverage <= self._standing.missing)
        return self._fewest_changes(model, shares.LEAST).bound

    def _fewest_changes(self, model: CpModel, share: float) -> Found:
        """Search for the fewest changes; keep what was found if it is better."""
        model.minimize(self._exact.amounts[CHANGED])
        self._standing.hint(model)
        found = search(model, self._clock.effort(share), self._stop.is_set, lambda _: False)
        self._clock.used(found.deterministic)
        if found.solver is not None:
            self._standing.keep(found.solver)
        return found

    def _relax(self, shortage: int) -> PartBounds:
        """Ask every part for its cost bound."""
        budget = self._clock.budget(shares.RELAXATION)
        return self._tally.asked(cost_bounds(self._exact, self._pool, budget, shortage, self._weights))

    def _refine(self) -> None:
        """Ask every part for a higher cost bound; the answer is looked for from time to time."""
        if not self._finished() and not self._standing.missing:
            budget = self._clock.budget(shares.FINE)
            fine = cost_bounds(self._exact, self._pool, budget, 0, self._weights, fine=True)
            self._fine = self._tally.asked(fine)

    def _take_refined(self) -> None:
        """If the bounds are there and higher: note them, and try their teachers."""
        fine = self._fine
        if fine is not None and fine.ready():
            self._fine = None
            if fine.total() > self._standing.bound["cost"]:
                self._standing.lift("cost", fine.total())
                if not self._kept:
                    self._guided(fine)

    def _relax_travel(self, relaxed: PartBounds) -> PartBounds:
        """Ask every part for its travel bound, if that is another question."""
        if self._roads_alone:
            return relaxed
        budget = self._clock.budget(shares.TRAVEL)
        missing = self._standing.missing
        return self._tally.asked(cost_bounds(self._exact, self._pool, budget, missing, TRAVEL))

    def _cover(self) -> PartBounds:
        """Stages 1 and 2; the relaxation that holds for the missing lessons found."""
        relaxed = self._relax(shortage=0)
        repeatable = self._clock.request.deterministic is not None
        if self._kept:
            self._improve("coverage", shares.REPAIRS)
            self._search_coverage({}, shares.KEPT)
        else:
            self._search_coverage({}, shares.FIRST, None if repeatable else relaxed)
        if not self._kept and not self._covered() and relaxed.wait(self._stop) and relaxed.possible():
            self._search_coverage(relaxed.teachers(), shares.COVERAGE)
            self._improve("coverage", shares.REPAIRS)
        if not self._covered():
            budget = self._clock.budget(shares.RELAXATION)
            counted = self._tally.asked(coverage_bounds(self._exact, self._pool, budget))
            if counted.wait(self._stop):
                self._standing.lift("coverage", counted.total())
                self._search_coverage(counted.teachers(), shares.COVERAGE)
                self._search_coverage({}, shares.COVERAGE)
        if self._standing.best is None:
            self._search_coverage({}, 1.0)
        missing = self._standing.missing
        return self._relax(shortage=missing) if missing else relaxed

    def _covered(self) -> bool:
        """Whether nothing is left to gain, or no time to gain it, in missing lessons."""
        return self._standing.covered or self._infeasible or self._stop.is_set() or self._clock.over

    def _search_coverage(
        self, teachers: Mapping[int, int], share: float, until: PartBounds | None = None
    ) -> None:
        """Minimise missing lessons, with the given teachers by course, at most until the bounds are there."""
        if self._covered():
            return
        model = self._coverage_model()
        self._fix(model, teachers)
        found = self._search(model, "coverage", self._clock.effort(share), not teachers, until)
        self._infeasible = found.infeasible and not teachers

    def _finished(self) -> bool:
        return self._stop.is_set() or self._clock.over or self._standing.good_enough

    def _guided(self, relaxed: PartBounds) -> None:
        """Stage 3; where the relaxation's teachers cannot place every lesson, with the best so far's.

        With those alone where a timetable is kept: the relaxation does not know it.
        """
        for ask in (self._teachers,) if self._kept else (relaxed.teachers, self._teachers):
            if self._finished():
                return
            model = self._cost_model()
            self._fix(model, ask())
            if not self._search(model, "cost", self._clock.effort(shares.GUIDED), whole=False).infeasible:
                return

    def _teachers(self) -> dict[int, int]:
        """Teachers of the best solution, by course."""
        return {} if self._standing.best is None else self._exact.teachers(self._standing.best)

    def _fix(self, model: CpModel, teachers: Mapping[int, int]) -> None:
        """Let a model give the lessons in person of these courses to nobody but these teachers."""
        for (course, teacher), literal in self._exact.decisions.teaches.items():
            if teachers.get(course, teacher) != teacher:
                model.add(literal == 0)

    def _free(self) -> None:
        """Stage 4."""
        if not self._finished():
            self._search(self._cost_model(), "cost", self._clock.effort(shares.FREE), whole=True)

    def _improve(self, stage: Stage, turns: int | None) -> None:
        """Stage 5, or the repair of stage 2: so many neighbourhoods, or until finished."""
        given_by: dict[int, int] = {}
        short: set[int] = set()
        random = Random(self._clock.request.seed)
        for turn, free in enumerate(neighbourhoods(self._parts, given_by, short, random)):
            self._take_refined()
            done = self._covered() if stage == "coverage" else self._finished()
            best = self._standing.best
            if done or best is None or turn == turns:
                return
            given_by |= self._teachers()
            short.clear()
            short |= self._exact.missing(best)
            if stage == "coverage" and short and not free & short:
                continue
            model = self._cost_model() if stage == "cost" else self._coverage_model()
            for course, literal in self._exact.decisions.of_courses():
                if course not in free:
                    model.add(literal == best.boolean_value(literal))
            self._tally.stepped()
            effort = self._clock.effort(shares.NEIGHBOURHOOD, shares.NEIGHBOURHOOD_SECONDS)
            self._search(model, stage, effort, whole=False)

    def _coverage_model(self) -> CpModel:
        """The exact model, minimising missing lessons, then the changes of what is kept."""
        model = self._exact.model.clone()
        changes = [self._exact.amounts[CHANGED]] if self._kept else []
        model.minimize(LinearExpr.sum([self._per_lesson * self._exact.coverage, *changes]))
        return model

    def _cost_model(self) -> CpModel:
        """The exact model, minimising cost at no more missing lessons, and no less cost than is proven."""
        model = self._exact.model.clone()
        model.add(self._exact.coverage <= self._standing.missing)
        model.add(self._exact.cost >= self._standing.bound["cost"])
        model.minimize(self._exact.cost)
        return model

    def _search(
        self, model: CpModel, stage: Stage, effort: Effort, whole: bool, until: PartBounds | None = None
    ) -> Found:
        """Search from the best so far; keep a better solution, and the bound if it holds for the whole."""
        self._standing.hint(model)
        unit = self._per_lesson if stage == "coverage" else 1

        def enough() -> bool:
            return self._stop.is_set() or (until is not None and until.ready())

        def improved(value: int) -> bool:
            return self._standing.better(stage, value // unit)

        found = search(model, effort, enough, improved)
        self._clock.used(found.deterministic)
        if found.solver is not None:
            self._standing.keep(found.solver)
        if whole and not found.infeasible:
            self._standing.lift(stage, found.bound // unit)
        return found

    def _travel_bound(self, roads: PartBounds) -> int:
        """Minutes of travel that every timetable with no more missing lessons has."""
        if not roads.wait(self._stop):
            return 0
        if self._roads_alone:
            return max(roads.total(), self._standing.bound["cost"])
        return self._least_travel(roads.total())

    def _least_travel(self, known: int) -> int:
        """Stage 6: a bound that knows vehicles, in the time that is left; no less than the known one."""
        if self._stop.is_set() or self._clock.over:
            return known
        model, minutes = self._exact.model.clone(), [self._exact.amounts[name] for name in TRAVEL]
        model.add(self._exact.coverage <= self._standing.missing)
        model.add(LinearExpr.sum(minutes) >= known)
        model.minimize(LinearExpr.sum(minutes))
        self._standing.hint(model)
        found = search(model, self._clock.effort(shares.TRAVEL), self._stop.is_set, lambda _: False)
        self._clock.used(found.deterministic)
        return max(known, found.bound)

"""The strategy for districts too large for one exact model: piece by piece, then what is left to gain.

1. Regions that share nothing are told apart; within each, steps that share no class or teacher run together.
2. Opening: subject by subject and block by block, amid what already stands, with the teachers of a relaxation
   that knows simple days only. Where people may go to many schools a day such a relaxation finds nothing in
   time: there a dive through it advises the teachers of all courses, and whole weeks of a few of them are
   planned at a time.
3. Repair: courses that lack lessons are planned anew with their surroundings.
4. Bounds: the relaxation of each group of courses that shares no teacher with others, later a finer one; in
   turns with
5. each such group, or block of it, with the teachers of its relaxation, and
6. neighbourhoods of a few teachers, until limit, gap or interrupt.

All of these are tasks that know only their part. What comes back is judged by the law with everything that
stands, in a large region some changes together. What was tried, and with what result: docs/decisions.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, count
from random import Random
from threading import Event

from models.district import District
from models.timetable import Decision
from scheduler.solve import shares
from scheduler.solve.answer import Listener, Outcome, Progress, Request, Work
from scheduler.solve.clockwork import Clockwork
from scheduler.solve.floors import together
from scheduler.solve.front import Front, Step
from scheduler.solve.meeting_apart import without_courses
from scheduler.solve.planning import Planned, Task, cover
from scheduler.solve.pool import Pending, TaskPool
from scheduler.solve.reach import reach
from scheduler.solve.region import Region
from scheduler.solve.regions import regions
from scheduler.solve.relaxation.question import ask
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.search import LEAST_SECONDS, Effort
from scheduler.solve.travel import TRAVEL
from scheduler.solve.whole import Whole
from scheduler.verify import Court

WAIT_SECONDS = 0.02
"""How often the campaign looks for answers."""

THREADS = 3
"""Searches of different kinds that take turns in a task, even on one core."""

LEAST_WORK = 0.01
"""Deterministic time that every plan counts for: one that is proven at once should not be free for ever."""

SEEDS = 2**31
"""CP-SAT's seeds are below this."""


@dataclass(frozen=True)
class Job:
    """A step under way."""

    step: Step
    pending: Pending[object]


class Campaign:
    """One campaign over all regions of a district."""

    def __init__(
        self, district: District, request: Request, listener: Listener, stop: Event, pool: TaskPool
    ) -> None:
        self._district, self._request, self._listener = district, request, listener
        self._stop, self._pool, self._clock = stop, pool, Clockwork(request)
        whole, random = Whole(district, reach(district)), Random(request.seed)
        self._fronts = [Front(Region(whole, some), random) for some in regions(district, whole.reach)]
        self._apart: tuple[Decision, ...] = ()
        """Decided for people without a course, of whom no region knows."""
        self._beside = self._worth_beside()
        self._least_beside = self._beside[1]
        self._jobs: list[Job] = []
        self._width = max(1, pool.width)
        self._weights = {name: weight for name, weight in district.weights.items() if weight > 0}
        self._roads_alone = self._weights.items() <= TRAVEL.items()
        self._seeds = count(request.seed)
        self._turn = 0
        self._told: tuple[int, ...] = ()
        self._intricate = any(front.intricate for front in self._fronts)

    def _worth_beside(self) -> tuple[int, int]:
        """What is missing, and what it costs, whatever the regions do."""
        missing, cost = Court(self._district).value((*self._apart, *self._standing))
        regions = [front.region for front in self._fronts]
        return missing - sum(r.missing for r in regions), cost - sum(r.cost for r in regions)

    @property
    def _standing(self) -> tuple[Decision, ...]:
        return tuple(d for front in self._fronts for d in front.region.standing)

    def _hold_apart(self) -> None:
        """Plan the meetings of people without a course, who need nothing of the rest."""
        district = without_courses(self._district, (front.region.district for front in self._fronts))
        if district is not None:
            effort = self._effort(shares.REPAIR_SECONDS, shares.OPENING_DETERMINISTIC)
            planned = cover(Task(district, effort, polish=effort))
            self._clock.used(planned.deterministic)
            self._apart = planned.decisions or ()
            self._beside = self._worth_beside()
            self._least_beside = self._beside[1] - (0 if planned.proven else planned.worth[1])

    def outcome(self) -> Outcome:
        """Work until the limit, the gap or the interrupt."""
        self._hold_apart()
        while not self._over():
            self._collect()
            self._tell()
            while len(self._jobs) < self._width and (step := self._next()) is not None:
                self._jobs.append(Job(step, self._pool.submit(step.function, *step.about)))
            if not self._jobs:
                break
            if not any(job.pending.ready() for job in self._jobs):
                self._stop.wait(WAIT_SECONDS)
        return self._result()

    def _collect(self) -> None:
        """Do with every answer what its step wants."""
        for job in [job for job in self._jobs if job.pending.ready()]:
            self._jobs.remove(job)
            answer = job.pending.get()
            if isinstance(answer, Planned):
                self._clock.used(max(LEAST_WORK, answer.deterministic))
            job.step.answered(answer)

    def _over(self) -> bool:
        return self._stop.is_set() or self._clock.over or self._good_enough()

    def _good_enough(self) -> bool:
        if not self._opened or self.missing or not self._within_gap():
            return False
        self._settle()
        return self.missing == 0 and self._within_gap()

    def _settle(self) -> None:
        for front in self._fronts:
            front.region.settle()

    def _within_gap(self) -> bool:
        return self.cost - self.bound <= self._request.gap * max(0, self.cost - self._request.fixed)

    @property
    def _opened(self) -> bool:
        return all(front.opened for front in self._fronts)

    @property
    def missing(self) -> int:
        """Weighted missing lessons of what stands."""
        return self._beside[0] + sum(front.region.missing for front in self._fronts)

    @property
    def cost(self) -> int:
        """Cost of what stands, in equivalent minutes."""
        return self._beside[1] + sum(front.region.cost for front in self._fronts)

    @property
    def bound(self) -> int:
        """Least cost of every timetable that misses no more lessons."""
        missing = self.missing
        floors = chain.from_iterable(front.floors.all(missing) for front in self._fronts)
        return self._least_beside + together(floors, missing)

    def _next(self) -> Step | None:
        """The most urgent step; bounds and better timetables take turns."""
        self._turn += 1
        claimed = {claim for job in self._jobs for claim in job.step.claims}
        questions = chain(self._questions("cost", 0, self._weights, shares.THOROUGH, 5.0), self._refined())
        steps = (
            self._opening(claimed),
            self._repairs(claimed),
            questions if self._turn % 2 and self._may_ask else (),
            self._other_bounds(),
            self._improvements(claimed),
            questions if self._may_ask else (),
        )
        return next((step for some in steps for step in some), None)

    @property
    def _may_ask(self) -> bool:
        """Whether a bound may be asked for; where that takes long, after the opening, and by half of all."""
        if not self._intricate:
            return True
        asking = sum(job.step.function is ask for job in self._jobs)
        return self._opened and 2 * asking < self._width

    def _opening(self, claimed: set[str]) -> Iterator[Step]:
        effort = self._effort(shares.OPENING_SECONDS, shares.OPENING_DETERMINISTIC)
        advice = self._budget(shares.ADVICE, most=shares.ADVICE_SECONDS)
        for front in self._fronts:
            yield from front.advise(advice)
        for front in self._fronts:
            yield from front.open(effort, self._polish(effort), self._piece_budget(), claimed)

    def _piece_budget(self) -> Budget:
        pieces = sum(len(front.region.pieces) for front in self._fronts)
        return self._budget(shares.OPENING * self._width / pieces, *shares.PIECE_SECONDS)

    def _polish(self, effort: Effort) -> Effort | None:
        """How long a piece may look for less cost; None where that would be too short to find any."""
        budget = self._piece_budget()
        little = budget.seconds is not None and budget.seconds < LEAST_SECONDS
        return None if little else replace(effort, seconds=budget.seconds)

    def _questions(
        self, kind: str, shortage: int | None, weights: dict[str, int], share: float, least: float
    ) -> Iterator[Step]:
        groups = sum(len(front.groups) for front in self._fronts)
        for front in self._fronts:
            yield from front.inquire(
                kind, shortage, weights, self._budget(share * self._width / groups, least=least)
            )

    def _refined(self) -> Iterator[Step]:
        """Higher bounds of groups, once all lessons are placed, or nearly all of many groups'."""
        groups = sum(len(front.groups) for front in self._fronts)
        if self._opened and self.missing * shares.FEW <= groups:
            share = shares.FINE * self._width / groups
            for front in self._fronts:
                yield from front.refine(self._weights, lambda times: self._budget(times * share))

    def _repairs(self, claimed: set[str]) -> Iterator[Step]:
        for front in self._fronts:
            if front.opened and front.region.missing and (front.hopeful or not self._turn % shares.EVERY):
                budget = self._budget(shares.OPENING, most=shares.PIECE_SECONDS[1])
                yield from front.repair(self._patient, self._polish(self._patient(1)), budget, claimed)

    def _patient(self, times: float) -> Effort:
        """So many times the effort of a first repair."""
        return self._effort(times * shares.REPAIR_SECONDS, times * shares.OPENING_DETERMINISTIC)

    def _other_bounds(self) -> Iterator[Step]:
        """Of travel alone; where lessons are missing for long, of those, and of cost without them."""
        if not self._opened or self._turn % shares.EVERY:
            return
        if self.missing and self._turn > shares.PATIENCE:
            yield from self._questions("missing", None, self._weights, shares.QUICK, 1.0)
            yield from self._questions("cost", self.missing, self._weights, shares.QUICK, 1.0)
        if not self._roads_alone:
            yield from self._questions("travel", self.missing, TRAVEL, shares.QUICK, 1.0)

    def _improvements(self, claimed: set[str]) -> Iterator[Step]:
        fronts = [front for front in self._fronts if front.opened and front.region.pieces]
        seconds = max(shares.BLOCK_SECONDS, shares.BLOCK * (self._request.seconds or 0.0))
        for front in fronts:
            yield from front.follow(self._effort(seconds, shares.BLOCK_DETERMINISTIC), claimed)
        if fronts:
            effort = self._effort(shares.NEIGHBOURHOOD_SECONDS, shares.NEIGHBOURHOOD_DETERMINISTIC)
            budget = self._budget(shares.GUIDE, most=shares.GLANCE_SECONDS)
            yield fronts[self._turn % len(fronts)].neighbourhood(effort, budget, claimed)

    def _budget(self, share: float, least: float = 0.0, most: float = float("inf")) -> Budget:
        """Limits of a relaxation; its seconds count from when it begins."""
        budget = self._clock.budget(share)
        seconds = None if budget.seconds is None else min(most, max(least, budget.seconds))
        return replace(budget, deadline=None, seconds=seconds)

    def _effort(self, seconds: float, deterministic: float) -> Effort:
        """Limits of a task's searches: one thread where the run is to be repeatable."""
        left = self._clock.effort(1.0, seconds)
        kinds = (THREADS, False) if left.deterministic is None else (1, True)
        most = None if left.deterministic is None else min(left.deterministic, deterministic)
        return Effort(left.seconds, most, next(self._seeds) % SEEDS, *kinds)

    def _tell(self) -> None:
        now = (self.missing, self.cost, self.bound)
        if now == self._told:
            return
        if now[:1] != self._told[:1]:
            self._listener(Progress("coverage", self.missing, self._least_missing, self._clock.elapsed))
        if self._opened:
            self._listener(Progress("cost", self.cost, self.bound, self._clock.elapsed))
        self._told = now

    @property
    def _least_missing(self) -> int:
        return sum(reply.bound for front in self._fronts for reply in front.replies("missing"))

    def _result(self) -> Outcome:
        self._settle()
        decisions = (*self._apart, *self._standing)
        roads = sum(reply.bound for front in self._fronts for reply in front.replies("travel"))
        return Outcome(
            decisions=decisions if Court(self._district).lawful(decisions) else None,
            infeasible=False,
            coverage_bound=self._least_missing,
            cost_bound=self.bound,
            travel_bound=self.bound if self._roads_alone else roads,
            interrupted=self._stop.is_set(),
            work=Work(steps=sum(front.steps for front in self._fronts)),
        )

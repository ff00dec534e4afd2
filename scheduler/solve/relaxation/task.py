"""One part's relaxation as a task: sent as bytes, solved anywhere, answered as plain numbers."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from ortools.math_opt.python import mathopt

from scheduler.solve.exact import Outline
from scheduler.solve.registry import hooks
from scheduler.solve.relaxation.dive import dive
from scheduler.solve.relaxation.master import Master
from scheduler.solve.relaxation.parts import Part
from scheduler.solve.relaxation.window import Window, open_window

LEAST_SHARE = 0.1
"""Share of the time that a task gets even if others have used it up."""

NARROW, LEAST_WIDTH = 0.03, 5.0
"""At first only columns are used that cost this share, or this much, more than the linear relaxation."""

WIDER = (1, 10)
"""Where SCIP finds nothing soon: how many times as far counts are guessed."""

FAR, SUREST = 0.3, 0.7
"""A dive looks among columns that cost so much more, and this share of its counts is kept while SCIP looks
for the others, and for days.
"""

BRIEF, BRIEF_SECONDS = 0.5, 3.0
"""Share of the limit, and most seconds, for those few columns."""

LEAST_SECONDS = 0.05
"""Less than this is not worth another search."""

TOLERANCE = 1e-3
"""Minutes by which reduced costs may be wrong."""

GUESS = 0.1
"""Deterministic time in which CP-SAT guesses counts where SCIP has found none."""


@dataclass(frozen=True)
class Task:
    """A counting model, and what its solution means."""

    model: bytes
    """Serialised MathOpt model."""
    choices: tuple[tuple[int, int, tuple[int, ...]], ...]
    """(variable id, teacher, courses of the kind that the variable counts)."""
    columns: int = 0
    """Variables of the model."""


@dataclass(frozen=True)
class Answer:
    """What a task found."""

    bound: float
    """A lower bound of the part's objective; -inf if none, inf if the part is infeasible."""
    teachers: dict[int, int]
    """Teacher by course, in the best solution; empty if none."""
    proven: bool = False
    """Whether more time would not lift the bound."""


@dataclass(frozen=True)
class Budget:
    """How long a task may take."""

    seconds: float | None
    deadline: float | None
    """Time (seconds since the epoch) by which all tasks of a question should be done."""
    nodes: int | None
    """Branch-and-bound nodes: repeatable, where seconds are not."""
    seed: int

    def left(self) -> float | None:
        """Seconds for a task that begins now: until the deadline, but never less than a tenth."""
        if self.seconds is None or self.deadline is None:
            return self.seconds
        return max(LEAST_SHARE * self.seconds, self.deadline - time.time())


def coverage_task(exact: Outline, part: Part) -> Task:
    """Least weighted missing lessons of a part."""
    master = Master(exact, part, shortage=None)
    master.model.minimize(master.missing())
    return _task(master)


def cost_task(
    exact: Outline, part: Part, shortage: int, weights: dict[str, int], scene: int = 0, fine: bool = False
) -> Task:
    """Least weighted cost of a part in a scene, with at most the given weighted missing lessons."""
    master = Master(exact, part, shortage, scene, fine)
    master.at_most(master.missing(), shortage)
    bounds = dict(hooks("bound"))
    terms = [weight * bounds[name](master) for name, weight in weights.items() if weight and name in bounds]
    master.model.minimize(master.total(terms))
    return _task(master)


def _task(master: Master) -> Task:
    choices = tuple(
        (given.courses.id, t, tuple(c.index for c in given.kind.courses))
        for t, row in master.given.items()
        for given in row
    )
    model = master.model
    return Task(model.export_model().SerializeToString(), choices, model.get_num_variables())


def run_task(task: Task, budget: Budget) -> Answer:
    """Solve a task: good counts among few columns, then a bound among all columns that could be better.

    With SCIP, not with HiGHS: the one in OR-Tools 9.15 answers "optimal" with a wrong value on some of these
    models (tests/solve/relaxation/test_task.py has a small one).
    """
    seconds, began = budget.left(), time.monotonic()
    window = open_window(task.model)
    if window.bound == float("inf"):
        return Answer(window.bound, {}, proven=True)
    width = max(NARROW * window.bound, LEAST_WIDTH)
    first = _solved(window, width, _brief(budget, seconds))
    best = first
    for wider in WIDER:
        if not best.has_primal_feasible_solution():
            best = _guessed(window, wider * width, budget.seed)
    worth = best.primal_bound() if best.has_primal_feasible_solution() else float("inf")
    if _optimal(first) and worth <= window.bound + width:
        return Answer(worth, _deal(task, best), proven=True)
    left = None if seconds is None else seconds - (time.monotonic() - began)
    if left is not None and left < LEAST_SECONDS:
        return Answer(window.bound, _deal(task, best))
    last = _solved(window, worth - window.bound + TOLERANCE, replace(budget, seconds=left))
    if _infeasible(last) and worth == float("inf"):
        return Answer(worth, {}, proven=True)
    if last.has_primal_feasible_solution() and last.primal_bound() <= worth:
        best = last
    bound = max(window.bound, min(worth, last.dual_bound()))
    return Answer(bound, _deal(task, best), _optimal(last) or _infeasible(last))


def teachers_by_dive(task: Task, budget: Budget) -> dict[int, int]:
    """Teacher by course, soon: of good counts, or where no days were found for those, of counts alone."""
    window = open_window(task.model)
    if window.bound == float("inf"):
        return {}
    counts, best = _dived(task, window, budget)
    return _deal(task, best) if best.has_primal_feasible_solution() else deal(task, counts)


def _dived(task: Task, window: Window, budget: Budget) -> tuple[dict[int, int], mathopt.SolveResult]:
    """Counts of courses by a dive among some of the columns; and, with the surest of them, SCIP's of all."""
    narrow = window.narrowed(max(FAR * window.bound, LEAST_WIDTH))
    model = narrow.export_model().SerializeToString()
    counts = dive(model, [variable for variable, _, _ in task.choices], budget.seconds)
    for id_ in list(counts)[: int(SUREST * len(counts))]:
        narrow.get_variable(id_).lower_bound = counts[id_]
    return counts, _found(narrow, budget)


def _brief(budget: Budget, seconds: float | None) -> Budget:
    return replace(
        budget,
        seconds=None if seconds is None else min(BRIEF_SECONDS, BRIEF * seconds),
        nodes=None if budget.nodes is None else max(1, int(BRIEF * budget.nodes)),
    )


def _solved(window: Window, width: float, budget: Budget) -> mathopt.SolveResult:
    """The counts of SCIP among the columns within a width."""
    return _found(window.narrowed(width), budget)


def _found(model: mathopt.Model, budget: Budget) -> mathopt.SolveResult:
    parameters = mathopt.SolveParameters(
        time_limit=None if budget.seconds is None else timedelta(seconds=budget.seconds),
        node_limit=budget.nodes,
        random_seed=budget.seed,
    )
    return mathopt.solve(model, mathopt.SolverType.GSCIP, params=parameters)


def _guessed(window: Window, width: float, seed: int) -> mathopt.SolveResult:
    """Good counts soon; CP-SAT rounds what is not whole, so its bound is not used."""
    parameters = mathopt.SolveParameters(threads=1, random_seed=seed)
    parameters.cp_sat.max_deterministic_time = GUESS
    return mathopt.solve(window.narrowed(width), mathopt.SolverType.CP_SAT, params=parameters)


def _optimal(result: mathopt.SolveResult) -> bool:
    return bool(result.termination.reason == mathopt.TerminationReason.OPTIMAL)


def _infeasible(result: mathopt.SolveResult) -> bool:
    return bool(result.termination.reason == mathopt.TerminationReason.INFEASIBLE)


def _deal(task: Task, counted: mathopt.SolveResult) -> dict[int, int]:
    """Teacher by course in a solution; none if there is no solution."""
    values = counted.variable_values() if counted.has_primal_feasible_solution() else {}
    return deal(task, {variable.id: round(value) for variable, value in values.items()})


def deal(task: Task, counts: Mapping[int, int]) -> dict[int, int]:
    """Courses of a kind dealt to teachers by counts (by variable id); to the relaxation they are alike."""
    teachers: dict[int, int] = {}
    for variable, teacher, courses in task.choices:
        left = [c for c in courses if c not in teachers]
        teachers |= dict.fromkeys(left[: counts.get(variable, 0)], teacher)
    return teachers

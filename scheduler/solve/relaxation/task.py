"""One part's relaxation as a task: sent as bytes, solved anywhere, answered as plain numbers."""

import time
from dataclasses import dataclass
from datetime import timedelta

from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from scheduler.solve.exact import Outline
from scheduler.solve.registry import hooks
from scheduler.solve.relaxation.master import Master
from scheduler.solve.relaxation.parts import Part

LEAST_SHARE = 0.1
"""Share of the time that a task gets even if others have used it up."""


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


def cost_task(exact: Outline, part: Part, shortage: int, weights: dict[str, int], scene: int = 0) -> Task:
    """Least weighted cost of a part in a scene, with at most the given weighted missing lessons."""
    master = Master(exact, part, shortage, scene)
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
    """Solve a task with SCIP.

    Not with HiGHS: the one in OR-Tools 9.15 answers "optimal" with a wrong value on some of these models
    (tests/solve/relaxation/test_task.py has a small one).
    """
    model = mathopt.Model.from_model_proto(model_pb2.ModelProto.FromString(task.model))
    seconds = budget.left()
    parameters = mathopt.SolveParameters(
        time_limit=None if seconds is None else timedelta(seconds=seconds),
        node_limit=budget.nodes,
        random_seed=budget.seed,
    )
    result = mathopt.solve(model, mathopt.SolverType.GSCIP, params=parameters)
    if result.termination.reason == mathopt.TerminationReason.INFEASIBLE:
        return Answer(float("inf"), {}, proven=True)
    values = result.variable_values() if result.has_primal_feasible_solution() else {}
    counts = {variable.id: round(value) for variable, value in values.items()}
    proven = result.termination.reason == mathopt.TerminationReason.OPTIMAL
    return Answer(result.dual_bound(), _deal(task, counts), proven)


def _deal(task: Task, counts: dict[int, int]) -> dict[int, int]:
    """Courses of a kind dealt to teachers by their counts; to the relaxation they are all alike."""
    teachers: dict[int, int] = {}
    for variable, teacher, courses in task.choices:
        left = [c for c in courses if c not in teachers]
        teachers |= dict.fromkeys(left[: counts.get(variable, 0)], teacher)
    return teachers

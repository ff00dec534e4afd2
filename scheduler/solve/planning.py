"""One piece of a district planned by the exact model: few missing lessons first, then little cost.

A task: it is sent to where it is worked on, and its answer is sent back.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ortools.sat.python.cp_model import CpModel

from models.district import District
from models.timetable import Decision, Placement
from scheduler.solve.exact import Exact, build, outline
from scheduler.solve.kept import hints
from scheduler.solve.pool import InlinePool
from scheduler.solve.relaxation.bounds import cost_bounds, coverage_bounds
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.search import Effort, Found, search
from scheduler.solve.simple_days import simple_days
from scheduler.verify import Court

FIRST_TRY = 0.25
"""Share of the effort for an opening with the relaxation's teachers, most of whom need far less."""


@dataclass(frozen=True)
class Task:
    """A part of a district, where to begin, and how long to look."""

    district: District
    effort: Effort
    begin: tuple[Decision, ...] = ()
    """What is tried first."""
    polish: Effort | None = None
    """How long to look for less cost once the lessons are there; None = not at all."""
    missing: int | None = None
    """Weighted missing lessons of what it begins with, which may not become more; None if not known."""
    cost: int | None = None
    """Cost of what it begins with; None if not known."""
    teachers: Mapping[str, str] = field(default_factory=dict)
    """Courses (ids) that are given by nobody else than this teacher."""


@dataclass(frozen=True)
class Planned:
    """What a task found."""

    decisions: tuple[Decision, ...] | None
    """None: nothing lawful was found."""
    worth: tuple[int, int] = (0, 0)
    """Weighted missing lessons and cost of the part, by the law."""
    bound: int = 0
    """Cost of the part is not less, whoever teaches."""
    deterministic: float = 0.0
    """Deterministic time used."""
    seconds: float = field(default=0.0, compare=False)
    """Spent on searching; the only thing that differs between two equal tasks."""
    proven: bool = False
    """Whether nothing better exists for the part, with these teachers."""


def open_up(task: Task, budget: Budget) -> Planned:
    """A first plan: with the teachers of the relaxation; where those give nothing lawful, with any."""
    simple = simple_days(task.district)
    _, teachers = _advised(simple, budget, 0)
    if not teachers:
        _, teachers = _advised(simple, budget, None)
    brief = replace(task, effort=task.effort.times(FIRST_TRY), teachers=teachers)
    planned = _covered(build(_restricted(brief)), brief)
    if planned.decisions is not None:
        return planned
    other = _covered(build(task.district), task)
    return replace(other, deterministic=planned.deterministic + other.deterministic)


def cover(task: Task) -> Planned:
    """Few missing lessons, with the task's teachers."""
    return _covered(build(_restricted(task)), task)


def follow(task: Task) -> Planned:
    """Little cost with the task's teachers, at no more missing lessons than it begins with."""
    return _cheapened(build(_restricted(task)), task.effort, task.begin, task.missing)


def cheapen(task: Task, budget: Budget) -> Planned:
    """As little cost as can be, at no more missing lessons than it begins with.

    The relaxation is asked first: it may prove that nothing is to be gained; else its teachers are tried
    before any others.
    """
    bound, teachers = _advised(task.district, budget, task.missing or 0, fine=True)
    if task.cost is not None and bound >= task.cost:
        return Planned(None, proven=True)
    brief = replace(task, effort=task.effort.times(0.5), teachers=teachers)
    guided = _cheapened(build(_restricted(brief)), brief.effort, (), task.missing, bound)
    better = guided.decisions is not None and (task.cost is None or guided.worth[1] < task.cost)
    begin = (guided.decisions or ()) if better else task.begin
    free = _cheapened(build(task.district), _less(task.effort, guided), begin, task.missing, guided.bound)
    used = guided.deterministic + free.deterministic
    best = free if free.decisions is not None else guided
    return replace(best, deterministic=used, proven=free.proven)


def _advised(
    district: District, budget: Budget, missing: int | None, fine: bool = False
) -> tuple[int, dict[str, str]]:
    """The bound of the relaxation, and its teachers of the courses by id.

    Of cost at so many missing lessons; None = of missing lessons.
    """
    empty, pool = outline(district), InlinePool()
    if budget.seconds is not None:
        budget = replace(budget, deadline=time.time() + budget.seconds)
    if missing is None:
        answer = coverage_bounds(empty, pool, budget)
    else:
        answer = cost_bounds(empty, pool, budget, missing, dict(district.weights), fine)
    return answer.total(), {
        district.courses[c].id: district.teachers[t].id for c, t in answer.teachers().items()
    }


def _covered(exact: Exact, task: Task) -> Planned:
    """As few missing lessons as can be; what is left of the effort goes into the cost."""
    model = exact.model.clone()
    _hint(model, exact, task.begin)
    model.minimize(exact.coverage)
    found = search(model, task.effort, lambda: False, lambda missing: missing == 0)
    if found.solver is None:
        return Planned(None, deterministic=found.deterministic)
    begin, missing = exact.found(found.solver), round(found.solver.objective_value)
    spent = found.deterministic
    if task.polish is not None:
        cheaper = _cheapened(exact, task.polish, begin, missing)
        spent += cheaper.deterministic
        if cheaper.decisions is not None:
            return replace(cheaper, deterministic=spent)
    return Planned(begin, _worth(exact, begin), deterministic=spent)


def _cheapened(
    exact: Exact, effort: Effort, begin: tuple[Decision, ...], missing: int | None, bound: int = 0
) -> Planned:
    model = exact.model.clone()
    _hint(model, exact, begin)
    if missing is not None:
        model.add(exact.coverage <= missing)
    model.add(exact.cost >= bound)
    model.minimize(exact.cost)
    found = search(model, effort, lambda: False, lambda _: False)
    used = found.deterministic, found.seconds
    if found.solver is None:
        return Planned(None, (0, 0), bound, *used)
    decisions = exact.found(found.solver)
    worth = _worth(exact, decisions)
    return Planned(decisions, worth, bound, *used, proven=found.bound >= worth[1])


def _worth(exact: Exact, decisions: tuple[Decision, ...]) -> tuple[int, int]:
    return Court(exact.problem.district).value(decisions)


def _restricted(task: Task) -> District:
    """The part with the chosen teachers only."""
    if not task.teachers:
        return task.district
    courses = tuple(
        course.model_copy(update={"eligible": (task.teachers[course.id],)})
        if course.id in task.teachers
        else course
        for course in task.district.courses
    )
    return task.district.model_copy(update={"courses": courses})


def _hint(model: CpModel, exact: Exact, begin: tuple[Decision, ...]) -> None:
    lessons = [d for d in begin if isinstance(d, Placement)]
    for literal, value in hints(exact.decisions, lessons):
        model.add_hint(literal, value)


def _less(effort: Effort, spent: Found | Planned) -> Effort:
    """What of an effort is not yet spent."""
    seconds, deterministic = effort.seconds, effort.deterministic
    return replace(
        effort,
        seconds=None if seconds is None else max(0.5, seconds - spent.seconds),
        deterministic=None if deterministic is None else max(0.01, deterministic - spent.deterministic),
    )

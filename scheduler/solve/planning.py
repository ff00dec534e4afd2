"""One piece of a district planned by the exact model: few missing lessons first, then little cost.

A task: it is sent to where it is worked on, and its answer is sent back.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ortools.sat.python.cp_model import CpModel

from models.district import District
from models.timetable import Decision, Placement
from scheduler.solve.exact import Exact, build
from scheduler.solve.kept import hints
from scheduler.solve.pool import InlinePool
from scheduler.solve.relaxation.bounds import cost_bounds
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.search import Effort, Found, search


@dataclass(frozen=True)
class Task:
    """A part of a district, where to begin, and how long to look."""

    district: District
    effort: Effort
    begin: tuple[Decision, ...] = ()
    """What is tried first."""
    polish: Effort | None = None
    """How long to look for less cost once the lessons are there; None = as long as is left."""
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
    missing: int = 0
    """Weighted missing lessons of the part."""
    cost: int = 0
    bound: int = 0
    """Cost of the part is not less, whoever teaches."""
    deterministic: float = 0.0
    """Deterministic time used."""
    seconds: float = field(default=0.0, compare=False)
    """Spent on searching; the only thing that differs between two equal tasks."""
    proven: bool = False
    """Whether nothing better exists for the part, with these teachers."""


NOTHING = Planned(None)


def open_up(task: Task, budget: Budget) -> Planned:
    """A first plan: with the teachers of the relaxation; where those cannot give every lesson, with any."""
    exact = build(task.district)
    teachers = _advised(exact, budget, 0)[1]
    planned = _covered(build(_restricted(replace(task, teachers=teachers))), task) if teachers else NOTHING
    if planned.decisions is not None and planned.missing == 0:
        return planned
    other = _covered(exact, replace(task, begin=planned.decisions or task.begin))
    used = planned.deterministic + other.deterministic
    return replace(planned if other.decisions is None else other, deterministic=used)


def cover(task: Task) -> Planned:
    """Few missing lessons, then little cost, with any teachers."""
    return _covered(build(task.district), task)


def guide(task: Task, budget: Budget) -> Planned:
    """Little cost with the teachers of the relaxation, at no more missing lessons than it begins with."""
    exact = build(task.district)
    bound, teachers = _advised(exact, budget, task.missing)
    if task.cost is not None and bound >= task.cost:
        return Planned(None, proven=True)
    with_them = build(_restricted(replace(task, teachers=teachers))) if teachers else exact
    return _cheapened(with_them, task.effort, () if teachers else task.begin, task.missing, bound)


def cheapen(task: Task, budget: Budget) -> Planned:
    """As little cost as can be, at no more missing lessons than it begins with.

    The relaxation is asked first: it may prove that nothing is to be gained; else its teachers are tried
    before any others.
    """
    half = replace(
        task.effort, seconds=_half(task.effort.seconds), deterministic=_half(task.effort.deterministic)
    )
    guided = guide(replace(task, effort=half), budget)
    if guided.proven and guided.decisions is None:
        return guided
    exact = build(task.district)
    better = guided.decisions is not None and (task.cost is None or guided.cost < task.cost)
    begin = (guided.decisions or ()) if better else task.begin
    free = _cheapened(exact, _less(task.effort, guided), begin, task.missing, guided.bound)
    used = guided.deterministic + free.deterministic
    best = free if free.decisions is not None else guided
    return replace(best, deterministic=used, proven=free.proven)


def _half(amount: float | None) -> float | None:
    return None if amount is None else amount / 2


def _advised(exact: Exact, budget: Budget, missing: int | None) -> tuple[int, dict[str, str]]:
    """The bound of the relaxation, and its teachers of the courses by id."""
    district = exact.problem.district
    if budget.seconds is not None:
        budget = replace(budget, deadline=time.time() + budget.seconds)
    answer = cost_bounds(exact, InlinePool(), budget, missing or 0, dict(district.weights))
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
    cheaper = _cheapened(exact, task.polish or _less(task.effort, found), begin, missing)
    used = found.deterministic + cheaper.deterministic
    if cheaper.decisions is None:
        return replace(NOTHING, decisions=begin, missing=missing, deterministic=used)
    return replace(cheaper, deterministic=used)


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
    if found.solver is None:
        used = found.deterministic, found.seconds
        return Planned(None, 0, 0, bound, *used)
    cost = round(found.solver.objective_value)
    missing = found.solver.value(exact.coverage)
    return Planned(
        exact.found(found.solver),
        missing,
        cost,
        bound,
        found.deterministic,
        found.seconds,
        found.bound >= cost,
    )


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

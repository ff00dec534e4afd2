"""The exact model: every rule, every preference, and the only thing that may be returned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortools.sat.python.cp_model import CpModel, CpSolver, LinearExpr, LinearExprT

from models.district import District
from models.timetable import Decision, Held, Placement
from scheduler.solve.candidates import candidates
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.coverage import coverage
from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem
from scheduler.solve.reading import held, placements, rides
from scheduler.solve.registry import hooks
from scheduler.solve.scenes import scenes
from scheduler.solve.variables import Variables


@dataclass(frozen=True)
class Outline:
    """What could be decided, without any rule that needs more than one decision to be broken."""

    model: CpModel
    decisions: Decisions
    views: tuple[tuple[Problem, Variables], ...]
    """Every scene."""

    @property
    def problem(self) -> Problem:
        """The first scene."""
        return self.views[0][0]

    @property
    def x(self) -> Variables:
        """The decisions as the first scene sees them."""
        return self.views[0][1]


@dataclass(frozen=True)
class Exact(Outline):
    """A posted model with its decisions and what they are worth."""

    short: dict[int, LinearExprT]
    """Missing lessons by course, where any could be."""
    coverage: LinearExprT
    """Missing lessons, each times its course's importance, and meetings not held."""
    amounts: dict[str, LinearExprT]
    """Unweighted amount of each preference that was built."""

    @property
    def cost(self) -> LinearExprT:
        """Sum of the amounts in equivalent minutes."""
        weights = self.problem.district.weights
        return LinearExpr.sum([weights.get(name, 0) * amount for name, amount in self.amounts.items()])

    def missing(self, value: CpSolver) -> set[int]:
        """Courses that lack lessons."""
        return {course for course, short in self.short.items() if value.value(short) > 0}

    def teachers(self, value: CpSolver) -> dict[int, int]:
        """Teacher by course, for the courses that have a lesson in person."""
        given = self.decisions.lessons.items()
        return {c: t for (c, t, _), literal in given if value.boolean_value(literal)}

    def found(self, value: CpSolver) -> tuple[Decision, ...]:
        """Everything that the solver decided: lessons by course and clock, then meetings, then rides."""
        lessons: Iterator[Placement] = placements(self.decisions, value)
        meetings: Iterator[Held] = held(self.decisions, value)
        return (*lessons, *meetings, *rides(self.decisions, value))


def outline(district: District) -> Outline:
    """The decisions of a district in an empty model."""
    model = CpModel()
    problems = [compile_problem(district, scene) for scene in scenes(district)]
    decisions = Decisions(model, problems[0], candidates(problems))
    return Outline(
        model, decisions, tuple((problem, Variables(model, problem, decisions)) for problem in problems)
    )


def build(district: District, terms: Sequence[str] | None = None) -> Exact:
    """Post the exact model of a district with the named preferences; None = those with a positive weight."""
    empty = outline(district)
    model, decisions, views = empty.model, empty.decisions, empty.views
    for _, post in hooks("post"):
        for problem, x in views:
            post(model, problem, x)
    for _, post in hooks("post_once"):
        post(model, empty.problem, decisions)
    wanted = terms if terms is not None else [n for n, weight in district.weights.items() if weight > 0]
    amounts: dict[str, LinearExprT] = {
        name: LinearExpr.sum([cost(model, problem, x) for problem, x in views if problem.scene.base])
        for name, cost in hooks("cost")
        if name in wanted
    }
    short, missing = coverage(model, empty.problem, decisions)
    return Exact(model, decisions, views, short, missing, amounts)

"""At most so many classes receive a broadcast."""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem, Source


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """Receiving lessons of a source <= its limit."""
    ends: dict[Source, list[IntVar]] = defaultdict(list)
    for (_, _, source), literal in decisions.receives.items():
        ends[source].append(literal)
    for source, literals in ends.items():
        if source.course is None:
            limit = problem.external(source).receivers
        else:
            limit = problem.courses[source.course].model.receivers
        if len(literals) > limit:
            model.add(LinearExpr.sum(literals) <= limit)

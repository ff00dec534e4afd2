"""What the solver's tests ask of tiny districts: ranges of an expression, optima and relaxed bounds."""

from collections.abc import Callable, Sequence

from ortools.sat.python.cp_model import INFEASIBLE, OPTIMAL, CpSolver, LinearExprT

from models.course import Course
from models.district import District
from models.timetable import Placement
from scheduler.solve.exact import Exact, build
from scheduler.solve.fixed import fix
from scheduler.solve.pool import InlinePool
from scheduler.solve.relaxation.bounds import cost_bounds, coverage_bounds
from scheduler.solve.relaxation.task import Budget
from tests.villages import course

TRAVEL = {"travel_minutes": 1}
"""Only minutes on the road are weighed."""

NO_LIMIT = Budget(seconds=None, deadline=None, nodes=None, seed=0)


def once(*names: str, **fields: int) -> tuple[Course, ...]:
    """Art for each class: so many lessons, at most one a day, both least and target (1 unless given)."""
    given = {"minimum": 1, "target": fields.get("minimum", 1), "max_day": 1, **fields}
    return tuple(course(name, "art", **given) for name in names)


def least(exact: Exact, expression: LinearExprT, sign: int = 1) -> int | None:
    """The proven least value of an expression (greatest if `sign` is -1); None if nothing is lawful."""
    model = exact.model.clone()
    model.minimize(sign * expression)
    solver = CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status in (OPTIMAL, INFEASIBLE), "without a limit there is a proof"
    return sign * round(solver.objective_value) if status == OPTIMAL else None


def optimum(district: District) -> tuple[int, int] | None:
    """Least missing lessons, then least cost with them, by two plain solves; None if nothing is lawful."""
    exact = build(district)
    coverage = least(exact, exact.coverage)
    if coverage is None:
        return None
    exact.model.add(exact.coverage <= coverage)
    cost = least(exact, exact.cost)
    assert cost is not None, "the best coverage was just found"
    return coverage, cost


def values(
    district: District, placements: Sequence[Placement], *words: Callable[[Exact], LinearExprT]
) -> list[int | None]:
    """The one value each expression can take when exactly these lessons are given; None where it is open."""
    exact = build(district)
    expressions = [word(exact) for word in words]
    assert fix(exact, placements), "every lesson is a candidate"
    ranges = [(least(exact, e), least(exact, e, sign=-1)) for e in expressions]
    assert all(low is not None for low, _ in ranges), "the lessons are lawful"
    return [low if low == high else None for low, high in ranges]


def relaxed_cost(district: District, shortage: int = 0, fine: bool = False) -> int:
    """The relaxation's bound of the cost."""
    return cost_bounds(build(district), InlinePool(), NO_LIMIT, shortage, district.weights, fine).total()


def relaxed_coverage(district: District) -> int:
    """The relaxation's bound of the weighted missing lessons."""
    return coverage_bounds(build(district), InlinePool(), NO_LIMIT).total()

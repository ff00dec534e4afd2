"""Where a run stands: a better solution replaces the best, bounds rise, and the listener hears of both."""

from ortools.sat.python.cp_model import OPTIMAL, CpModel, CpSolver

from models.timetable import Placement
from scheduler.solve.answer import Progress, Request
from scheduler.solve.clockwork import Clockwork
from scheduler.solve.exact import Exact, build
from scheduler.solve.fixed import fix
from scheduler.solve.standing import Standing
from tests.solve.small import TRAVEL
from tests.villages import MON, TUE, course, put, village

DISTRICT = village(
    course("lake3", "art", minimum=2, target=2), course("wood3", "art", minimum=1, target=1), weights=TRAVEL
)
LAKE_BY_ANN = put("lake3/art", "ann", MON, 1)  # 20 + 20
LAKE_BY_BOB = put("lake3/art", "bob", MON, 1)  # his own school
WOOD_BY_BOB = put("wood3/art", "bob", TUE, 1)  # 30 + 30


def _standing(request: Request | None = None) -> tuple[Standing, list[Progress], Exact]:
    exact, told = build(DISTRICT), list[Progress]()
    return Standing(exact, Clockwork(request or Request()), told.append), told, exact


def _solved(*placements: Placement, overstated: int = 0) -> CpSolver:
    """A solution with exactly these lessons, which may report more missing lessons than that."""
    exact = build(DISTRICT)
    assert fix(exact, placements)
    exact.model.minimize(exact.coverage)
    solver = CpSolver()
    assert solver.solve(exact.model) == OPTIMAL
    if overstated:
        exact.model.add(exact.coverage >= round(solver.objective_value) + overstated)
        assert solver.solve(exact.model) == OPTIMAL
    return solver


def test_at_first_nothing_is_known() -> None:
    """No solution, no value, bounds of 0."""
    standing, told, _ = _standing()
    assert standing.best is None
    assert standing.value == {"coverage": None, "cost": None}
    assert (standing.missing, standing.covered, standing.good_enough) == (0, False, False)
    assert told == []


def test_fewer_missing_lessons_come_first() -> None:
    """Three missing for nothing, two for ann's 40 minutes or bob's 0, one if bob goes to wood for 60."""
    standing, _, _ = _standing()
    for placements, worth in (
        ([], (3, 0)),
        ([LAKE_BY_ANN], (2, 40)),
        ([LAKE_BY_BOB], (2, 0)),
        ([LAKE_BY_BOB, WOOD_BY_BOB], (1, 60)),
    ):
        solver = _solved(*placements)
        standing.keep(solver)
        assert standing.best is solver
        assert (standing.value["coverage"], standing.value["cost"]) == worth


def test_a_worse_solution_is_not_kept() -> None:
    """After lake's lesson by bob, the same by ann for 40 minutes and no lesson at all are worse."""
    standing, _, _ = _standing()
    best = _solved(LAKE_BY_BOB)
    standing.keep(best)
    for placements in ([LAKE_BY_ANN], [], [LAKE_BY_BOB]):
        standing.keep(_solved(*placements))
        assert standing.best is best
        assert (standing.value["coverage"], standing.value["cost"]) == (2, 0)


def test_missing_lessons_are_recounted() -> None:
    """A solution that reports three missing lessons but lacks two counts as two."""
    standing, _, _ = _standing()
    standing.keep(_solved(LAKE_BY_BOB, overstated=1))
    assert standing.missing == 2


def test_cost_is_recounted() -> None:
    """Ann's day at lake is 40 minutes, and one lesson more than bob has, at 5: 45.

    A coverage search does not press the most and the least load together, and may leave any cost above.
    """
    exact = build(DISTRICT.model_copy(update={"weights": {**TRAVEL, "uneven_load": 5}}))
    standing = Standing(exact, Clockwork(Request()), lambda _: None)
    assert fix(exact, [LAKE_BY_ANN])
    exact.model.add(exact.cost >= 400)
    solver = CpSolver()
    assert solver.solve(exact.model) == OPTIMAL
    assert solver.value(exact.cost) >= 400
    standing.keep(solver)
    assert (standing.missing, standing.value["cost"]) == (2, 45)


def test_what_the_law_says_is_told_if_it_is_news() -> None:
    """Three missing for 0; two for 40; nothing for a worse one; two for 0. A rising cost is told too."""
    standing, told, _ = _standing()
    for placements in ([], [LAKE_BY_ANN], [], [LAKE_BY_BOB]):
        standing.keep(_solved(*placements))
    assert [(p.stage, p.value) for p in told] == [
        ("coverage", 3),
        ("cost", 0),
        ("coverage", 2),
        ("cost", 40),
        ("cost", 0),
    ]


def test_values_fall_and_bounds_rise() -> None:
    """Only a smaller value and a greater bound are told; a bound above the value is the value."""
    standing, told, _ = _standing()
    for value in (9, 9, 7, 8):
        assert not standing.better("coverage", value)
    for bound in (0, 3, 3, 2, 10):
        standing.lift("coverage", bound)
    said = [(p.stage, p.value, p.bound) for p in told]
    assert said == [("coverage", v, b) for v, b in ((9, 0), (7, 0), (7, 3), (7, 7))]
    assert standing.covered


def test_a_bound_may_come_before_a_value() -> None:
    """As long as nothing is found, the bound is told without a value."""
    standing, told, _ = _standing()
    standing.lift("coverage", 3)
    assert [(p.value, p.bound) for p in told] == [(None, 3)]


def test_good_enough() -> None:
    """With 100 fixed and a bound of 150, a quarter is reached at 166 (16 / 66), not at 167 (17 / 67)."""
    standing, _, _ = _standing(Request(gap=0.25, fixed=100))
    standing.lift("cost", 150)
    assert not standing.better("cost", 167)
    assert not standing.good_enough
    assert standing.better("cost", 166)
    assert standing.good_enough


def test_missing_lessons_are_never_good_enough() -> None:
    """A gap is about cost: a coverage search is not ended by it."""
    standing, _, _ = _standing(Request(gap=0.9))
    assert not standing.better("coverage", 0)
    assert not standing.better("cost", 10)
    standing.lift("cost", 1)
    assert standing.good_enough
    assert not standing.better("coverage", 0)


def test_only_fixed_cost() -> None:
    """Where all cost is fixed, nothing but the proof is good enough."""
    standing, _, _ = _standing(Request(gap=0.5, fixed=10))
    assert not standing.better("cost", 10)
    standing.lift("cost", 10)
    assert standing.good_enough


def test_hint() -> None:
    """The best solution is every variable's hint; without one there is none."""
    standing, _, exact = _standing()
    model: CpModel = exact.model.clone()
    standing.hint(model)
    assert not model.proto.solution_hint.vars
    best = _solved(LAKE_BY_BOB)
    standing.keep(best)
    standing.hint(model)
    assert list(model.proto.solution_hint.values) == list(best.response_proto.solution)

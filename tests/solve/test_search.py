"""One CP-SAT search: it ends when told, hands errors on, and rounds bounds to whole numbers."""

import time
from threading import active_count

import pytest
from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from scheduler.solve.search import LEAST_SECONDS, Effort, round_up, search

NO_LIMIT = Effort(seconds=None, deterministic=None, seed=0, workers=1)

AT_ONCE = 5.0
"""Seconds that a stopped search may take on a busy machine; without the stop it would take for ever."""


def _shop() -> tuple[CpModel, list[IntVar]]:
    """Buy from 3, 5 and 7 at least 11: the least sum is 5 + 7 = 12."""
    model = CpModel()
    buys = [model.new_bool_var(str(price)) for price in (3, 5, 7)]
    total = LinearExpr.weighted_sum(buys, (3, 5, 7))
    model.add(total >= 11)
    model.minimize(total)
    return model, buys


def _endless() -> CpModel:
    """A market split (Cornuéjols and Dawande 1998): solutions come at once, a proof practically never."""
    model = CpModel()
    x = [model.new_bool_var("") for _ in range(60)]
    slack = []
    for row in range(6):
        weights = [(37 * row + 91 * column * (row + 3)) % 100 for column in range(60)]
        over = model.new_int_var(0, 10_000, "")
        under = model.new_int_var(0, 10_000, "")
        model.add(LinearExpr.weighted_sum(x, weights) + over - under == sum(weights) // 2)
        slack += [over, under]
    model.add(LinearExpr.sum(x) <= 29)
    model.minimize(LinearExpr.sum(slack) + 1)
    return model


def test_to_the_proof() -> None:
    """The best of the shop is 12, bound 12, and every improvement on the way was told."""
    model, buys = _shop()
    told: list[int] = []

    def improved(value: int) -> bool:
        told.append(value)
        return False

    found = search(model, NO_LIMIT, lambda: False, improved)
    assert found.solver is not None
    assert [found.solver.value(buy) for buy in buys] == [0, 1, 1]
    assert (found.bound, found.infeasible) == (12, False)
    assert told == sorted(told, reverse=True)
    assert told[-1] == 12
    assert found.deterministic >= 0


def test_infeasible() -> None:
    """Where nothing satisfies the model there is no solution and no bound, and that is proven."""
    model, buys = _shop()
    model.add(LinearExpr.sum(buys) <= 1)
    found = search(model, NO_LIMIT, lambda: False, lambda _: False)
    assert (found.solver, found.bound, found.infeasible) == (None, 0, True)


def test_no_preferences() -> None:
    """An empty sum as objective is 0 from the start."""
    model = CpModel()
    model.new_bool_var("")
    model.minimize(LinearExpr.sum([]))
    found = search(model, NO_LIMIT, lambda: False, lambda _: False)
    assert found.solver is not None
    assert (found.bound, found.infeasible) == (0, False)


def test_out_of_work_before_a_solution() -> None:
    """A deterministic limit of nothing ends without solution, which proves nothing."""
    effort = Effort(seconds=None, deterministic=1e-9, seed=0, workers=1)
    found = search(_endless(), effort, lambda: False, lambda _: False)
    assert (found.solver, found.bound, found.infeasible) == (None, 0, False)


def test_enough_ends_the_search() -> None:
    """Once a solution is there `enough` says so; the best so far comes back, with what is proven."""
    told: list[int] = []

    def improved(value: int) -> bool:
        told.append(value)
        return False

    began = time.monotonic()
    found = search(_endless(), NO_LIMIT, lambda: bool(told), improved)
    assert time.monotonic() - began < AT_ONCE
    assert found.solver is not None
    assert round(found.solver.objective_value) == told[-1]
    assert found.bound <= told[-1]


def test_good_enough_ends_the_search() -> None:
    """The first solution told is accepted: no second one is sought."""
    told: list[int] = []

    def improved(value: int) -> bool:
        told.append(value)
        return True

    found = search(_endless(), NO_LIMIT, lambda: False, improved)
    assert len(told) == 1
    assert found.solver is not None
    assert round(found.solver.objective_value) == told[0]


def test_seconds_are_at_least_enough_to_load() -> None:
    """A limit of less than no seconds is half a second."""
    began = time.monotonic()
    effort = Effort(seconds=-3.0, deterministic=None, seed=0, workers=1)
    search(_endless(), effort, lambda: False, lambda _: False)
    assert LEAST_SECONDS * 0.9 <= time.monotonic() - began < AT_ONCE


def test_an_error_of_a_listener_comes_back() -> None:
    """What goes wrong in the search's thread is raised in the one that asked."""

    def improved(_: int) -> bool:
        raise BrokenPipeError("nobody reads")

    with pytest.raises(BrokenPipeError, match="nobody reads"):
        search(_endless(), NO_LIMIT, lambda: False, improved)


def test_an_interrupt_leaves_nothing_behind() -> None:
    """If the question `enough` itself is interrupted, the search's thread ends before the error goes on."""
    before = active_count()

    def enough() -> bool:
        raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        search(_endless(), NO_LIMIT, enough, lambda _: False)
    assert time.monotonic() - began < AT_ONCE
    assert active_count() == before


def test_one_worker_repeats() -> None:
    """One worker with a deterministic limit finds the same twice, with the same work."""
    effort = Effort(seconds=None, deterministic=0.05, seed=7, workers=1)
    first, second = (search(_endless(), effort, lambda: False, lambda _: False) for _ in range(2))
    assert first.solver is not None
    assert second.solver is not None
    solutions = [list(found.solver.response_proto.solution) for found in (first, second) if found.solver]
    assert solutions[0] == solutions[1]
    assert (first.bound, first.deterministic) == (second.bound, second.deterministic)


@pytest.mark.parametrize(
    ("bound", "whole"),
    [
        (3.0, 3),
        (3.0000001, 3),  # a rounding error
        (2.9999999, 3),
        (3.001, 4),
        (3.5, 4),
        (4.5, 5),
        (0.0, 0),
        (-0.5, 0),
        (-1.0, -1),
    ],
)
def test_round_up(bound: float, whole: int) -> None:
    """A bound is the least whole number not below it; less than a millionth above is a rounding error."""
    assert round_up(bound) == whole

"""Shares of a run's limits, on a clock that the test turns."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from scheduler.solve import clockwork
from scheduler.solve.answer import Request
from scheduler.solve.clockwork import NODES_PER_DETERMINISTIC_SECOND, Clockwork

EPOCH = 1_000_000.0
"""What the calendar's clock shows when the run begins."""


@pytest.fixture
def turn(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Turns both clocks on by some seconds."""
    now = {"seconds": 0.0}
    fake = SimpleNamespace(monotonic=lambda: 50.0 + now["seconds"], time=lambda: EPOCH + now["seconds"])
    monkeypatch.setattr(clockwork, "time", fake)

    def forward(seconds: float) -> None:
        now["seconds"] += seconds

    return forward


Turn = Callable[[float], None]


def test_elapsed(turn: Turn) -> None:
    """Seconds count from the start of the run, not from the machine's."""
    clock = Clockwork(Request())
    assert clock.elapsed == 0
    turn(7)
    assert clock.elapsed == 7


def test_no_limit_is_never_over(turn: Turn) -> None:
    """Without limits nothing is limited, however long it takes."""
    clock = Clockwork(Request(seed=3, workers=2))
    turn(1e6)
    clock.used(1e6)
    assert not clock.over
    effort, budget = clock.effort(0.1), clock.budget(0.1)
    assert (effort.seconds, effort.deterministic, effort.seed, effort.workers) == (None, None, 3, 2)
    assert (budget.seconds, budget.deadline, budget.nodes, budget.seed) == (None, None, None, 3)
    assert budget.left() is None


def test_seconds(turn: Turn) -> None:
    """A quarter of 100 s is 25 s while 75 s or 25 s are left, then the 10 s that are left; then none."""
    clock = Clockwork(Request(seconds=100))
    for passed, left in ((25, 25), (50, 25), (15, 10)):
        turn(passed)
        assert not clock.over
        assert clock.effort(0.25).seconds == left
    turn(10)
    assert clock.over


def test_deterministic_time(turn: Turn) -> None:
    """A quarter of 8 is 2 while 2 are left, then 1; then it is over, whatever the clock shows."""
    clock = Clockwork(Request(deterministic=8))
    for used, left in ((6, 2), (1, 1)):
        clock.used(used)
        assert not clock.over
        assert clock.effort(0.25).deterministic == left
        assert clock.effort(0.25).seconds is None
    clock.used(1)
    assert clock.over


def test_either_limit_ends_the_run(turn: Turn) -> None:
    """With both limits given, the one used up first counts."""
    by_seconds, by_work = (Clockwork(Request(seconds=10, deterministic=10)) for _ in range(2))
    by_work.used(10)
    assert (by_seconds.over, by_work.over) == (False, True)
    turn(10)
    assert by_seconds.over


def test_the_whole_share() -> None:
    """Without a share a search may use all that is left."""
    clock = Clockwork(Request(deterministic=8))
    clock.used(3)
    assert clock.effort().deterministic == 5


def test_relaxation_has_a_deadline(turn: Turn) -> None:
    """Half of 100 s, asked after 10 s: 50 s, until 10 + 50 = 60 s; asked after 80 s: the 20 s left."""
    clock = Clockwork(Request(seconds=100))
    turn(10)
    budget = clock.budget(0.5)
    assert (budget.seconds, budget.deadline, budget.nodes) == (50, EPOCH + 60, None)
    turn(70)
    budget = clock.budget(0.5)
    assert (budget.seconds, budget.deadline) == (20, EPOCH + 100)
    turn(40)
    assert clock.budget(0.5).seconds == 0


def test_relaxation_counts_nodes() -> None:
    """Half of a deterministic limit of 3 is half of three times the nodes a unit has; at least one node."""
    for limit, nodes in ((3.0, int(1.5 * NODES_PER_DETERMINISTIC_SECOND)), (0.0001, 1)):
        budget = Clockwork(Request(deterministic=limit)).budget(0.5)
        assert (budget.seconds, budget.deadline, budget.nodes) == (None, None, nodes)

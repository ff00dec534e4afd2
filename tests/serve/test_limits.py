"""Limits: a burst, then an even pace."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.serve.limits import Limit


class Hands:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        """The time that was set."""
        return self.now


def test_a_burst_and_then_one_after_each_pause() -> None:
    """Three at once, the fourth 10 seconds later; others are not concerned."""
    clock = Hands()
    limit = Limit(at_once=3, pause=10.0, clock=clock)
    assert [limit.wait("a") for _ in range(4)] == [0, 0, 0, 10]
    assert limit.wait("b") == 0
    clock.now = 9.0
    assert limit.wait("a") == 1
    clock.now = 10.0
    assert [limit.wait("a") for _ in range(2)] == [0, 10]
    clock.now = 1000.0
    assert [limit.wait("a") for _ in range(4)] == [0, 0, 0, 10]


@given(
    st.integers(1, 5),
    st.floats(0.5, 20),
    st.lists(st.floats(0, 30), max_size=60),
)
def test_never_more_than_allowed(at_once: int, pause: float, gaps: list[float]) -> None:
    """In any span of time at most the burst and one for each pause; a refused one costs nothing."""
    clock = Hands()
    limit = Limit(at_once, pause, clock)
    allowed = []
    for gap in gaps:
        clock.now += gap
        if limit.wait("a") == 0:
            allowed.append(clock.now)
    for first in range(len(allowed)):
        for last in range(first, len(allowed)):
            assert last - first + 1 <= at_once + (allowed[last] - allowed[first]) / pause + 1e-6


def test_it_forgets_the_oldest() -> None:
    """Of many askers only the latest are remembered: memory has an end."""
    limit = Limit(at_once=1, pause=60.0, clock=Hands(), most_keys=2)
    assert [limit.wait(key) for key in "abc"] == [0, 0, 0]
    assert limit.wait("c") == 60
    assert limit.wait("a") == 0

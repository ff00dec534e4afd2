"""The fixed list of tasks gives equal bytes wherever it runs."""

from collections.abc import Callable, Sequence

import pytest

from benchmarks.generate import district
from benchmarks.shown.jobs import Answer, Job, Limits, fingerprint, jobs, submitted
from scheduler.solve.dask_pool import DaskPool
from scheduler.solve.planning import Planned
from scheduler.solve.pool import InlinePool, TaskPool
from scheduler.solve.process_pool import ProcessPool
from scheduler.solve.relaxation.question import Reply
from tests.clusters import SECONDS, local_cluster

LIMITS = Limits(deterministic=0.5, nodes=5)


@pytest.fixture(scope="module")
def tiny() -> list[Job]:
    """The two smallest plans and relaxations of a district of three schools, ended soon."""
    every = jobs(district("district-3-1").district, LIMITS)
    half = len(every) // 2
    return [*every[half - 2 : half], *every[-2:]]


@pytest.fixture(scope="module")
def expected(tiny: Sequence[Job]) -> list[Answer]:
    """What this process answers."""
    return _answers(InlinePool(), tiny)


def _answers(pool: TaskPool, some: Sequence[Job]) -> list[Answer]:
    try:
        return [pending.get() for pending in submitted(pool, some)]
    finally:
        pool.close()


def test_the_list_plans_and_relaxes(tiny: Sequence[Job], expected: Sequence[Answer]) -> None:
    """Both kinds of task are in it; plans place lessons, relaxations bound something."""
    assert [type(answer) for answer in expected] == [Planned, Planned, Reply, Reply]
    assert all(answer.decisions for answer in expected if isinstance(answer, Planned))
    assert all(answer.bound > 0 for answer in expected if isinstance(answer, Reply))


def test_processes_give_the_same_bytes(tiny: Sequence[Job], expected: Sequence[Answer]) -> None:
    """Two spawned processes answer as this one does."""
    assert fingerprint(_answers(ProcessPool(2), tiny)) == fingerprint(expected)


@pytest.mark.slow
def test_a_cluster_gives_the_same_bytes(tiny: Sequence[Job], expected: Sequence[Answer]) -> None:
    """Two workers of a cluster answer as this process does."""
    with local_cluster() as cluster:
        pool = DaskPool(cluster.scheduler_address, SECONDS)
        assert fingerprint(_answers(pool, tiny)) == fingerprint(expected)


@pytest.mark.parametrize(
    "change",
    [
        lambda: Reply(11, True, True, {"a": "t"}),
        lambda: Reply(10, False, True, {"a": "t"}),
        lambda: Reply(10, True, True, {"a": "u"}),
        lambda: Planned(None),
    ],
)
def test_every_part_of_an_answer_counts(change: Callable[[], Answer]) -> None:
    """Another bound, possibility, teacher or kind of answer is another fingerprint."""
    assert fingerprint([Reply(10, True, True, {"a": "t"})]) != fingerprint([change()])

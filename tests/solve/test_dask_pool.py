"""A cluster answers like this process, loses no answer with a worker, and says what is wrong with it."""

import os
import pickle
import socket
import time
from collections.abc import Iterator

import pytest
from distributed import LocalCluster

from scheduler.solve import dask_pool
from scheduler.solve.cluster import ClusterError
from scheduler.solve.dask_pool import DaskPool
from scheduler.solve.pool import InlinePool, TaskPool
from scheduler.solve.relaxation.task import Answer, Task, run_task
from tests.clusters import SECONDS, bare_scheduler, bare_worker, inside, kill_workers, local_cluster, wait_for
from tests.solve.relaxation.easy import easy_tasks
from tests.solve.small import NO_LIMIT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two workers, started once for all tests of this file."""
    with local_cluster() as some:
        yield some


@pytest.fixture
def pool(cluster: LocalCluster) -> Iterator[DaskPool]:
    """A connection to the cluster when both workers are there."""
    wait_for(lambda: len(inside(cluster).workers) == 2)
    some = DaskPool(cluster.scheduler_address, SECONDS)
    yield some
    some.close()


def _answers(pool: TaskPool) -> list[Answer]:
    return [pending.get() for pending in [pool.submit(run_task, task, NO_LIMIT) for task in easy_tasks()]]


def test_workers_answer_like_this_process(pool: DaskPool) -> None:
    """The same bounds and teachers, in the order asked."""
    assert pool.width == 2
    assert _answers(pool) == _answers(InlinePool())


def test_equal_tasks_are_run_each(pool: DaskPool) -> None:
    """A task may be asked twice; both answers come."""
    assert [pending.get() for pending in [pool.submit(divmod, 7, 3) for _ in range(2)]] == [(2, 1), (2, 1)]


def test_arguments_may_have_any_name(pool: DaskPool) -> None:
    """`key` and `workers` mean something to Dask, but not here."""
    assert pool.submit(dict, key="one", workers=2, pure=True).get() == {
        "key": "one",
        "workers": 2,
        "pure": True,
    }


def test_errors_come_back(pool: DaskPool) -> None:
    """A task that is no model fails where its answer is asked for, and the next one is answered."""
    pending = pool.submit(run_task, Task(b"no model", ()), NO_LIMIT)
    with pytest.raises(Exception, match="parsing message"):
        pending.get()
    assert pool.submit(divmod, 7, 3).get() == (2, 1)


def test_an_answer_is_ready_in_the_end(pool: DaskPool) -> None:
    """While it is worked on it is not; after `get` it is, and `get` gives it again."""
    pending = pool.submit(time.sleep, 0.5)
    assert not pending.ready()
    pending.get()
    assert pending.ready()
    assert pending.get() is None


def test_a_killed_worker_loses_nothing(cluster: LocalCluster, pool: DaskPool) -> None:
    """One worker dies at work; what it had to do is done by the others."""
    waiting = [pool.submit(time.sleep, 1) for _ in range(2)]
    pending = [pool.submit(run_task, task, NO_LIMIT) for task in easy_tasks()]
    time.sleep(0.3)  # so that both are at work
    kill_workers(cluster, 1)
    assert [some.get() for some in waiting] == [None, None]
    assert [some.get() for some in pending] == _answers(InlinePool())


def test_an_answer_that_was_not_fetched_is_made_again(cluster: LocalCluster, pool: DaskPool) -> None:
    """All workers die with an answer that was ready."""
    pending = pool.submit(run_task, easy_tasks()[1], NO_LIMIT)
    wait_for(pending.ready)
    kill_workers(cluster, 2)
    assert round(pending.get().bound) == 90


def test_a_task_that_kills_workers_is_given_up(
    cluster: LocalCluster, pool: DaskPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After as many workers as the scheduler allows, here one, it is an error that says so."""
    monkeypatch.setattr(inside(cluster), "allowed_failures", 0)
    with pytest.raises(ClusterError) as raised:
        pool.submit(os._exit, 1).get()
    assert raised.value.problem == "killed"
    assert raised.value.facts["count"] == 1


def test_other_version(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker with another version of this program is refused by its name."""
    theirs = dask_pool.OURS["zoujiao"]
    monkeypatch.setattr(dask_pool, "OURS", {"zoujiao": "99.1"})
    with pytest.raises(ClusterError) as raised:
        DaskPool(cluster.scheduler_address, SECONDS)
    worker = raised.value.facts.pop("worker")
    assert worker in inside(cluster).workers
    assert raised.value.problem == "other_version"
    assert raised.value.facts == {"package": "zoujiao", "theirs": theirs, "ours": "99.1"}


def test_lacking(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker without a package is refused too."""
    monkeypatch.setattr(dask_pool, "OURS", {"no-such-package": "1"})
    with pytest.raises(ClusterError, match="lacking"):
        DaskPool(cluster.scheduler_address, SECONDS)


def test_a_late_worker_is_looked_at(pool: DaskPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Versions are compared with each task again, as workers may come after the first look."""
    monkeypatch.setattr(dask_pool, "OURS", {"ortools": "99.1"})
    pending = pool.submit(divmod, 7, 3)
    with pytest.raises(ClusterError, match="other_version"):
        pending.get()


def test_nobody_there() -> None:
    """Nothing listens at the address: told within the seconds."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(ClusterError, match="no_scheduler"):
        DaskPool(f"tcp://127.0.0.1:{port}", 1)


def test_nobody_answers() -> None:
    """Something listens that is no Dask: told within the seconds."""
    began = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(ClusterError, match="no_scheduler"):
            DaskPool(address, 1)
    assert time.monotonic() - began < 10


def test_a_worker_is_no_scheduler(cluster: LocalCluster) -> None:
    """The address of a worker is refused."""
    worker = next(iter(inside(cluster).workers))
    with pytest.raises(ClusterError, match="no_scheduler"):
        DaskPool(worker, SECONDS)


def test_no_certificates() -> None:
    """An encrypted connection needs certificates, which Dask's configuration names."""
    with pytest.raises(ClusterError, match="no_tls"):
        DaskPool("tls://127.0.0.1:8786", 1)


def test_without_a_nanny(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No workers: refused. One of two dies: nothing is lost. All die, or the scheduler: told."""
    with bare_scheduler(tmp_path_factory.mktemp("cluster")) as (address, scheduler):
        with pytest.raises(ClusterError, match="no_workers"):
            DaskPool(address, SECONDS)
        with bare_worker(address) as one, bare_worker(address):
            pool = _of_width(address, 2)
            waiting = [pool.submit(time.sleep, 1) for _ in range(2)]
            time.sleep(0.3)  # so that both are at work
            one.kill()
            assert [some.get() for some in waiting] == [None, None]
            assert pool.width == 1
        monkeypatch.setattr(dask_pool, "PATIENCE_SECONDS", 0.1)
        monkeypatch.setattr(dask_pool, "LOOK_SECONDS", 0.1)
        pending = pool.submit(divmod, 7, 3)
        with pytest.raises(ClusterError, match="no_workers"):
            pending.get()
        scheduler.kill()
        with pytest.raises(ClusterError, match="lost"):
            pending.get()
        pool.close()


def _of_width(address: str, width: int) -> DaskPool:
    """A connection when so many workers have come."""
    found: list[DaskPool] = []

    def come() -> bool:
        try:
            found.append(DaskPool(address, SECONDS))
        except ClusterError:
            return False
        if found[-1].width < width:
            found.pop().close()
        return bool(found)

    wait_for(come)
    return found[0]


def test_errors_pickle() -> None:
    """A worker's complaint comes back with its facts."""
    error = pickle.loads(pickle.dumps(ClusterError("no_workers", address="tcp://one:1")))
    assert (error.problem, error.facts) == ("no_workers", {"address": "tcp://one:1"})
    assert str(error) == "no_workers: address tcp://one:1"


def test_close_ends(cluster: LocalCluster) -> None:
    """Closing waits for nobody, and the cluster forgets what was asked; closing again does no harm."""
    pool = DaskPool(cluster.scheduler_address, SECONDS)
    for _ in range(4):
        pool.submit(time.sleep, 3)
    time.sleep(0.2)  # so that two are at work
    began = time.monotonic()
    pool.close()
    assert time.monotonic() - began < 2
    wait_for(lambda: not inside(cluster).tasks)
    pool.close()

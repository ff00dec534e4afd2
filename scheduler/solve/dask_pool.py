"""Where tasks run: on the workers of a Dask cluster, which may be other machines.

A task travels pickled, as it does to a process. A worker that is lost costs time only: Dask gives its tasks
to another one, and a task answers the same wherever it runs. Dask gives a task up after the number of lost
workers in the scheduler's setting `distributed.scheduler.allowed-failures` (3 unless set). A task that
raises is not tried again: it would raise again.
"""

import asyncio
import logging
import pickle
import time
from collections.abc import Callable
from concurrent.futures import CancelledError
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Generic, ParamSpec, TypeVar

import dask
from distributed import Client, Future, KilledWorker, Security, get_worker, rpc

from scheduler.solve.cluster import ClusterError

P = ParamSpec("P")
T = TypeVar("T")

PATIENCE_SECONDS = 60.0
"""How long a cluster may be without any worker before its tasks are given up."""

LOOK_SECONDS = 2.0
"""How often it is asked whether there are workers."""

POLL_SECONDS = 0.01
"""How often a waiting `get` looks for the answer."""

OURS = {package: version(package) for package in ("zoujiao", "ortools")}
"""Versions here; a worker with others could answer something else."""


class DaskPool:
    """Runs tasks on the workers of a cluster.

    Raises
    ------
    ClusterError
        If nobody answers at the address (`tcp://host:port` or `tls://host:port`) within the seconds, no
        worker is there, or one has other versions.
    """

    def __init__(self, address: str, seconds: float) -> None:
        self._address = address
        for name in ("distributed", "distributed.client"):  # each has a level of its own
            logging.getLogger(name).setLevel(logging.CRITICAL)  # what matters is raised, and told once
        _find_scheduler(address, seconds)
        try:
            self._client = Client(address, timeout=seconds, set_as_default=False)
        except OSError as error:
            raise ClusterError("no_scheduler", address=address, seconds=round(seconds)) from error
        try:
            if not self.width:
                raise ClusterError("no_workers", address=address)
            self._check_versions()
        except BaseException:
            self.close()
            raise
        self._presence = _Presence(self)

    @property
    def address(self) -> str:
        """The scheduler's address."""
        return self._address

    @property
    def width(self) -> int:
        """Threads of all workers that are there now; workers may come and go."""
        try:
            return sum(self._client.nthreads().values())
        except OSError as error:
            raise ClusterError("lost", address=self._address) from error

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "_Remote[T]":
        """Queue the task on the cluster."""
        task = pickle.dumps((function, args, kwargs))
        with dask.config.set({"distributed.admin.large-graph-warning-threshold": len(task) + 2**20}):
            future = self._client.submit(_run, OURS, task, pure=False)  # pure: equal tasks would run once
        return _Remote(future, self._presence)

    def close(self) -> None:
        """Drop what is unfinished.

        What waits is forgotten by the cluster. What a worker has begun it ends, as Dask cannot stop a
        thread: a task's own limit ends it.
        """
        self._client.close()

    def _check_versions(self) -> None:
        """Refuse workers that could answer something else."""
        for package, ours in OURS.items():  # a function of the standard library: it is there in any case
            for worker, theirs in self._client.run(version, package, on_error="return").items():
                _same_version(worker, package, ours, theirs if isinstance(theirs, str) else None)


class _Presence:
    """Whether there still are workers."""

    def __init__(self, pool: DaskPool) -> None:
        self._pool = pool
        self._looked = self._seen = time.monotonic()

    @property
    def address(self) -> str:
        """The scheduler's address."""
        return self._pool.address

    def look(self) -> None:
        """Raise if no worker has been there for too long."""
        now = time.monotonic()
        if now - self._looked < LOOK_SECONDS:
            return
        self._looked = now
        if self._pool.width:
            self._seen = now
        elif now - self._seen > PATIENCE_SECONDS:
            raise ClusterError("no_workers", address=self.address)


class _Remote(Generic[T]):
    """A task of the cluster."""

    def __init__(self, future: "Future[T]", presence: _Presence) -> None:
        self._future, self._presence = future, presence

    def ready(self) -> bool:
        """Whether the answer, or an error, is there; raises if nobody is left to give one."""
        if self._future.done():
            return True
        self._presence.look()
        return False

    def get(self) -> T:
        while not self.ready():
            time.sleep(POLL_SECONDS)
        try:
            answer: T = self._future.result()
        except KilledWorker as killed:
            count = killed.allowed_failures + 1
            raise ClusterError("killed", address=self._presence.address, count=count) from killed
        except CancelledError as cancelled:
            raise ClusterError("lost", address=self._presence.address) from cancelled
        return answer


def _run(versions: dict[str, str], task: bytes) -> Any:
    """On a worker, which may have come after the versions were compared: run a pickled task."""
    for package, ours in versions.items():
        try:
            theirs = version(package)
        except PackageNotFoundError:
            theirs = None
        _same_version(get_worker().address, package, ours, theirs)
    function, args, kwargs = pickle.loads(task)
    return function(*args, **kwargs)


def _same_version(worker: str, package: str, ours: str, theirs: str | None) -> None:
    if theirs is None:
        raise ClusterError("lacking", worker=worker, package=package, ours=ours)
    if theirs != ours:
        raise ClusterError("other_version", worker=worker, package=package, theirs=theirs, ours=ours)


def _find_scheduler(address: str, seconds: float) -> None:
    """Refuse an address where no scheduler answers in time; `Client` waits for ever for some that do not."""

    async def found() -> bool:
        arguments = Security().get_connection_args("client")
        async with rpc(address, connection_args=arguments, timeout=seconds) as answering:
            told = await answering.identity()
        return bool(told["type"] == "Scheduler")

    try:
        if asyncio.run(asyncio.wait_for(found(), seconds)):
            return
        cause = None
    except (OSError, TimeoutError) as error:
        cause = error
    except TypeError as error:  # Dask's word for certificates that are not set up
        raise ClusterError("no_tls", address=address) from error
    raise ClusterError("no_scheduler", address=address, seconds=round(seconds)) from cause

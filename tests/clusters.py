"""Dask clusters on this machine's loopback, and processes of them that can be killed."""

import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from distributed import LocalCluster, Scheduler

ROOT = Path(__file__).parent.parent
SECONDS = 30.0
"""After so long a test gives up whatever it waits for."""

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""Ends a process without asking it; Windows knows no other way."""


@contextmanager
def local_cluster(workers: int = 2) -> Iterator[LocalCluster]:
    """A cluster of single-threaded processes, each with a nanny that starts it again when it dies."""
    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",  # any free port; None means 8787, with a warning where that is taken
        silence_logs=logging.CRITICAL,
    ) as cluster:
        yield cluster


def inside(cluster: LocalCluster) -> Scheduler:
    """The cluster's scheduler, which runs in this process."""
    scheduler = cluster.scheduler
    assert isinstance(scheduler, Scheduler)
    return scheduler


def kill_workers(cluster: LocalCluster, count: int) -> None:
    """Kill the processes of some workers, under the eyes of their nannies."""
    for nanny in [*cluster.workers.values()][:count]:
        os.kill(nanny.pid, KILL)


@contextmanager
def bare_scheduler(folder: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A scheduler in a process of its own, and its address."""
    file = folder / "scheduler.json"
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
    with _process("distributed.cli.dask_scheduler", *options) as process:
        wait_for(lambda: file.exists() and file.read_text(encoding="utf-8").endswith("}"))
        yield json.loads(file.read_text(encoding="utf-8"))["address"], process


@contextmanager
def bare_worker(address: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A worker that nobody starts again; it takes a moment until the scheduler knows it."""
    options = (address, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard")
    with _process("distributed.cli.dask_worker", *options) as process:
        yield process


@contextmanager
def _process(module: str, *options: str) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", module, *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait(SECONDS)


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until it holds."""
    until = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.05)

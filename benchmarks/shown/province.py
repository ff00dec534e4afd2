"""Several counties at once on one cluster, and what a province of a hundred would need.

    python -m benchmarks.shown.province --output out/province.csv

Each county has a process of its own that hands its tasks to the same Dask cluster on this machine and judges
what comes back. Measured are the seconds that the workers computed and those that the counties' own processes
did. On paper, as many seconds of workers a cluster of schools as asked for at 60 s on two cores, for all
clusters of a hundred counties, give the hours of a province; the counties' own processes say how many workers
one of them can keep busy.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks.generate import district
from benchmarks.shown.executor import CONNECT_SECONDS, processor_seconds
from benchmarks.shown.rows import Rows, commit, dated
from benchmarks.shown.runs import travel_alone
from benchmarks.shown.scaling import clusters
from scheduler.bench.curve import Curve
from scheduler.garbage import collect_seldom
from scheduler.solve.answer import Request
from scheduler.solve.dask_pool import DaskPool
from scheduler.solve.run import solve
from scheduler.verify import judge
from tests.clusters import local_cluster

COUNTIES = ("county-3-1", "county-3-2", "county-3-3", "county-3-4")
"""Four counties of 18 schools each."""

WORKERS = 2
SECONDS = 240.0
"""Forty core-seconds for each of the twelve clusters of schools."""

PROVINCE, CLUSTERS = 100, 30
"""Counties of a province, and clusters of schools in each."""

CORE_SECONDS = 120.0
"""For a cluster of schools: what two cores do in a minute."""


@dataclass(frozen=True)
class Task:
    """A county, and the cluster that its tasks run on."""

    name: str
    address: str
    seconds: float


def county(task: Task) -> dict[str, str | int | float]:
    """Plan one county on the cluster, and let the law judge it.

    Raises
    ------
    RuntimeError
        If nothing lawful was found.
    """
    collect_seldom()
    some = travel_alone(district(task.name).district)
    pool, curve = DaskPool(task.address, CONNECT_SECONDS), Curve()
    began, used = time.monotonic(), time.process_time()
    request = Request(seconds=task.seconds, workers=1, seed=1)
    outcome = solve(some, request, curve, pool=pool)
    own, seconds = time.process_time() - used, time.monotonic() - began
    pool.close()
    if outcome.decisions is None:
        raise RuntimeError(f"{task.name}: nothing lawful was found")
    verdict = judge(some, outcome.decisions)
    first = curve.first_complete()
    return {
        "county": task.name,
        "clusters": clusters(task.name) or 0,
        "missing": verdict.coverage,
        "cost": verdict.cost,
        "bound": outcome.cost_bound,
        "first_complete": "" if first is None else first,
        "seconds": round(seconds, 1),
        "own_seconds": round(own, 1),
    }


def province() -> list[dict[str, str | int | float]]:
    """All counties at the same time; the workers' seconds are shared out among them by clusters."""
    with (
        local_cluster(WORKERS) as cluster,
        cluster.get_client() as client,
        ProcessPoolExecutor(len(COUNTIES), get_context("spawn")) as drivers,
    ):
        client.wait_for_workers(WORKERS, timeout=CONNECT_SECONDS)
        before = processor_seconds(client)
        tasks = [Task(name, cluster.scheduler_address, SECONDS) for name in COUNTIES]
        rows = list(drivers.map(county, tasks))
        used = processor_seconds(client) - before
    number = sum(clusters(name) or 0 for name in COUNTIES)
    return [row | {"workers": WORKERS, "worker_seconds_a_cluster": round(used / number, 1)} for row in rows]


def report(rows: Sequence[Mapping[str, str]]) -> int:
    """Print every county and the estimate of a province; 0 if all are complete."""
    for row in rows:
        gap = 1 - float(row["bound"]) / float(row["cost"])
        print(
            f"{row['county']}: missing {row['missing']}, cost {row['cost']}, bound {row['bound']}, "
            f"gap {gap:.1%}, "
            f"first complete {row['first_complete'] or '-'} s, own process {row['own_seconds']} s"
        )
    spent = float(rows[0]["worker_seconds_a_cluster"])
    own = sum(float(row["own_seconds"]) for row in rows) / sum(int(row["clusters"]) for row in rows)
    hours = PROVINCE * CLUSTERS * CORE_SECONDS / 3600
    print(f"worker seconds a cluster of schools: {spent}; of the county's own process: {own:.1f}")
    print(
        f"on paper, {PROVINCE} counties of {CLUSTERS} clusters at {CORE_SECONDS:g} core-seconds each: "
        f"{hours:.0f} core-hours; one county's own process keeps up to {spent / own:.0f} workers busy"
    )
    return int(any(row["missing"] != "0" for row in rows))


def main() -> int:
    """Run the counties that this commit has no row of, then report."""
    parser = argparse.ArgumentParser(description="Plan several counties at once on a cluster.")
    parser.add_argument("--output", type=Path, default=dated("province.csv"), help="results to go on with")
    results, at = Rows(parser.parse_args().output), commit()
    found = [results.find(commit=at, county=name) for name in COUNTIES]
    if not all(found):
        for row in province():
            results.append({"commit": at, **row})
        found = [results.find(commit=at, county=name) for name in COUNTIES]
    return report([row for row in found if row])


if __name__ == "__main__":
    sys.exit(main())

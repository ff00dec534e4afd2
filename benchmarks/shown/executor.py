"""Two workers of a Dask cluster are nearly twice as fast as one, and a killed one changes no answer.

Run from the repository's root on a machine with two idle cores; interrupted, the same command goes on where
it stopped:

    python -m benchmarks.shown.executor --output out/executor.csv

The same fixed list of tasks is run on one worker, on two, and on two of which one is killed once a third of
the answers are there. Workers are single-threaded processes on this machine, which have loaded the solver
before the clock starts. Shown is that two workers are at least 1.6 times as fast as one, and that the bytes
of all answers are equal in all three runs. `share` is how much of their cores the workers got: where it is
small, the machine did something else, or the workers waited for work, and the speed-up says little.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from distributed import Client, LocalCluster

from benchmarks.generate import district
from benchmarks.shown.jobs import Answer, Job, Limits, fingerprint, jobs, submitted
from benchmarks.shown.rows import Rows, commit, dated
from models.canonical import input_hash
from scheduler.solve.dask_pool import DaskPool
from scheduler.solve.pool import Pending
from tests.clusters import kill_workers, local_cluster

DISTRICT = "county-3-1"
"""18 schools in 3 clusters: 15 pieces, so 30 tasks."""

LIMITS = Limits(deterministic=2.0, nodes=300)
"""A minute of work for one core."""

FASTER = 1.6
"""Two workers have to be at least so many times as fast as one."""

CONNECT_SECONDS = 30.0
POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Run:
    """One of the three runs."""

    workers: int
    killed: int
    """Workers that are killed on the way; Dask starts new ones."""


RUNS = (Run(1, 0), Run(2, 0), Run(2, 1))


def measured(run: Run, some: Sequence[Job]) -> dict[str, str | float]:
    """Wall-clock seconds until all answers are there, what the workers got of their cores, the answers."""
    with (
        local_cluster(run.workers) as cluster,
        cluster.get_client() as client,
    ):
        client.wait_for_workers(run.workers, timeout=CONNECT_SECONDS)
        client.run(import_module, "scheduler.solve.planning")
        pool = DaskPool(cluster.scheduler_address, CONNECT_SECONDS)
        used, began = processor_seconds(client), time.monotonic()
        pending = submitted(pool, some)
        if run.killed:
            _kill(cluster, run.killed, pending)
        answers = [one.get() for one in pending]
        seconds = time.monotonic() - began
        used = processor_seconds(client) - used
        pool.close()
    share = "" if run.killed else round(used / (run.workers * seconds), 3)  # the dead took their count along
    return {"seconds": round(seconds, 2), "share": share, "answers": fingerprint(answers)}


def processor_seconds(client: Client) -> float:
    """What the workers have used so far."""
    return float(sum(client.run(time.process_time).values()))


def _kill(cluster: LocalCluster, count: int, pending: Sequence[Pending[Answer]]) -> None:
    """Kill some workers once a third of the answers are there."""
    while 3 * sum(one.ready() for one in pending) < len(pending):
        time.sleep(POLL_SECONDS)
    kill_workers(cluster, count)


def report(rows: Sequence[Mapping[str, str]]) -> int:
    """Print every row; 0 if all is shown."""
    for row in rows:
        print(
            f"workers {row['workers']}, killed {row['killed']}: {row['tasks']} tasks in {row['seconds']} s, "
            f"{speed_up(rows[0], row):.2f} times as fast as one, "
            f"share of the cores {row['share'] or 'unknown'}, answers {row['answers'][:12]}"
        )
    same = len({row["answers"] for row in rows}) == 1
    fast = speed_up(rows[0], rows[1]) >= FASTER
    print(f"answers equal: {'shown' if same else 'NOT SHOWN'}; {FASTER}: {'shown' if fast else 'NOT SHOWN'}")
    return 0 if same and fast else 1


def speed_up(one: Mapping[str, str | float], row: Mapping[str, str | float]) -> float:
    """How many times as fast a row is as the run with one worker."""
    return float(one["seconds"]) / float(row["seconds"])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Show that more workers are faster and answer the same.")
    parser.add_argument("--output", type=Path, default=dated("executor.csv"), help="results to go on with")
    return parser.parse_args()


def main() -> int:
    """Make the runs that the results file lacks for this commit, then report."""
    results = Rows(_options().output)
    county = district(DISTRICT).district
    some = jobs(county, LIMITS)
    rows: list[dict[str, str]] = []
    for run in RUNS:
        key = {"commit": commit(), "input_hash": input_hash(county), "tasks": str(len(some))}
        key |= {"workers": str(run.workers), "killed": str(run.killed)}
        if results.find(**key) is None:
            print(f"{run} ...", file=sys.stderr)
            found = measured(run, some)
            faster = speed_up(rows[0] if rows else found, found)
            results.append({"district": DISTRICT, **key, **found, "speed_up": round(faster, 3)})
        rows += [row for row in [results.find(**key)] if row]
    return report(rows)


if __name__ == "__main__":
    sys.exit(main())

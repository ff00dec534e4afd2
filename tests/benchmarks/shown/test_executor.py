"""What the report of the runs on a cluster calls shown."""

import pytest

from benchmarks.shown.executor import RUNS, Run, measured, report
from benchmarks.shown.jobs import Limits, fingerprint, jobs, submitted
from scheduler.solve.pool import InlinePool
from tests.solve.small import once
from tests.villages import village


def _rows(two: str, killed: str) -> list[dict[str, str]]:
    """100 s on one worker, then 62.5 s and 70 s on two, with the answers given."""
    found = [("100", "a"), (two, "a"), ("70", killed)]
    return [
        {
            "tasks": "30",
            "workers": str(run.workers),
            "killed": str(run.killed),
            "seconds": seconds,
            "share": "" if run.killed else "0.98",
            "answers": answers,
        }
        for run, (seconds, answers) in zip(RUNS, found, strict=True)
    ]


@pytest.mark.parametrize(
    ("two", "killed", "code"),
    [
        ("62.5", "a", 0),  # 1.6 times as fast
        ("62.6", "a", 1),
        ("62.5", "b", 1),  # another answer after a worker was killed
    ],
)
def test_report(two: str, killed: str, code: int) -> None:
    """Two workers 1.6 times as fast as one, and equal answers, are shown; anything else is not."""
    assert report(_rows(two, killed)) == code


@pytest.mark.slow
def test_a_killed_worker_changes_no_byte() -> None:
    """The run with a killed worker, on tasks of moments: the answers are those of this process."""
    some = jobs(village(*once("hill3", "lake3")), Limits(deterministic=1.0, nodes=10))
    here = fingerprint([pending.get() for pending in submitted(InlinePool(), some)])
    assert measured(Run(workers=2, killed=1), some)["answers"] == here

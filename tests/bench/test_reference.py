"""The reference solve is the same everywhere, and neither trivial nor long."""

import hashlib

import pytest
from ortools.sat.python.cp_model import FEASIBLE, CpSolver

from scheduler.bench.reference import DETERMINISTIC, JOBS, MACHINES, job_shop, jobs, reference_seconds


def test_the_model_does_not_change() -> None:
    """Times of two versions compare only if the model is the same: its numbers are pinned here."""
    assert [len(job) for job in jobs()] == [MACHINES] * JOBS
    assert all(sorted(machine for machine, _ in job) == list(range(MACHINES)) for job in jobs())
    assert jobs()[0][:3] == [(9, 97), (5, 80), (1, 16)]
    assert hashlib.sha256(str(jobs()).encode()).hexdigest()[:12] == "157f888dd3dd"


@pytest.mark.slow
def test_it_ends_by_its_limit() -> None:
    """Not by a proof: every machine does the same work."""
    solver = CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = DETERMINISTIC
    assert solver.solve(job_shop()) == FEASIBLE
    assert 0.05 < reference_seconds() < 60

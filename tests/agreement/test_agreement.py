"""Law and encoding agree on random tiny districts; benchmarks/shown/agreement.py tries ten times as many."""

import pytest

from tests.agreement.cases import case
from tests.agreement.compare import disagreements

CASES = range(24)
MOST = 1_500
"""Timetables to judge for a district: fewer than in the benchmark, to be quick."""


@pytest.mark.parametrize("number", CASES)
def test_law_and_solver_agree(number: int) -> None:
    """The model allows exactly the lawful timetables, and the best value, run and bounds fit brute force."""
    assert list(disagreements(case(number, MOST))) == []

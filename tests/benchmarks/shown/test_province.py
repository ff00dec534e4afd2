"""What the report on a province says of the counties that were planned."""

import pytest

from benchmarks.shown.province import report


def _row(missing: str) -> dict[str, str]:
    return {
        "county": "county-3-1",
        "clusters": "3",
        "missing": missing,
        "cost": "2500",
        "bound": "2400",
        "first_complete": "20.0",
        "seconds": "60",
        "own_seconds": "6",
        "worker_seconds_a_cluster": "40",
    }


def test_a_province_is_estimated_from_its_counties(capsys: pytest.CaptureFixture[str]) -> None:
    """3,000 clusters at 120 core-seconds are 100 hours; 40 s of workers for 2 s of its own are 20."""
    assert report([_row("0")]) == 0
    told = capsys.readouterr().out
    assert "gap 4.0%" in told
    assert "100 core-hours; one county's own process keeps up to 20 workers busy" in told


def test_an_incomplete_county_is_not_shown() -> None:
    """A missing lesson is a failure."""
    assert report([_row("0"), _row("1")]) == 1

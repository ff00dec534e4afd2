"""What the report of the term calls shown."""

import pytest

from benchmarks.shown.term import report

ROW = {
    "step": "term",
    "seconds": "29",
    "broken": "0",
    "mended": "3",
    "proven": "3",
    "made_up": "9",
    "alone": "0",
}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, 0),
        ({"seconds": "31"}, 1),
        ({"broken": "1"}, 1),
        ({"proven": "2"}, 1),
        ({"alone": "1"}, 1),
        ({"step": "snow", "seconds": "20"}, 0),
        ({"step": "snow", "seconds": "20.1"}, 1),
    ],
)
def test_what_is_missed(change: dict[str, str], code: int) -> None:
    """Too slow, unlawful, unproven, or a class alone: each alone is a failure."""
    assert report([{**ROW, **change}]) == code

"""Provisional and standing timetables."""

from datetime import date

import pytest

from scheduler.term.in_force import rolled
from tests.planner.towns import ENGLISH, MUSIC, town, week


def test_each_on_its_own_dates() -> None:
    """English until the 13th, music from the 14th on, whatever order they are named in."""
    parts = [week(MUSIC, since=date(2026, 9, 14)), week(ENGLISH)]
    assert [(one.day.day, one.decision.period) for one in rolled(town(), parts)] == [  # type: ignore[union-attr]
        (3, "3"), (10, "3"), (14, "3"),
    ]  # fmt: skip


def test_the_term_begins_with_one() -> None:
    """Without a timetable for the first day nothing is rolled out."""
    with pytest.raises(ValueError, match="no weekly timetable is in force"):
        rolled(town(), [week(since=date(2026, 9, 2))])
    with pytest.raises(ValueError, match="no weekly timetable is in force"):
        rolled(town(), [])

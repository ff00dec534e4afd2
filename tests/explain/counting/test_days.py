"""Lessons against days that are far enough apart."""

import pytest

from scheduler.explain.counting import days
from scheduler.explain.counting.days import most_days
from tests.explain.counting.counted import figures
from tests.villages import course, village


def test_too_wide() -> None:
    """Three days apart a week has Monday and Thursday: 2 of 3 lessons at one a day, and of two a day all."""
    assert figures(days, village(course("hill3", "art", minimum=3, days_apart=3, max_day=1))) == [(3, 2)]
    assert figures(days, village(course("hill3", "art", minimum=3, days_apart=3, max_day=2))) == []


@pytest.mark.parametrize(("apart", "most"), [(1, 5), (2, 3), (3, 2), (4, 2), (5, 1)])
def test_most_days(apart: int, most: int) -> None:
    """Of Monday to Friday."""
    assert most_days([1, 2, 3, 4, 5], apart) == most

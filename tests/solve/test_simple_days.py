"""Days that lead to no more than two schools."""

import pytest

from scheduler.solve.reach import reach
from scheduler.solve.simple_days import SCHOOLS, has_simple_days, simple_days
from tests.solve.small import once
from tests.villages import teacher, village


@pytest.mark.parametrize(("limit", "simple"), [(None, SCHOOLS), (1, 1), (2, 2), (3, SCHOOLS)])
def test_limits_become_smaller_never_greater(limit: int | None, simple: int) -> None:
    """Nobody may go to more than two schools a day; who may go to fewer still may not."""
    one = teacher("ann", "hill", schools_day=limit)
    (other,) = simple_days(village(*once("hill3"), teachers=[one])).teachers
    assert other.limits.schools_day == simple


@pytest.mark.parametrize(
    ("limit", "schools", "simple"),
    [
        (None, ("hill3", "lake3", "wood3"), False),
        (3, ("hill3", "lake3", "wood3"), False),
        (2, ("hill3", "lake3", "wood3"), True),
        (None, ("hill3", "hill4", "lake3"), True),
    ],
)
def test_whether_days_are_simple(limit: int | None, schools: tuple[str, ...], simple: bool) -> None:
    """They are where nobody may, or could, go to a third school."""
    district = village(*once(*schools), teachers=[teacher("ann", "hill", schools_day=limit)])
    assert has_simple_days(district, reach(district)) is simple

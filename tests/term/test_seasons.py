"""The seasons of a term."""

from datetime import date

import pytest

from models.rules import Rules
from scheduler.term.bells_in_force import bells_on
from scheduler.term.seasons import seasons
from tests.export import rich, small


def test_bells_that_change_make_a_season() -> None:
    """Caotan's other third period from 14 September: two seasons, each with its clock times."""
    first, second = seasons(rich.district())
    assert (first.first, second.first) == (date(2026, 9, 1), date(2026, 9, 14))
    assert first.clock(("S2", 2, "3")) == (900, 940)
    assert second.clock(("S2", 2, "3")) == (890, 930)
    assert first.clock(("S1", 2, "3")) == second.clock(("S1", 2, "3"))


def test_a_term_without_changes_has_one() -> None:
    """It is the base season, from the first day."""
    assert [season.first for season in seasons(small.district())] == [date(2026, 9, 1)]


def test_winter_makes_seasons_and_equal_ones_count_once() -> None:
    """Before, in and after the winter; what is after it is as before, so there are two."""
    rules = Rules(winter_from=date(2026, 9, 7), winter_to=date(2026, 9, 9))
    district = small.district().model_copy(update={"rules": rules})
    assert [(s.first.day, s.winter) for s in seasons(district)] == [(1, False), (7, True)]


def test_the_bells_of_a_date() -> None:
    """The day before the change, and the day itself."""
    for day, start in ((13, 900), (14, 890)):
        periods = bells_on(rich.district(), date(2026, 9, day))["S2"].periods
        assert {p.start for p in periods if p.label == "3"} == {start}


def test_an_unknown_period_is_an_error() -> None:
    """No clock time is made up."""
    with pytest.raises(ValueError, match="no period '9' on weekday 2"):
        seasons(rich.district())[0].clock(("S2", 2, "9"))

"""The term's dates and the weeks of its cycle."""

from datetime import date

import pytest

from models.base import Weeks
from models.term import Term
from scheduler.term.days import days_of, meets, monday_of, parities, weeks_on

TERM = Term(name="t", first_day=date(2026, 9, 2), last_day=date(2026, 9, 15), weeks_in_cycle=2)
"""It begins on a Wednesday."""


@pytest.mark.parametrize(
    ("day", "weeks"),
    [
        (date(2026, 8, 31), Weeks.ODD),  # the Monday of the first day's week
        (date(2026, 9, 6), Weeks.ODD),  # its Sunday
        (date(2026, 9, 7), Weeks.EVEN),
        (date(2026, 9, 14), Weeks.ODD),
        (date(2027, 1, 4), Weeks.ODD),  # 18 weeks later, over the year's end
    ],
)
def test_the_first_week_is_odd(day: date, weeks: Weeks) -> None:
    """Weeks go from Monday to Sunday, whatever weekday the term begins on."""
    assert weeks_on(TERM, day) == weeks


def test_a_one_week_cycle_has_no_odd_weeks() -> None:
    """Every week is like every other."""
    single = TERM.model_copy(update={"weeks_in_cycle": 1})
    assert weeks_on(single, date(2026, 9, 7)) == Weeks.EVERY
    assert (parities(single), parities(TERM)) == ((Weeks.EVERY,), (Weeks.ODD, Weeks.EVEN))


def test_what_meets() -> None:
    """Things of every week meet all others; odd and even never meet."""
    assert meets(Weeks.EVERY, Weeks.ODD)
    assert meets(Weeks.EVEN, Weeks.EVERY)
    assert meets(Weeks.ODD, Weeks.ODD)
    assert not meets(Weeks.ODD, Weeks.EVEN)


def test_both_ends_are_dates_of_the_term() -> None:
    """14 days; the Monday of a Sunday is six days before it."""
    assert len(days_of(TERM)) == 14
    assert (days_of(TERM)[0], days_of(TERM)[-1]) == (TERM.first_day, TERM.last_day)
    assert monday_of(date(2026, 9, 6)) == date(2026, 8, 31)

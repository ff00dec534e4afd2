"""The term's dates and the weeks of its cycle."""

from datetime import date

import pytest

from models.base import Weeks
from models.term import Term
from scheduler.term.days import lesson_days, meets, monday_of, parities, weeks_on

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


def test_days_off_are_left_out() -> None:
    """14 days less one; the Monday of a Sunday is six days before it."""
    term = TERM.model_copy(update={"no_lessons": (date(2026, 9, 10),)})
    assert len(lesson_days(term)) == 13
    assert date(2026, 9, 10) not in lesson_days(term)
    assert monday_of(date(2026, 9, 6)) == date(2026, 8, 31)

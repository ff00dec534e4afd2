"""Which bell schedule counts, and which slots it makes."""

from datetime import date, timedelta

import pytest

from models.bells import PeriodKind
from models.district import District
from scheduler.verify import bells
from tests.villages import FIRST_DAY, MON, TUE, bell, village

OLD = bell("hill", "8:00-8:40")
NEW = bell("hill", "8:30-9:10", since=FIRST_DAY)


def slots(district: District) -> bells.Slots:
    """The slots on the first day."""
    return bells.slots(bells.in_force(district.bells, FIRST_DAY))


def test_schedule_valid_from_the_first_day_is_in_force() -> None:
    """A schedule that begins on the first day of the term replaces the one without a date."""
    assert bells.in_force((NEW, OLD), FIRST_DAY) == {"hill": NEW}


def test_schedule_of_the_next_day_is_not_in_force() -> None:
    """On the day before it begins the older schedule still holds."""
    assert bells.in_force((OLD, NEW), FIRST_DAY - timedelta(days=1)) == {"hill": OLD}


def test_latest_of_several_schedules_counts() -> None:
    """Of two schedules that have begun the later one counts, whatever their order in the table."""
    summer = bell("hill", "7:30-8:10", since=date(2026, 5, 1))
    assert bells.in_force((NEW, summer), FIRST_DAY) == {"hill": NEW}


def test_school_without_a_schedule_in_force_has_no_slots() -> None:
    """A school whose only schedule begins later has no slots on the first day."""
    assert bells.in_force((bell("hill", "8:00-8:40", since=FIRST_DAY + timedelta(days=1)),), FIRST_DAY) == {}


@pytest.mark.parametrize(
    ("kinds", "labels"),
    [
        ((PeriodKind.LESSON,), ["1", "3"]),  # the long break is not for lessons
        ((PeriodKind.LONG_BREAK,), ["2"]),
        ((PeriodKind.LESSON, PeriodKind.LONG_BREAK), ["1", "2", "3"]),
        ((PeriodKind.EVENING,), []),
    ],
)
def test_usable_periods(kinds: tuple[PeriodKind, ...], labels: list[str]) -> None:
    """A course sees the periods of its kinds only, in clock order."""
    district = village(bells=[bell("hill", "8:00-8:40", "long_break 8:40-9:10", "9:10-9:50")])
    assert bells.usable(bells.days(slots(district))["hill", TUE], kinds) == labels


def test_periods_are_in_clock_order_whatever_the_table_says() -> None:
    """A later row with an earlier time comes first."""
    schedule = bell("hill", "9:00-9:40", "8:00-8:40", weekdays=[MON])
    found = slots(village(bells=[schedule]))
    assert bells.usable(bells.days(found)["hill", MON], [PeriodKind.LESSON]) == ["2", "1"]

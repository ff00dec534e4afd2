"""Times of lessons that are on no date."""

from datetime import date

from scheduler.term.school_calendar import Calendar
from scheduler.term.usual_times import UsualTimes
from tests.export import small


def test_also_on_days_off() -> None:
    """On the holiday and on a Saturday every label has its usual time; on school days the day's own."""
    district = small.district()
    usual, calendar = UsualTimes(district), Calendar(district)
    for day in (date(2026, 9, 10), date(2026, 9, 12)):
        assert calendar.dated_periods(day) == {}
        found = usual.dated_periods(day)
        assert found["S1", day.isoweekday(), "3"].start == 870
        assert found["S1", day.isoweekday(), "早读"].start == 470
    tuesday = date(2026, 9, 8)
    assert calendar.dated_periods(tuesday).items() <= usual.dated_periods(tuesday).items()

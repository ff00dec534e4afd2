"""Public holidays as a proposal: the notice of 2026, and what is only estimated."""

from datetime import date

from scheduler.term.public_holidays import public_holidays


def test_the_autumn_of_2026() -> None:
    """Mid-autumn; the National Day week, for which two weekend days are worked."""
    found = public_holidays(date(2026, 9, 1), date(2026, 12, 31))
    assert [
        (str(p.first), str(p.last), p.follows_date and str(p.follows_date), p.estimated) for p in found
    ] == [
        ("2026-09-20", "2026-09-20", "2026-10-06", False),
        ("2026-09-25", "2026-09-27", None, False),
        ("2026-10-01", "2026-10-07", None, False),
        ("2026-10-10", "2026-10-10", "2026-10-07", False),
    ]


def test_a_day_off_that_ends_before_a_worked_sunday() -> None:
    """New Year 2026: 1 to 3 January are off, Sunday the 4th is worked for Friday the 2nd."""
    found = public_holidays(date(2026, 1, 1), date(2026, 1, 31))
    assert [(p.first.day, p.last.day) for p in found] == [(1, 3), (4, 4)]


def test_unannounced_years_are_estimates() -> None:
    """2100 is not announced: every row of it says so, and has no make-up days."""
    found = public_holidays(date(2100, 1, 1), date(2100, 12, 31))
    assert found
    assert all(p.estimated and p.follows_date is None for p in found)

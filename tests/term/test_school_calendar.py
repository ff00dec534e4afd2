"""Which periods a school has on a date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import Weeks
from models.calendar import CalendarRow
from models.course import Half
from scheduler.term.school_calendar import Calendar, Followed
from scheduler.verify.term.on_date import OnDate
from tests.term.calendars import DAYS, district, rows

SATURDAY = date(2026, 9, 5)
WEDNESDAY = date(2026, 9, 2)


def _labels(calendar: tuple[CalendarRow, ...], school: str, day: date) -> list[tuple[int, str]]:
    """(weekday followed, label) of the periods on a date."""
    found = Calendar(district(calendar)).periods(school, day)
    return [(one.period.weekday, one.period.label) for one in found]


def test_a_date_without_a_row_is_its_weekday() -> None:
    """Monday has early reading and four periods at Liangjia, Saturday has nothing."""
    assert _labels((), "S1", date(2026, 9, 7)) == [(1, "早读"), (1, "1"), (1, "2"), (1, "3"), (1, "4")]
    assert _labels((), "S1", SATURDAY) == []


def test_a_make_up_day_has_the_periods_of_the_day_it_follows() -> None:
    """Saturday follows Wednesday."""
    row = CalendarRow(day=SATURDAY, follows=3)
    assert _labels((row,), "S2", SATURDAY) == [(3, "1"), (3, "2"), (3, "3")]


def test_a_school_of_its_own() -> None:
    """All follow Wednesday, Caotan has no lessons."""
    every, own = CalendarRow(day=SATURDAY, follows=3), CalendarRow(day=SATURDAY, school="S2")
    assert len(_labels((own, every), "S1", SATURDAY)) == 4
    assert _labels((own, every), "S2", SATURDAY) == []


def test_a_half_day_of_another_day() -> None:
    """The morning of the date itself, the afternoon of Friday: each period once, on the clock."""
    row = CalendarRow(day=WEDNESDAY, half=Half.AFTERNOON, follows=5)
    assert _labels((row,), "S1", WEDNESDAY) == [(3, "1"), (3, "2"), (5, "3"), (5, "4")]


def test_single_periods_off() -> None:
    """An examination takes the third period; the rest of the day follows Friday."""
    day, exam = CalendarRow(day=WEDNESDAY, follows=5), CalendarRow(day=WEDNESDAY, periods=("3",))
    assert _labels((day, exam), "S1", WEDNESDAY) == [(5, "1"), (5, "2"), (5, "4")]


@pytest.mark.parametrize(
    ("row", "weeks"),
    [
        (CalendarRow(day=SATURDAY, follows=3), Weeks.ODD),  # the first week is odd
        (CalendarRow(day=SATURDAY, follows=3, weeks=Weeks.EVEN), Weeks.EVEN),
        (
            CalendarRow(day=SATURDAY, follows_date=date(2026, 9, 9)),
            Weeks.EVEN,
        ),  # a Wednesday of the second week
    ],
)
def test_odd_and_even_weeks(row: CalendarRow, weeks: Weeks) -> None:
    """The parity is that of the date's week, of the date that is followed, or the one that is named."""
    calendar = Calendar(district((row,), weeks_in_cycle=2))
    assert calendar.followed("S1", SATURDAY, 500) == Followed(3, weeks, row.follows_date)
    assert {one.weeks for one in calendar.periods("S1", SATURDAY)} == {weeks}


def test_what_belongs_to_no_school_follows_the_rows_for_all() -> None:
    """A vehicle's run is driven by the rows that name no school."""
    rows_ = (CalendarRow(day=SATURDAY, follows=3), CalendarRow(day=SATURDAY, school="S1", follows=2))
    assert Calendar(district(rows_)).followed(None, SATURDAY, 500) == Followed(3, Weeks.EVERY)


@given(rows(), st.sampled_from([1, 2]))
def test_the_law_reads_the_calendar_in_the_same_way(some: tuple[CalendarRow, ...], weeks: int) -> None:
    """On every date both, written apart, have the same periods of the same day of the cycle."""
    there = district(some, weeks)
    calendar = Calendar(there)
    for day in DAYS:
        law = OnDate(there, day)
        for school in ("S1", "S2"):
            ours = {
                (one.period.weekday, one.period.label): one.weeks for one in calendar.periods(school, day)
            }
            theirs = {(at, label): Weeks(weeks) for label, (p, (at, weeks)) in law.periods[school].items()}
            if len({label for _, label in ours}) == len(
                ours
            ):  # the tables refuse a label that is there twice
                assert ours == theirs

"""The two sides of a date."""

from datetime import date

from scheduler.accounts.diary import diary
from tests.accounts.books import FIRST, LAST, MUSIC_3, district, plan, record
from tests.planner.towns import ENGLISH, JOINT


def test_planned_and_made() -> None:
    """On the 3rd music was held, English cancelled: one lesson is signed for, two have a record."""
    there = district(MUSIC_3, record(3, ENGLISH, outcome="cancelled"))
    first = diary(there, plan(there), FIRST, LAST)[0]
    assert first.day == date(2026, 9, 3)
    assert [one.course for one in first.made.lessons] == [JOINT.course]
    assert (len(first.planned.lessons), len(first.recorded), len(first.counted)) == (2, 2, 1)
    assert {one.teacher for one in first.planned.journeys} == {"T1", "T2"}
    assert {one.teacher for one in first.made.journeys} == {"T1"}


def test_weighted_lessons_are_those_that_count() -> None:
    """A lesson interrupted after 5 minutes is signed for, and weighs nothing."""
    there = district(record(3, JOINT, outcome="interrupted", minutes=5))
    first = diary(there, plan(there), FIRST, LAST)[0]
    weights = {row.teacher: row.total for row in first.made.workloads}
    assert (len(first.made.lessons), weights["T1"]) == (1, 0)
    assert {row.teacher: row.total for row in first.planned.workloads}["T1"] == 100


def test_a_span_of_dates() -> None:
    """From the 4th to the 10th: Monday the 7th and Thursday the 10th, both ends included."""
    there = district()
    found = diary(there, plan(there), date(2026, 9, 4), date(2026, 9, 10))
    assert [one.day.day for one in found] == [7, 10]

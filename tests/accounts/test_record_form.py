"""What is to be signed for."""

from datetime import date

from scheduler.accounts.record_form import record_form
from tests.accounts.books import FIRST, LAST, MUSIC_3, district, plan, record
from tests.planner.towns import ENGLISH, JOINT


def test_visits_by_date_and_clock() -> None:
    """Two visits on each of three Thursdays, music at 15:00 first; lessons at home need no signature."""
    there = district()
    rows = record_form(there, plan(there), FIRST, LAST)
    assert [(row.day.day, row.course, row.span) for row in rows[:2]] == [
        (3, JOINT.course, (900, 940)),
        (3, ENGLISH.course, (950, 990)),
    ]
    assert (len(rows), {row.record for row in rows}) == (6, {None})


def test_what_is_recorded_is_there_whatever_its_date() -> None:
    """Of the 10th there are two rows; beside them the record of the 3rd, and one of no planned lesson."""
    odd = record(4, JOINT)
    there = district(MUSIC_3, odd)
    rows = record_form(there, plan(there), date(2026, 9, 10), date(2026, 9, 10))
    assert [(row.day.day, row.record) for row in rows] == [(3, MUSIC_3), (4, odd), (10, None), (10, None)]
    assert [row.span for row in rows][:2] == [(900, 940), None]


def test_a_lesson_at_home_that_was_recorded_stays() -> None:
    """Nobody needs to sign for it, but who did finds it again."""
    home = record(7, JOINT).model_copy(update={"course": "C1/音乐", "period": "3"})
    there = district(home)
    rows = record_form(there, plan(there), FIRST, LAST)
    assert [row.record for row in rows if row.course == "C1/音乐"] == [home]

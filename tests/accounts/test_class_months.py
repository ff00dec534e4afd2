"""What classes were due, were to get, and got."""

from datetime import date

from models.calendar import CalendarRow
from tests.accounts.books import MUSIC_3, book, record
from tests.planner.towns import JOINT


def test_provision_by_hand() -> None:
    """The weeks of Monday 31 August, 7 and 14 September; the first is August's, with its Thursday lesson.

    Class C2 of Caotan has music in the joint class: a lesson a week due, one held in the first week.
    """
    rows = [row for row in book(MUSIC_3).classes if (row.group, row.subject) == ("C2", "音乐")]
    assert [(r.month, r.weeks, r.due, r.timetabled, r.delivered, r.unrecorded) for r in rows] == [
        ("2026-08", 1, 1.0, 1, 1, 0),
        ("2026-09", 2, 2.0, 2, 0, 2),
    ]


def test_a_week_off_is_not_due() -> None:
    """Caotan is closed from the 7th to the 11th: one week less is due, and Liangjia's stays."""
    closed = tuple(CalendarRow(day=date(2026, 9, day), school="S2") for day in range(7, 12))
    rows = {(r.month, r.group): r.weeks for r in book(calendar=closed).classes}
    assert (rows["2026-09", "C2"], rows["2026-09", "C1"]) == (1, 2)


def test_what_was_interrupted_too_early_was_not_delivered() -> None:
    """It is recorded, and not delivered."""
    rows = book(record(10, JOINT, outcome="interrupted", minutes=5)).classes
    music = next(r for r in rows if (r.month, r.group) == ("2026-09", "C2"))
    assert (music.delivered, music.unrecorded) == (0, 1)


def test_a_span_takes_whole_weeks() -> None:
    """Asked for the 9th alone, the week of the 7th is told with all its lessons."""
    rows = book(first=date(2026, 9, 9), last=date(2026, 9, 9)).classes
    assert {(r.weeks, r.timetabled) for r in rows} == {(1, 1)}

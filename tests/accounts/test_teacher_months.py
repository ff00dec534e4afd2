"""The teachers' months."""

from scheduler.accounts.teacher_months import Amount
from tests.accounts.books import MUSIC_3, book, record
from tests.planner.towns import JOINT


def test_a_month_by_hand() -> None:
    """T1 in September: three visits and three Mondays (7th, 14th) at home, of which one visit is signed for.

    Planned: 3 visits and 2 lessons at home = 5 lessons, weighed 100 each; 3 x 60 minutes; 3 x 37.4 km.
    Allowances: 30.29 + 15 + 10 = 55.29 yuan a visit.
    """
    (first, *_) = book(MUSIC_3).teachers
    assert (first.month, first.teacher) == ("2026-09", "T1")
    assert first.visits == Amount(3, 1)
    assert first.lessons == Amount(5, 1)
    assert first.minutes == Amount(180, 60)
    assert first.metres == Amount(112_200, 37_400)
    assert first.workload == Amount(500, 100)
    assert first.fen == Amount(3 * 5529, 5529)


def test_whoever_has_nothing_has_no_row() -> None:
    """T3 gives no lesson and makes no visit."""
    assert {row.teacher for row in book().teachers} == {"T1", "T2"}


def test_lessons_that_do_not_count() -> None:
    """A lesson interrupted too early is no lesson of the month, but the visit was made."""
    (first, *_) = book(record(3, JOINT, outcome="interrupted", minutes=5)).teachers
    assert (first.visits.signed, first.lessons.signed, first.workload.signed) == (1, 0, 0)
    assert first.metres.signed == 37_400

"""Lessons beside the least that are due."""

from scheduler.export.grid import view
from scheduler.export.totals import totals
from scheduler.locale import catalogue
from tests.export import small


def test_rows_of_one_name_are_added() -> None:
    """Caotan's two classes share two music lessons, and lack one of two English ones: 2/2 and 3/4."""
    shown = view(small.district(), small.timetable(), catalogue("zh"))
    due = [row for row in shown.provided if row.school == "S2"]
    by_class = totals(shown, due, lambda row: row.group)
    assert by_class == ("课时（已排/下限）：C2 2/2、C3 3/4（缺 1）、合计 5/6（缺 1）", True)


def test_one_name_has_no_sum() -> None:
    """A single figure is its own total; nothing at all is not said."""
    shown = view(small.district(), small.timetable(), catalogue("en"))
    due = [row for row in shown.provided if row.group == "C1"]
    assert totals(shown, due, lambda row: row.subject) == ("Lessons (timetabled/due): 音乐 1/1", False)
    assert totals(shown, [], lambda row: row.subject) == ("", False)

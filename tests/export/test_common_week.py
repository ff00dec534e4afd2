"""All schools on one clock."""

from scheduler.export.common_week import common_table, common_week
from scheduler.export.grid import view
from scheduler.locale import catalogue
from tests.export import rich, small


def test_a_row_a_time_and_a_column_a_school() -> None:
    """A broadcast stands at each end at its own times; an online meeting with the school that it follows."""
    week = common_week(view(rich.district(), rich.timetable(), catalogue("zh")))
    assert week.schools == ("S1", "S2", "S3")
    days = {day.weekday: [(row.start, row.end) for row in day.rows] for day in week.days}
    assert days[2] == [(550, 590), (555, 595), (560, 600), (900, 940)]
    (friday,) = (day for day in week.days if day.weekday == 5)
    assert [entry.title for entry in friday.rows[0].cells[0]] == ["英语教研"]
    assert "线上" in friday.rows[0].cells[0][0].after


def test_schools_without_anything_have_no_column() -> None:
    """What schools fixed for themselves, and journeys, are no shared lessons."""
    week = small.timetable()
    only = week.model_copy(update={"placements": week.placements[:2]})
    assert common_week(view(small.district(), only, catalogue("zh"))).schools == ("S2",)


def test_the_sheet_has_the_same() -> None:
    """Weekday, time, and a cell a school."""
    table = common_table(view(small.district(), small.timetable(), catalogue("zh")))
    assert table.heads == ("星期", "时间", "梁家小学", "草滩小学")
    assert table.rows[0].cells == ("周二", "8:20–9:00", "三年级 音乐 音乐教师甲", "")

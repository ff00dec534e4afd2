"""Pages of the teachers, for the planner."""

from scheduler.export.grid import view
from scheduler.export.pages.teachers import DayBar, bars
from scheduler.locale import catalogue
from tests.export import rich
from tests.export.pages.made import RICH
from tests.export.pages.reading import tree


def test_days_over_both_weeks() -> None:
    """T2 on Tuesday: one lesson and twice 30 and 50 minutes, for it is so in odd and in even weeks."""
    shown = view(rich.district(), rich.timetable(), catalogue("zh"))
    found = bars(shown, rich.district().teachers[1])
    assert found.days[1] == DayBar(2, lessons=2, duties=0, minutes=160)
    assert (found.most_lessons, found.most_minutes) == (2, 160)


def test_duties_count_apart() -> None:
    """L3 is with a class in a broadcast on Tuesdays, and on Thursdays of odd weeks."""
    found = bars(view(rich.district(), rich.timetable(), catalogue("zh")), rich.district().teachers[3])
    assert [(day.lessons, day.duties) for day in found.days] == [(0, 0), (0, 2), (0, 0), (0, 1), (0, 0)]


def test_bars_are_as_long_as_their_share() -> None:
    """The most is 120 pixels; T1 has 0 minutes on the road and no bar."""
    page = tree(RICH.pages()["planner/teachers.html"])
    rows = [row for row in page.one("tbody").every("tr") if row.one("th").text == "音乐教师甲"]
    assert [bar.attributes["width"] for bar in rows[0].every("rect", "road")] == ["120.0"]
    others = [row for row in page.one("tbody").every("tr") if row.one("th").text == "英语教师甲"]
    assert not list(others[0].every("rect", "road"))


def test_a_teacher_has_a_page() -> None:
    """With the week, the journeys in it and the figures."""
    page = tree(RICH.pages()["planner/teacher-T2.html"])
    assert "人事学校或片区：中心小学" in page.text
    assert "中心小学 → 草滩小学" in page.one("table", "week").text

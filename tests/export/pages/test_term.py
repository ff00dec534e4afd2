"""Pages of the term's dates."""

from models.calendar import CalendarRow
from tests.export import small
from tests.export.pages.made import SMALL, Case
from tests.export.pages.reading import Element, tree

PLANNED = SMALL.with_plan()
"""The week of 1 September: Liangjia's music on Tuesday is lost, the next lesson is covered."""


def _weeks(case: Case, name: str) -> dict[str, Element]:
    """Monday -> its week."""
    page = tree(case.pages()[name])
    return {one.attributes["data-monday"]: one for one in page.every("details", "week-of")}


def test_every_week_of_the_term() -> None:
    """Three, from the Monday before the first day; each says its dates."""
    weeks = _weeks(PLANNED, "planner/dates-S2.html")
    assert list(weeks) == ["2026-08-31", "2026-09-07", "2026-09-14"]
    assert weeks["2026-09-07"].one("summary").text.startswith("第 2 周（9-7 至 9-13）")


def test_what_is_on_a_date() -> None:
    """Caotan on Tuesday the 8th: joint music 15:00-15:40."""
    day, _ = _weeks(PLANNED, "planner/dates-S2.html")["2026-09-07"].every("section")
    assert day.one("h3").text == "2026-09-08 周二"
    (row,) = day.one("tbody").every("tr")
    assert [cell.text for cell in row.every("td")][:5] == [
        "15:00-15:40",
        "大班",
        "音乐",
        "音乐教师甲",
        "走教",
    ]


def test_the_calendar_is_told() -> None:
    """The 10th has no lessons: on the page of the term and in the head of its week."""
    week = _weeks(PLANNED, "public/term.html")["2026-09-07"]
    assert "放假或停课" in week.one("summary").text
    assert week.one("h3").text == "2026-09-10 周四 放假或停课"


def test_days_of_other_schools_are_not_told() -> None:
    """What the calendar says of one school alone stands on that school's page and nowhere else."""
    district = small.district()
    row = CalendarRow(day=small.district().term.last_day, school="S1", label="校运会")
    case = Case(
        district.model_copy(update={"calendar": (*district.calendar, row)}), small.timetable()
    ).with_plan()
    files = case.pages()
    assert "校运会" in files["public/dates-S1.html"].decode()
    assert "校运会" not in files["public/dates-S2.html"].decode()
    assert "校运会" not in files["public/term.html"].decode()


def test_changes_are_marked() -> None:
    """A lost and a covered lesson, on the page of the term, of their class, and of who gave or gives it."""
    files = PLANNED.pages()
    page = tree(files["planner/term.html"])
    assert [one.text for one in page.every("span", "mark")] == ["2 处变动", "停课", "代课"]
    assert [row.classes for row in page.every("tr") if row.classes] == [["lost"], ["changed"]]
    lost = tree(files["planner/class-C1.html"]).one("ul", "changes")
    assert lost.text == "2026-09-01 周二 8:20-9:00 三年级 音乐 音乐教师甲 停课"
    assert "停课" in tree(files["planner/teacher-T1.html"]).one("ul", "changes").text


def test_joint_lessons_are_changes_of_every_member() -> None:
    """The covered lesson of the joint class stands on the pages of both its classes."""
    for group in ("C2", "C3"):
        assert "代课" in tree(PLANNED.pages()[f"public/class-{group}.html"]).one("ul", "changes").text


def test_without_a_plan_there_are_no_dates() -> None:
    """Neither pages nor links to them."""
    files = SMALL.pages()
    assert not [name for name in files if "/dates-" in name or name.endswith("/term.html")]
    assert "dates-" not in files["planner/school-S1.html"].decode()

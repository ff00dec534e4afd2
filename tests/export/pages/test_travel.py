"""Pages of the journeys, for the planner."""

import pytest

from models.timetable import Timetable
from tests.export import rich
from tests.export.pages.made import RICH, Case, planted
from tests.export.pages.reading import tree


def test_days_on_which_somebody_travels() -> None:
    """Monday to a meeting, Tuesday in the van; the list of days counts people, ways and minutes."""
    files = RICH.pages()
    assert [name for name in files if "/day-" in name] == ["planner/day-1.html", "planner/day-2.html"]
    rows = tree(files["planner/travel.html"]).one("tbody").every("tr")
    assert [row.text for row in rows] == ["周一 1 2 50", "周二 1 2 80"]


def test_the_list_says_what_the_map_shows() -> None:
    """Numbers, times, people, places; the same numbers stand at the arrows."""
    page = tree(RICH.pages()["planner/day-2.html"])
    first, second = page.one("ol", "trips").every("li")
    assert first.text == "14:00–14:30 音乐教师甲 中心小学 → 草滩小学 乘 面包车 午班，14:00 在中心小学上车"
    assert second.text.startswith("15:50–16:40 音乐教师甲 草滩小学 → 县城")
    picture = page.one("svg", "map")
    assert [one.text for one in picture.every("text", "number")] == ["1", "2"]
    assert {one.text for one in picture.every("text", "place")} == {
        "中心小学",
        "草滩小学",
        "渠刘教学点",
        "县城",
    }


def test_a_map_shows_where_somebody_is_that_day() -> None:
    """Every school of the district, but the county town only on Tuesday, when somebody goes there."""
    picture = tree(RICH.pages()["planner/day-1.html"]).one("svg", "map")
    assert {one.text for one in picture.every("text", "place")} == {"中心小学", "草滩小学", "渠刘教学点"}


def test_the_diagram_has_the_people_and_the_vehicles() -> None:
    """A line for the teacher and one for each run of the van; only places that somebody is at."""
    picture = tree(RICH.pages()["planner/day-2.html"]).one("svg", "diagram")
    assert picture.one("g", "line").one("title").text == "音乐教师甲"
    assert [one.one("text").text for one in picture.every("g", "vehicle")] == ["面包车 午班", "面包车 晚班"]
    assert {one.text for one in picture.every("text", "place")} == {
        "中心小学",
        "草滩小学",
        "渠刘教学点",
        "县城",
    }


def test_nobody_travels() -> None:
    """No pages, and no link to them."""
    week: Timetable = rich.timetable().model_copy(update={"journeys": (), "rides": ()})
    files = Case(rich.district(), week).pages()
    assert not [name for name in files if "/day-" in name or "/travel" in name]
    assert b"travel.html" not in files["planner/index.html"]


@pytest.mark.slow
def test_a_county_has_days_by_cluster() -> None:
    """More than 24 schools: a day of one cluster shows the schools of that cluster."""
    files = planted("county-5-1").pages()
    days = [name for name in files if "/day-" in name]
    assert len(days) > 5
    assert all(len(list(tree(files[name]).one("svg", "map").every("circle"))) < 20 for name in days)

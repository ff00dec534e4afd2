"""The first page."""

import pytest

from tests.export import small
from tests.export.pages.made import RICH, SMALL, Case, planted
from tests.export.pages.reading import Element, tree


def _page(case: Case, edition: str = "planner") -> Element:
    return tree(case.pages()[f"{edition}/index.html"])


def _rows(page: Element) -> dict[str, list[str]]:
    """School -> its numbers."""
    rows = (row for table in page.every("table") for row in table.every("tr"))
    return {
        row.one("th").text: [cell.text for cell in row.every("td")][1:]
        for row in rows
        if any(row.every("td"))
    }


def test_totals_against_the_minimums() -> None:
    """Liangjia: 1 music of 1, target 2. Caotan: joint music for two classes and English, 6 due, 5 there."""
    assert _rows(_page(SMALL)) == {
        "梁家小学": ["1", "2", "1", "0"],
        "草滩小学": ["6", "6", "5", "1"],
        "合计": ["7", "8", "6", "1"],
    }


def test_what_is_missing_leads_to_its_class() -> None:
    """English of grade three at Caotan, one lesson."""
    (entry,) = [one for one in _page(SMALL).every("li") if "缺 1 节" in one.text]
    assert entry.text == "草滩小学 三年级 英语 缺 1 节"
    assert entry.one("a").attributes["href"] == "class-C3.html"


def test_figures() -> None:
    """Teachers and journeys are counted for the planner alone."""
    terms = {one.text for one in _page(RICH).one("dl", "figures").every("dt")}
    assert terms - {one.text for one in _page(RICH, "public").one("dl", "figures").every("dt")} == {
        "教师",
        "每周路程（次）",
    }


def test_lessons_without_their_teacher_are_listed() -> None:
    """The dates on which somebody is away, never why; not where the dates have been planned."""
    assert "当天不能上" in _page(RICH).text
    assert small.SECRET not in _page(RICH).text
    assert "当天不能上" not in _page(RICH.with_plan()).text
    assert "当天不能上" not in _page(RICH, "public").text


@pytest.mark.slow
def test_a_county_is_listed_by_clusters() -> None:
    """More than 24 schools: a table a cluster, each with its common timetable."""
    files = planted("county-5-1").pages()
    page = tree(files["planner/index.html"])
    assert len(list(page.every("h3"))) == 5
    assert len([name for name in files if name.startswith("planner/common-")]) == 5

"""The report in Markdown."""

from datetime import date

from scheduler.bench.compare import remarks
from scheduler.bench.report import TABLE, report
from scheduler.locale import catalogue
from tests.bench.made import row

LANGUAGES = [catalogue("zh"), catalogue("en")]
DAY = date(2026, 11, 23)
ROWS = [row(seed=seed, cost=cost) for seed, cost in enumerate((1000, 1100, 1300))]


def _lines(text: str, beginning: str) -> list[list[str]]:
    """The cells of the table lines of an instance."""
    return [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in text.splitlines()
        if line.startswith(f"| {beginning} ")
    ]


def test_a_line_an_instance() -> None:
    """The date, what made the rows, a line of medians with as many cells as headings, and the work."""
    text = report(LANGUAGES, "small", DAY, ROWS, [], ["curves.svg"])
    assert text.startswith("# 成绩 / Benchmark: small\n\n2026-11-23\n")
    assert "- OR-Tools: 9.15\n" in text
    medians, work = _lines(text, "hill")
    cells = dict(zip(TABLE, medians, strict=True))
    assert (cells["runs"], cells["cost"], cells["gap"], cells["limit"]) == ("3", "1100", "10.0%", "2 dt")
    assert work[-4:] == ["5000", "9000", "120", "30"]
    assert "![何时得到了什么 / What was known when](curves.svg)" in text


def test_remarks_are_told_in_both_languages() -> None:
    """What is to be said of a row stands there; else that there is nothing to say."""
    told = report(LANGUAGES, "small", DAY, ROWS, remarks(ROWS, [], [], 10), None)
    assert told.count("/ new: hill") == 3
    assert "Everything is as recorded." in report(LANGUAGES, "small", DAY, ROWS, [], None)


def test_without_plots() -> None:
    """Where they could not be drawn, the report says so and shows none."""
    text = report(LANGUAGES, "small", DAY, ROWS, [], None)
    assert "Drawn only where matplotlib is installed." in text
    assert ".svg" not in text


def test_nothing_was_found() -> None:
    """Dashes in the place of values."""
    lost = row(status="none", missing=None, cost=None, gap=None, travel=None, travel_gap=None, memory=None)
    cells = dict(zip(TABLE, _lines(report(LANGUAGES, "s", DAY, [lost], [], None), "hill")[0], strict=True))
    assert [cells[name] for name in ("missing", "cost", "gap", "worst_gap", "memory")] == ["-"] * 5

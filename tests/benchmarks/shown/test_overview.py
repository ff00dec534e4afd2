"""The full table: medians of what was measured, and peers only where they were complete and lawful."""

from benchmarks.shown.overview import BEGIN, END, README, lines, put, table
from scheduler.bench.run import Row
from tests.bench.made import TIMED, row


def _row(seed: int, cost: int) -> Row:
    gap = (cost - 90) / cost
    return row(instance="d-1", weights="travel", seed=seed, cost=cost, bound=90, gap=gap, **TIMED)


def _peer(peer: str, travel: int, missing: int = 0, district: str = "d-1") -> dict[str, str]:
    cells = {"peer": peer, "district": district, "limit": "60", "lessons": "50", "missing": str(missing)}
    cells |= {"findings": "0", "travel": str(travel), "cost": str(travel), "first": "3", "seconds": "60"}
    return cells | {"notes": "travel_bound 90"}


def test_a_line_has_medians_the_worst_gap_and_the_peers_best_way() -> None:
    """Three seeds are one line; of two ways to run a peer the shorter travel counts."""
    rows = [_row(1, 100), _row(2, 120), _row(3, 180)]
    peers = [_peer("fet", 300), _peer("fet-tightened", 240), _peer("timefold", 70, missing=2)]
    (line,) = lines(rows, peers)
    assert line[6:11] == ("120", "90", "25.0%", "50.0%", "0/3")
    assert line[-2:] == ("240", "缺 lacks 2")


def test_a_district_that_only_the_comparison_has_is_there_too() -> None:
    """Our own row among the peers' gives its line, without memory."""
    (line,) = lines([], [_peer("zoujiao", 100, district="district-3-1"), _peer("fet", 200, district="x")])
    assert line[0] == "district-3-1"
    assert line[4:9] == ("14", "3", "100", "90", "10.0%")
    assert line[-3:] == ("—", "—", "—")


def test_the_page_changes_between_the_marks_alone() -> None:
    """What stands before and after the table stays, and the page has the marks."""
    page = README.read_text(encoding="utf-8")
    new = put(page, table([_row(1, 100)], [], ["results/x.svg"]))
    assert new.partition(BEGIN)[0] == page.partition(BEGIN)[0]
    assert new.partition(END)[2] == page.partition(END)[2]
    assert "| d-1 |" in new
    assert "![](results/x.svg)" in new
    assert put(new, table([], [], [])).count(BEGIN) == 1

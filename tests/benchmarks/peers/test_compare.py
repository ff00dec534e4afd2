"""Rows of results: one a run, judged by the law, made once. The district is that of tests/villages.py."""

from pathlib import Path

import pytest

from benchmarks.peers import __main__ as peers
from benchmarks.peers.answer import Answer, row
from benchmarks.peers.ours import zoujiao
from benchmarks.shown.rows import Rows
from models.district import District
from tests.villages import MON, course, put, village

DISTRICT = village(course("lake3", "art", minimum=2), weights={"journeys": 10})


def answer(*lessons: int) -> Answer:
    """Ann's lessons at lake in these periods of Monday."""
    placements = tuple(put("lake3/art", "ann", MON, period) for period in lessons)
    return Answer("1.0", placements, None, 1.234, {"hard": 0})


def test_a_row_is_judged_by_the_law() -> None:
    """There and back are 40 minutes, whatever else the district pays for; one lesson is missing."""
    found = row(DISTRICT, answer(1))
    wanted = {
        "lessons": 2,
        "missing": 1,
        "findings": 0,
        "travel": 40,
        "cost": 40,
        "first": "",
        "notes": "hard 0",
    }
    assert wanted.items() <= found.items()


def test_a_row_names_what_is_broken() -> None:
    """Two lessons at a time are a clash of the teacher and of the class."""
    found = row(DISTRICT, answer(1, 1))
    assert {"class_clash", "teacher_clash"} <= set(str(found["broken"]).split())


def test_a_run_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same command again reads the row that is there."""
    runs: list[int] = []

    def fake(_: District, __: float, seed: int, ___: int) -> Answer:
        runs.append(seed)
        return answer(1, 2)

    monkeypatch.setitem(peers.PEERS, "fet", fake)
    results = Rows(tmp_path / "peers.csv")
    both = [peers.compare(DISTRICT, "fet", 60, 3, 2, results) for _ in range(2)]
    assert runs == [3]
    assert both[0] == both[1]
    assert both[0]["missing"] == "0"


def test_ours_stands_in_the_same_row() -> None:
    """Our own solver finds that bob of lake gives both lessons without a journey."""
    found = row(DISTRICT, zoujiao(DISTRICT, 5, 1, 1))
    assert {"missing": 0, "findings": 0, "travel": 0}.items() <= found.items()

"""Every instance can be read, keeps the figures of its document, and is solved to its best known result."""

import json
import re
from typing import Any

import pytest

from benchmarks.shown import table
from benchmarks.shown.runs import run, travel_alone
from models.canonical import input_hash
from models.district import District
from scheduler.read import read_district

ROOT = table.INSTANCES
NAMES = table.names()
PROVEN = [name for name in NAMES if name.startswith("tiny-") or name in {"huaibin", "lianghe", "zhenghe"}]
"""Solved to proof within seconds."""

SAMPLE = ("sanhe", "chihuai", "chengxiang")
"""Of those not solved to proof: a small one, one that lives on broadcasts, one whose teachers ride."""

SMALL = 8
"""Districts of up to so many schools have their travel bounded closely."""

TRAVEL_GAP = 0.15
"""Most that could still be saved on the road in them."""


def district(name: str) -> District:
    """The instance of this name."""
    return read_district(ROOT / name).district


def best(name: str) -> dict[str, Any]:
    """Its best known result."""
    record: dict[str, Any] = json.loads((ROOT / name / "best.json").read_text(encoding="utf-8"))
    return record


@pytest.mark.parametrize("name", NAMES)
def test_reads_without_error_or_notice(name: str) -> None:
    """The tables are the tables of docs/tables.md, and nothing in them needs a remark."""
    assert read_district(ROOT / name).notices == ()


@pytest.mark.parametrize("name", NAMES)
def test_says_what_it_is_in_both_languages(name: str) -> None:
    """README.md has a title such as `# 梁河片区 / The Lianghe cluster`."""
    title = (ROOT / name / "README.md").read_text(encoding="utf-8").splitlines()[0]
    assert re.fullmatch(r"# \w*[\u4e00-\u9fff]\w* / [A-Z][A-Za-z ]+", title)


@pytest.mark.parametrize("name", NAMES)
def test_best_known_result_is_of_these_tables(name: str) -> None:
    """best.json has the tables' hash, and no value below its bound."""
    record = best(name)
    assert record["format"] == 1
    assert record["input_hash"] == input_hash(district(name))
    for value, bound in (("coverage", "coverage_bound"), ("cost", "bound"), ("travel", "travel_bound")):
        assert 0 <= record[bound] <= record[value]
    assert min(record.get("visits", 0), record.get("broadcasts", 0)) >= 0


@pytest.mark.parametrize("name", [name for name in NAMES if name != "tiny-impossible"])
def test_nothing_is_missing(name: str) -> None:
    """Every case is complete: the best known timetable misses no lesson and no meeting."""
    assert best(name)["coverage"] == 0


def test_travel_is_near_its_bound() -> None:
    """Up to eight schools, at most 15 % of the minutes on the road could still be saved."""
    for name in NAMES:
        if len(district(name).schools) <= SMALL:
            record = best(name)
            assert record["travel"] - record["travel_bound"] <= TRAVEL_GAP * record["travel"], name


@pytest.mark.parametrize("name", PROVEN)
def test_solved_to_proof(name: str) -> None:
    """Coverage, cost and bound are those of best.json."""
    judged, record = run(district(name), seconds=30, workers=1), best(name)
    assert judged.verdict.coverage == judged.outcome.coverage_bound == record["coverage"]
    assert judged.verdict.cost == judged.outcome.cost_bound == record["cost"] == record["bound"]


@pytest.mark.parametrize("name", PROVEN)
def test_solved_to_proof_for_travel_alone(name: str) -> None:
    """The fewest minutes on the road are those of best.json."""
    alone = travel_alone(district(name))
    judged, record = run(alone, seconds=30, workers=1), best(name)
    assert judged.verdict.coverage == record["coverage"]
    assert judged.verdict.cost == judged.outcome.cost_bound == record["travel"] == record["travel_bound"]


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLE)
def test_bounds_do_not_cross(name: str) -> None:
    """No run finds less than a bound in best.json, nor proves more than a value in it: one would be wrong."""
    judged, record = run(district(name), seconds=15, workers=2), best(name)
    assert judged.outcome.coverage_bound <= record["coverage"]
    assert judged.verdict.coverage >= record["coverage_bound"]
    if judged.verdict.coverage == record["coverage"]:
        assert judged.verdict.cost >= record["bound"]
        assert judged.outcome.cost_bound <= record["cost"]
        assert judged.outcome.travel_bound <= record["travel"]


def test_the_table_of_instances_is_true() -> None:
    """instances/README.md has a row for every instance, with the figures of its tables and best.json."""
    assert table.written() == [table.row(ROOT / name) for name in table.names()]

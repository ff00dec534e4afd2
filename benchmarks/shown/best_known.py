"""Solve instances and keep the best known values and bounds in their best.json.

    python -m benchmarks.shown.best_known lianghe zhenghe --seconds 10 --workers 2

`cost` is the least cost of all preferences, `travel` the fewest minutes on the road with travel as the only
preference, both among timetables that miss the fewest lessons known. A file of another input is written anew;
one of the same input changes only for the better.
"""

import argparse
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.shown import table
from benchmarks.shown.counts import counts
from benchmarks.shown.runs import run, travel_alone
from models.canonical import input_hash
from models.district import District
from scheduler.read import read_district

FORMAT = 1

OF_COST = ("cost", "visits", "broadcasts")
"""What is known of the timetable of least cost, and goes together."""


def found(district: District, seconds: float, workers: int) -> dict[str, Any]:
    """Values and bounds of two runs: all preferences, then travel alone."""
    best = run(district, seconds, workers)
    travel = run(travel_alone(district), seconds, workers)
    coverage = best.verdict.coverage
    if travel.verdict.coverage != coverage:
        raise RuntimeError(f"{district.name}: {travel.verdict.coverage} and {coverage} lessons missing")
    return {
        "format": FORMAT,
        "coverage": coverage,
        "coverage_bound": max(best.outcome.coverage_bound, travel.outcome.coverage_bound),
        "cost": best.verdict.cost,
        "bound": best.outcome.cost_bound,
        "travel": travel.verdict.cost,
        "travel_bound": max(best.outcome.travel_bound, travel.outcome.cost_bound),
        **counts(district, best.outcome.decisions or ()),
        "found_by": f"schedule, {seconds:g} s, {workers} workers",
        "version": version("zoujiao"),
        "input_hash": input_hash(district),
    }


def better(old: Mapping[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """The better of two records of one input; bounds hold only among equally many missing lessons."""
    if old["input_hash"] != new["input_hash"] or new["coverage"] < old["coverage"]:
        return new
    if old["coverage"] < new["coverage"]:
        return dict(old)
    merged = dict(old) | ({key: new[key] for key in OF_COST} if new["cost"] < old["cost"] else {})
    merged["travel"] = min(old["travel"], new["travel"])
    for key in ("coverage_bound", "bound", "travel_bound"):
        merged[key] = max(old[key], new[key])
    changed = any(merged[key] != value for key, value in old.items())
    return {**merged, "found_by": new["found_by"], "version": new["version"]} if changed else merged


def update(folder: Path, seconds: float, workers: int) -> dict[str, Any]:
    """Solve an instance and write its best.json."""
    path = folder / "best.json"
    record = found(read_district(folder).district, seconds, workers)
    if path.exists():
        record = better(json.loads(path.read_text(encoding="utf-8")), record)
    path.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return record


def main() -> None:
    """Update the named instances, and the table of all."""
    parser = argparse.ArgumentParser(description="Keep the best known values of instances.")
    parser.add_argument("names", nargs="+")
    parser.add_argument("--seconds", type=float, default=60.0, help="wall-clock limit of each of two runs")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    for name in options.names:
        print(name, update(table.INSTANCES / name, options.seconds, options.workers))
    table.write()


if __name__ == "__main__":
    main()

"""Choice pays: lianpian costs less where the solver chooses modes and joint classes.

Run from the repository's root; interrupted, the same command goes on where it stopped:

    python -m benchmarks.shown.choice --seconds 120 --workers 2

Every variant is solved for the same time. Three ways to fix one mode a course beforehand: all visiting;
synchronous wherever no lesson has to be in person; and the cheaper of the two by a count of trips and
broadcasts. Three ways with classes that may be joined: always, never, or left to the solver. The choice is
shown to pay if it misses no more lessons than any of them and costs at least 10 % less than the cheapest of
those that miss no more than it.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows, commit, dated
from benchmarks.shown.runs import run
from benchmarks.shown.variants import variants
from models.canonical import input_hash
from models.district import District
from scheduler.read import read_district

SAVING = 10
"""Percent that choosing has to save."""


def _solved(district: District, seconds: float, workers: int) -> dict[str, int]:
    judged = run(district, seconds, workers)
    return {
        "coverage": judged.verdict.coverage,
        "cost": judged.verdict.cost,
        "bound": judged.outcome.cost_bound,
        "travel": judged.verdict.travel,
    }


def report(rows: Sequence[Mapping[str, str]]) -> int:
    """Print every row; 0 if choosing is shown to pay."""
    free, *fixed = rows
    for row in rows:
        print(f"{row['variant']:32} missing {row['coverage']:>3}  cost {row['cost']:>6}")
    if any(int(row["coverage"]) < int(free["coverage"]) for row in fixed):
        print("choosing misses more lessons")
        return 1
    even = [row for row in fixed if row["coverage"] == free["coverage"]]
    if not even:
        print("whatever is fixed beforehand, more lessons are missing: nothing to compare the cost with")
        return 1
    cheapest = min(even, key=lambda row: int(row["cost"]))
    least, most = int(free["cost"]), int(cheapest["cost"])
    print(
        f"choosing costs {1 - least / most:.1%} less than '{cheapest['variant']}', the cheapest of the fixed"
    )
    return 0 if 100 * least <= (100 - SAVING) * most else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Show that choosing modes and joint classes pays.")
    parser.add_argument("--instance", default="lianpian")
    parser.add_argument("--seconds", type=float, default=120.0, help="wall-clock limit of each variant")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--output", type=Path, default=dated("choice.csv"), help="results file to go on with")
    return parser.parse_args()


def main() -> int:
    """Solve the variants that the results file lacks for this input and commit, then report."""
    options = _options()
    results = Rows(options.output)
    rows: list[dict[str, str]] = []
    for variant, district in variants(read_district(ROOT / "instances" / options.instance).district):
        key = {"variant": variant, "input_hash": input_hash(district), "commit": commit()}
        key["seconds"] = str(options.seconds)
        if results.find(**key) is None:
            print(f"{variant} ...", file=sys.stderr)
            found = _solved(district, options.seconds, options.workers)
            results.append({**key, **found, "workers": options.workers})
        rows += [row for row in [results.find(**key)] if row]
    return report(rows)


if __name__ == "__main__":
    sys.exit(main())

"""How the time to equal quality grows with the number of clusters of a county.

From the results of `schedule bench benchmarks/sets/counties.toml -o FOLDER`:

    python -m benchmarks.shown.scaling FOLDER

A county's quality at a moment is the gap between its cost then and its bound in the end, among complete
timetables. For the best gap that every county reached, and for two wider ones, the seconds until each reached
it are fitted by a power of the number of clusters (least squares of the logarithms).
"""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path
from statistics import linear_regression

from scheduler.bench.curve import Point, comparable
from scheduler.bench.results import Results
from scheduler.bench.run import Row

EXPONENT = 1.15
"""The time should grow by no more than this power."""

WIDER = (1.0, 1.5, 2.0)
"""Gaps at which the times are compared, as multiples of the best that all have reached."""

Reached = Mapping[int, Sequence[tuple[float, float]]]
"""By number of clusters: seconds, and the gap from then on."""


def clusters(name: str) -> int | None:
    """How many clusters a generated county has by its name; None if it is no county."""
    found = re.fullmatch(r"county-(\d+)-\d+", name)
    return int(found[1]) if found else None


def reached(row: Row, points: Sequence[Point]) -> list[tuple[float, float]]:
    """Seconds and gap of every complete timetable of a run, by the bound of its end."""
    bound = row.figures.bound
    return [(seconds, (cost - bound) / cost) for seconds, cost in comparable(points) if cost > 0]


def until(curve: Sequence[tuple[float, float]], gap: float) -> float | None:
    """Seconds until a gap is no wider than this one; None if it never was."""
    return next((seconds for seconds, found in curve if found <= gap), None)


def levels(curves: Reached) -> list[float]:
    """The best gap that all counties reach, and wider ones."""
    best = max(min(gap for _, gap in curve) for curve in curves.values())
    return [times * best for times in WIDER]


def exponent(seconds: Mapping[int, float]) -> float:
    """By what power of the number of clusters the seconds grow."""
    return linear_regression([log(n) for n in seconds], [log(s) for s in seconds.values()]).slope


def longest(results: Results) -> Reached:
    """Of each county's travel-alone runs the one with the longest limit, if it is complete."""
    found: dict[int, tuple[float, list[tuple[float, float]]]] = {}
    for row in results.rows:
        number = clusters(row.run.instance)
        if number is None or row.run.weights != "travel" or row.figures.missing:
            continue
        if number not in found or row.run.limit > found[number][0]:
            points = [Point.model_validate(point) for point in results.curve_of(row.run)]
            found[number] = (row.run.limit, reached(row, points))
    return {number: curve for number, (_, curve) in sorted(found.items()) if curve}


def report(curves: Reached) -> int:
    """Print the times and their exponents; 0 if all are shown."""
    if len(curves) < 2:
        print("two counties of different size are needed", file=sys.stderr)
        return 2
    shown = True
    for gap in levels(curves):
        seconds = {n: found for n, curve in curves.items() if (found := until(curve, gap)) is not None}
        power = exponent(seconds)
        shown &= power <= EXPONENT
        times = ", ".join(f"{n} clusters {s:.0f} s" for n, s in seconds.items())
        print(f"gap {gap:.1%}: {times}; exponent {power:.2f}")
    print(f"at most {EXPONENT}: {'shown' if shown else 'NOT SHOWN'}")
    return 0 if shown else 1


def main() -> int:
    """Read the folder of results that is named."""
    parser = argparse.ArgumentParser(description="Fit the time to equal quality by the number of clusters.")
    parser.add_argument("folder", type=Path, help="what `schedule bench -o` has written")
    return report(longest(Results(parser.parse_args().folder)))


if __name__ == "__main__":
    sys.exit(main())

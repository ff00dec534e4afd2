"""Whether `schedule check` is right: on random tiny districts, of which brute force knows every timetable.

    python -m benchmarks.shown.checked --output checked.csv

A row a district, written as soon as it is there; the same command goes on. What is called impossible must be.
How many of the impossible ones are found before anything is solved is told: by counting alone, and with the
small questions.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.shown.rows import Rows, commit, dated, read
from scheduler.commands.check import BUDGET, EFFORT
from scheduler.explain.checking import impossible
from scheduler.explain.oracle import Oracle
from tests.agreement.cases import FAMILIES, case

EACH = 50
"""Districts of a family."""


def row(family: str, number: int) -> dict[str, str | int]:
    """What is called impossible in one district, and what is."""
    some = case(number, family=family)
    found = list(impossible(some.district, Oracle(EFFORT, BUDGET)))
    missing = None if some.truth.best is None else some.truth.best[0]
    return {
        "family": family,
        "number": number,
        "missing": "unlawful" if missing is None else missing,
        "counted": sum(one.shortage is not None for one in found),
        "found": len(found),
        "commit": commit(),
    }


def report(rows: Sequence[Mapping[str, str]]) -> int:
    """Print the shares; 0 if nothing that is possible was called impossible."""
    bad = [some for some in rows if some["missing"] != "0"]
    counted = [some for some in bad if some["counted"] != "0"]
    found = [some for some in bad if some["found"] != "0"]
    wrong = [some for some in rows if some["missing"] == "0" and some["found"] != "0"]
    for some in wrong:
        print(f"{some['family']} {some['number']} is possible, and was called impossible")
    print(f"{len(rows)} districts, {len(bad)} impossible")
    print(f"found by counting: {len(counted)}; with small questions: {len(found)}; wrong: {len(wrong)}")
    return int(bool(wrong))


def main() -> int:
    """Look at what is not yet in the output, and report."""
    parser = argparse.ArgumentParser(description="Check random tiny districts.")
    parser.add_argument("--output", type=Path, default=dated("checked.csv"))
    options = parser.parse_args()
    rows = Rows(options.output)
    for family in FAMILIES:
        for number in range(EACH):
            if rows.find(family=family, number=str(number)) is None:
                rows.append(row(family, number))
    return report(read(options.output))


if __name__ == "__main__":
    sys.exit(main())

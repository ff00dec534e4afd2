"""Write generated districts as folders of tables, or list what they are.

    python -m benchmarks.generate cluster-6-1 county-30-1 -o out   # out/cluster-6-1/*.csv and so on
    python -m benchmarks.generate --list cluster-6-1 county-30-1   # rows of benchmarks/generate/known.csv

A name is kind, size and seed: `cluster-<schools>-<seed>` (4 to 10 schools), `district-<schools>-<seed>`
(3, 6, 12 or 24 schools) and `county-<clusters>-<seed>` (2 to 240 clusters). Printed are the input hash, and
cost and travel of the planted timetable.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.generate import district
from benchmarks.generate.known import KNOWN, keep, row
from benchmarks.generate.shapes import plan
from benchmarks.generate.tables import write_tables


def main(arguments: Sequence[str] | None = None) -> int:
    """Generate the named districts; 2 if a name is not understood."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description="Generate districts.")
    parser.add_argument("names", nargs="+", help="such as cluster-6-1, district-12-1, county-30-1")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("-o", "--output", type=Path, help="folder in which each gets a folder of its name")
    what.add_argument("--list", action="store_true", help=f"write rows of {KNOWN.name} instead")
    options = parser.parse_args(arguments)
    for name in options.names:
        try:
            plan(name)
        except ValueError as wrong:
            parser.error(str(wrong))
    for name in options.names:
        planted = district(name)
        about = row(planted)
        if options.list:
            keep([about])
        else:
            write_tables(planted.district, options.output / name)
        print(f"{name}  {about['input_hash']}  planted cost {planted.cost}, travel {planted.travel}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

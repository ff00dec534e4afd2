"""Law and solver agree on random tiny districts: every lawful timetable, best coverage, least cost, bounds.

Run from the repository's root; interrupted, the same command goes on where it stopped:

    python -m benchmarks.shown.agreement

A row a district: its size, its timetables by brute force over the law, their best, the relaxation's bounds,
how often law and solver disagreed, and 1 under each rule that forbids an otherwise lawful choice (some
timetable breaks that rule and no other). Rows of another version of law, solver, models or districts are not
mixed in: `--fresh` begins anew.
"""

import argparse
import csv
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows
from scheduler.verify.registry import constraint_names
from tests.agreement.brute import choices
from tests.agreement.cases import case
from tests.agreement.compare import disagreements
from tests.agreement.relaxed import relaxed

RESULTS = ROOT / "benchmarks" / "results" / "agreement.csv"

SOURCES = ("models", "scheduler/verify", "scheduler/solve", "tests/agreement")
"""What the rows depend on."""

FEWEST = 200
"""Districts that have to agree."""

FULL = {"teachers": "3", "schools": "3", "lessons": "6"}
"""At least half of the districts are of this size."""

SHARE = 0.1
"""Each rule forbids an otherwise lawful choice in at least this share of the districts."""

Row = Mapping[str, str]


def version() -> str:
    """Hash of the sources that the rows depend on; tests of them change nothing."""
    digest = sha256()
    for path in sorted(path for folder in SOURCES for path in (ROOT / folder).rglob("*.py")):
        if not path.name.startswith("test_"):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def row(number: int, code: str) -> dict[str, str | int]:
    """Compare law and solver on one district, and say on stderr what they disagree on."""
    some = case(number)
    found = list(disagreements(some))
    for line in found:
        print(f"district {number}: {line}", file=sys.stderr)
    known: dict[str, str | int] = {
        "number": number,
        "code": code,
        **some.size._asdict(),
        "choices": len(choices(some.district)),
        "judged": some.truth.judged,
        "lawful": len(some.truth.lawful),
    }
    if some.truth.best is None:
        known |= dict.fromkeys(
            ("coverage", "cost", "travel", "coverage_bound", "cost_bound", "travel_bound"), ""
        )
    else:
        least = some.truth.least(some.truth.best[0])
        bounds = relaxed(some.district, least.coverage)._asdict()
        known |= least._asdict() | {f"{name}_bound": bound for name, bound in bounds.items()}
    flags = {rule: int(rule in some.truth.forbidding) for rule in constraint_names()}
    return {**known, "disagreements": len(found), **flags}


def read(path: Path) -> list[dict[str, str]]:
    """All rows of a results file; none if there is no file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def failures(rows: Sequence[Row]) -> list[str]:
    """What the rows do not show."""
    full = sum(FULL.items() <= some.items() for some in rows)
    found = [f"district {some['number']} disagrees" for some in rows if some["disagreements"] != "0"]
    found += [f"{rule} only in {share:.1%}" for rule, share in shares(rows).items() if share < SHARE]
    if len({some["number"] for some in rows}) < len(rows):
        found.append("districts are counted twice: two runs wrote at once")
    if len(rows) < FEWEST:
        found.append(f"only {len(rows)} districts")
    if 2 * full < len(rows):
        found.append(
            f"only {full} of {len(rows)} districts have three teachers, three schools and six lessons"
        )
    return found


def shares(rows: Sequence[Row]) -> dict[str, float]:
    """Share of the districts in which each rule forbids an otherwise lawful choice."""
    return {rule: sum(some[rule] == "1" for some in rows) / len(rows) for rule in constraint_names() if rows}


def _report(rows: Sequence[Row]) -> int:
    """Print the summary; 0 if everything is shown."""
    full = sum(FULL.items() <= some.items() for some in rows)
    lawful = sorted(int(some["lawful"]) for some in rows)
    print(f"{len(rows)} districts, {full} with 3 teachers, 3 schools and 6 lessons; lawful timetables:")
    print(f"  {sum(lawful)} in all, median {lawful[len(lawful) // 2]}, at most {lawful[-1]}")
    print(f"  {lawful.count(0)} districts have none, for a fixed slot cannot be met")
    for kind in ("coverage", "cost", "travel"):
        met = sum(some[kind] == some[f"{kind}_bound"] for some in rows if some[kind])
        print(f"  the relaxation's bound on {kind} meets the optimum in {met}")
    print("districts in which a rule forbids an otherwise lawful choice:")
    for rule, share in shares(rows).items():
        print(f"  {rule:18} {share:6.1%}")
    found = failures(rows)
    print("\n".join(found) or "law and solver agree on all of them")
    return 1 if found else 0


def main() -> int:
    """Run what the results file lacks, then report."""
    parser = argparse.ArgumentParser(description="Compare law and solver on random tiny districts.")
    parser.add_argument("--districts", type=int, default=240)
    parser.add_argument("--output", type=Path, default=RESULTS, help="results file to go on with")
    parser.add_argument("--fresh", action="store_true", help="forget the rows of another version")
    options = parser.parse_args()
    code, rows = version(), read(options.output)
    if any(some["code"] != code for some in rows):
        if not options.fresh:
            print(f"{options.output} holds rows of another version; --fresh begins anew", file=sys.stderr)
            return 2
        options.output.unlink()
        rows = []
    results, known = Rows(options.output), {int(some["number"]) for some in rows}
    for number in range(options.districts):
        if number not in known:
            results.append(row(number, code))
            print(f"\r{number + 1} of {options.districts}", end="", file=sys.stderr)
    print(file=sys.stderr)
    return _report(read(options.output))


if __name__ == "__main__":
    sys.exit(main())

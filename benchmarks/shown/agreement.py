"""Law and solver agree on random tiny districts: every lawful timetable, best coverage, least cost, bounds.

Run from the repository's root; interrupted, the same command goes on where it stopped:

    python -m benchmarks.shown.agreement

Districts come in families (tests/agreement/cases.py), each with rules of its own at work.

A row a district: its size, its timetables by brute force over the law, their best, the relaxation's bounds,
how often law and solver disagreed, and 1 under each rule that forbids an otherwise lawful choice (some
timetable breaks that rule and no other). Rows of another version of law, solver, models or districts are not
mixed in: `--fresh` begins anew.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows, read
from scheduler.verify.registry import constraint_names
from tests.agreement.cases import FAMILIES, case
from tests.agreement.compare import disagreements
from tests.agreement.relaxed import relaxed

RESULTS = ROOT / "benchmarks" / "results" / "agreement.csv"

SOURCES = ("models", "scheduler/verify", "scheduler/solve", "tests/agreement")
"""What the rows depend on."""

DISTRICTS = {family: 240 if family == "plain" else 40 for family in FAMILIES}
"""Districts of each family."""

FEWEST = {family: 200 if family == "plain" else 40 for family in FAMILIES}
"""Districts of each family that have to agree."""

FULL = {"teachers": "3", "schools": "3", "lessons": "6"}
"""At least half of the plain districts are of this size."""

SHARE = 0.1
"""Each rule of a family forbids an otherwise lawful choice in at least this share of its districts."""

KINDS = ("coverage", "cost", "travel")
"""What there are bounds of."""

Row = Mapping[str, str]


def version() -> str:
    """Hash of the sources that the rows depend on; tests of them change nothing."""
    digest = sha256()
    for path in sorted(path for folder in SOURCES for path in (ROOT / folder).rglob("*.py")):
        if not path.name.startswith("test_"):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def row(family: str, number: int, code: str) -> dict[str, str | int]:
    """Compare law and solver on one district, and say on stderr what they disagree on."""
    some = case(number, family=family)
    found = list(disagreements(some))
    for line in found:
        print(f"{family} district {number}: {line}", file=sys.stderr)
    known: dict[str, str | int] = {
        "family": family,
        "number": number,
        "code": code,
        **some.size._asdict(),
        "choices": some.truth.choices,
        "judged": some.truth.judged,
        "lawful": len(some.truth.lawful),
    }
    if some.truth.best is None:
        known |= dict.fromkeys((*KINDS, *(f"{kind}_bound" for kind in KINDS)), "")
    else:
        least = some.truth.least(some.truth.best[0])
        bounds = relaxed(some.district, least.coverage)
        known |= {kind: getattr(least, kind) for kind in KINDS}
        known |= {f"{kind}_bound": getattr(bounds, kind) for kind in KINDS}
    flags = {rule: int(rule in some.truth.forbidding) for rule in constraint_names()}
    return {**known, "disagreements": len(found), **flags}


def failures(rows: Sequence[Row]) -> list[str]:
    """What the rows do not show."""
    found = [f"{_name(some)} disagrees" for some in rows if some["disagreements"] != "0"]
    if len(set(map(_name, rows))) < len(rows):
        found.append("districts are counted twice: two runs wrote at once")
    return [*found, *(line for family in FAMILIES for line in _family_failures(family, of(family, rows)))]


def _family_failures(family: str, rows: Sequence[Row]) -> Iterator[str]:
    """What the rows of a family do not show."""
    for rule, share in shares(family, rows).items():
        if share < SHARE:
            yield f"{family}: {rule} only in {share:.1%}"
    if len(rows) < FEWEST[family]:
        yield f"{family}: only {len(rows)} districts"
    if family == "plain" and 2 * _full(rows) < len(rows):
        yield f"plain: only {_full(rows)} of {len(rows)} with three teachers, three schools and six lessons"


def _name(some: Row) -> str:
    return f"{some['family']} district {some['number']}"


def _full(rows: Sequence[Row]) -> int:
    """Districts of full size."""
    return sum(FULL.items() <= some.items() for some in rows)


def of(family: str, rows: Sequence[Row]) -> list[Row]:
    """The rows of a family."""
    return [some for some in rows if some["family"] == family]


def shares(family: str, rows: Sequence[Row]) -> dict[str, float]:
    """Share of the districts in which each rule of their family forbids an otherwise lawful choice."""
    rules = FAMILIES[family].rules if rows else ()
    return {rule: sum(some[rule] == "1" for some in rows) / len(rows) for rule in rules}


def _report(rows: Sequence[Row]) -> int:
    """Print the summary; 0 if everything is shown."""
    for family in FAMILIES:
        if some := of(family, rows):
            _report_family(family, some)
    found = failures(rows)
    print("\n".join(found) or f"law and solver agree on all {len(rows)} districts")
    return 1 if found else 0


def _report_family(family: str, rows: Sequence[Row]) -> None:
    lawful = sorted(int(some["lawful"]) for some in rows)
    print(f"{family}: {len(rows)} districts, {_full(rows)} with 3 teachers, 3 schools and 6 lessons; lawful:")
    print(f"  {sum(lawful)} timetables in all, median {lawful[len(lawful) // 2]}, at most {lawful[-1]}")
    print(f"  {lawful.count(0)} districts have none, for a slot that is fixed or pinned cannot be met")
    for kind in KINDS:
        met = sum(some[kind] == some[f"{kind}_bound"] for some in rows if some[kind])
        print(f"  the relaxation's bound on {kind} meets the optimum in {met}")
    print("  districts in which a rule forbids an otherwise lawful choice:")
    for rule, share in shares(family, rows).items():
        print(f"    {rule:18} {share:6.1%}")


def main() -> int:
    """Run what the results file lacks, then report."""
    parser = argparse.ArgumentParser(description="Compare law and solver on random tiny districts.")
    parser.add_argument("--family", choices=list(FAMILIES), action="append", help="only this one; repeatable")
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
    results, known = Rows(options.output), {(some["family"], some["number"]) for some in rows}
    for family in options.family or FAMILIES:
        for number in range(DISTRICTS[family]):
            if (family, str(number)) not in known:
                results.append(row(family, number, code))
                print(f"\r{family} {number + 1} of {DISTRICTS[family]}   ", end="", file=sys.stderr)
    print(file=sys.stderr)
    return _report(read(options.output))


if __name__ == "__main__":
    sys.exit(main())

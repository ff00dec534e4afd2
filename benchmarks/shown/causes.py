"""Whether explanations find what was planted: every kind of cause, in districts of 3 to 12 schools.

    python -m benchmarks.shown.causes --output causes.csv

A row an instance, written as soon as it is there; the same command goes on. The district is solved and
explained, and the explanation compared with the planted row. `--every N` runs every Nth instance from number
`--first` on, so that several processes can share the work and the output.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from statistics import median

from benchmarks.causes.ground import Ground, NoRoomError
from benchmarks.causes.kinds import KINDS
from benchmarks.causes.later import LATER
from benchmarks.shown.rows import Rows, commit, dated, read
from models.district import District
from models.timetable import Decision
from scheduler.commands.explain import BUDGET, EFFORT
from scheduler.explain.clause import Clause
from scheduler.explain.clauses import supplies, without
from scheduler.explain.explanation import Cause, Explanation, explain
from scheduler.explain.oracle import Oracle
from scheduler.solve.answer import Request
from scheduler.solve.run import solve
from scheduler.verify import judge

DISTRICTS = ("district-3-1", "district-3-2", "district-6-1", "district-6-2", "district-12-1")

EACH = 10
"""Instances of a kind, and twice as many with two causes."""

LOCAL = (
    "teacher_lessons",
    "room",
    "fixed_slots",
    "days_apart",
    "away_days",
    "grades",
    "max_day",
    "late",
    "meeting",
)
"""Kinds that do not touch each other: of these there are two causes in one district."""

SUBJECTS = (("书法", "心理"), ("国学", "围棋"))
"""Of the first and of the second cause."""

SOLVE_SECONDS = 30.0

SHARE = 0.95
"""Of the instances that have to be explained."""

LONGEST, TIMES = 10.0, 3.0
"""Seconds, or times the solve, that an explanation may take in the median; the larger counts."""

THROWS = 100
"""Of the dice, until a cause fits into its district."""


@dataclass(frozen=True)
class Planted:
    """A district that lacks something, and because of which rows."""

    district: District
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Instance:
    """One or two planted causes."""

    kinds: tuple[str, ...]
    district: str
    seed: int

    @property
    def key(self) -> str:
        """Its name."""
        return f"{'+'.join(self.kinds)} {self.district} {self.seed}"

    def planted(self) -> Planted:
        """The causes in their district; dice are thrown until they fit."""
        for throw in range(THROWS):
            try:
                return self._planted(Ground.of(self.district, *self.kinds, self.seed, throw))
            except NoRoomError:
                continue
        raise NoRoomError(self.key)

    def _planted(self, ground: Ground) -> Planted:
        clauses = []
        for name, subjects in zip(self.kinds, SUBJECTS, strict=False):
            ground.subjects = subjects
            cause = (KINDS | LATER)[name](ground)
            ground.district = cause.district
            clauses.append(cause.clause)
        District.model_validate(ground.district.model_dump())  # such tables can be read
        return Planted(ground.district, tuple(clauses))


def instances() -> Iterator[Instance]:
    """All of them."""
    for seed in range(EACH):
        for kind in (*KINDS, *LATER):
            yield Instance((kind,), DISTRICTS[seed % len(DISTRICTS)], seed)
    pairs = list(combinations(LOCAL, 2))
    for seed in range(2 * EACH):
        yield Instance(pairs[seed * 7 % len(pairs)], DISTRICTS[seed % len(DISTRICTS)], seed)


def row(instance: Instance) -> dict[str, str | int | float]:
    """Solve and explain one instance."""
    planted = instance.planted()
    began = time.perf_counter()
    outcome = solve(planted.district, Request(seconds=SOLVE_SECONDS, workers=1))
    solved = time.perf_counter() - began
    begin = None if outcome.infeasible else outcome.decisions or ()
    found = explain(planted.district, begin, Oracle(EFFORT, BUDGET), _again)
    explained = time.perf_counter() - began - solved
    return {
        "instance": instance.key,
        "lessons": sum(course.minimum for course in planted.district.courses),
        "causes": len(found.causes),
        "named": int(_named(found, planted)),
        "irreducible": int(all(_irreducible(some) for some in found.causes)),
        "mended": int(_mended(found)),
        "clauses": sum(len(some.clash.clauses) for some in found.causes),
        "solve": round(solved, 2),
        "explain": round(explained, 2),
        "commit": commit(),
    }


def _again(district: District) -> tuple[Decision, ...] | None:
    return solve(district, Request(seconds=SOLVE_SECONDS, workers=1)).decisions


def _named(found: Explanation, planted: Planted) -> bool:
    """Whether each planted row is in a reported set, every one in a set of its own."""
    sets = [frozenset(some.clash.clauses) for some in found.causes]
    holding = [[n for n, some in enumerate(sets) if clause in some] for clause in planted.clauses]
    return any(len(set(chosen)) == len(chosen) for chosen in product(*holding))


def _irreducible(cause: Cause) -> bool:
    """Whether the set clashes, and without any one clause of it a complete timetable was found."""
    clash, oracle = cause.clash, Oracle(EFFORT)
    others = [clause for clause in supplies(clash.part) if clause not in clash.supplies]
    least = without(clash.part, others)
    possible = (
        oracle.possibility(without(least, [clause])).decisions is not None for clause in clash.clauses
    )
    return oracle.possibility(least).impossible and all(possible)


def _mended(found: Explanation) -> bool:
    """Whether the first changes give a complete lawful timetable."""
    verdict = judge(found.district, found.decisions)
    return not verdict.findings and not verdict.missing


def report(rows: Sequence[Mapping[str, str]]) -> int:
    """Print the shares, and what was not explained; 0 if enough was, and soon enough."""
    good = [some for some in rows if some["named"] == some["irreducible"] == some["mended"] == "1"]
    for some in rows:
        if some not in good:
            print(
                ", ".join(
                    [
                        some["instance"],
                        *(f"{name} {some[name]}" for name in ("named", "irreducible", "mended")),
                    ]
                )
            )
    times = [(float(some["explain"]), max(LONGEST, TIMES * float(some["solve"]))) for some in rows]
    late = median(explained - allowed for explained, allowed in times)
    share = len(good) / len(rows)
    print(f"{len(good)} of {len(rows)} explained ({share:.1%}), asked {SHARE:.0%}")
    print(f"median explanation {median(explained for explained, _ in times):.1f} s")
    return int(share < SHARE or late > 0)


def main() -> int:
    """Run what is not yet in the output, and report."""
    parser = argparse.ArgumentParser(description="Explain districts with a planted cause.")
    parser.add_argument("--output", type=Path, default=dated("causes.csv"))
    parser.add_argument("--every", type=int, default=1, help="run every Nth instance only")
    parser.add_argument("--first", type=int, default=0, help="number of the first of them")
    options = parser.parse_args()
    rows = Rows(options.output)
    for instance in list(instances())[options.first :: options.every]:
        if rows.find(instance=instance.key) is None:
            print(instance.key, file=sys.stderr)
            rows.append(row(instance))
    return report(read(options.output))


if __name__ == "__main__":
    sys.exit(main())

"""Every teacher of dangyuan is needed: take each away in turn, and show that lessons are then missing.

Run from the repository's root; interrupted, the same command goes on where it stopped:

    python -m benchmarks.shown.one_teacher_less --workers 2

Two lower bounds on the lessons missing without a teacher are written down, and either is a proof: `counted`,
a subject's minimums less what its other teachers' weekly limits leave, plain arithmetic over the tables; and
`bound`, the solver's. A teacher is shown to be needed if the greater exceeds what the full staff was found
to miss.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows, commit, dated
from benchmarks.shown.runs import answer, run
from models.canonical import input_hash
from models.district import District
from scheduler.read import read_district

NOBODY = "nobody"
"""Stands in the place of the teacher in the full staff's row."""


def staff_without(district: District, teacher: str) -> District:
    """The district after a teacher has left: nothing else changes.

    Raises
    ------
    ValueError
        If a course names nobody else: an empty list of candidates would mean everybody.
    """
    for course in district.courses:
        if course.eligible == (teacher,):
            raise ValueError(f"{course.id} can be given by nobody but {teacher}")
    kept = {
        "teachers": tuple(t for t in district.teachers if t.id != teacher),
        "unavailability": tuple(u for u in district.unavailability if u.teacher != teacher),
        "commitments": tuple(c for c in district.commitments if c.teacher != teacher),
        "courses": tuple(
            c.model_copy(update={"eligible": tuple(e for e in c.eligible if e != teacher)})
            for c in district.courses
        ),
    }
    return District(**{**dict(district), **kept})


def counted(district: District) -> int:
    """Weighted lessons missing at least: the most that any set of subjects lacks by `lacking`."""
    subjects = sorted({course.subject for course in district.courses})
    sets = (frozenset(s) for n in range(1, len(subjects) + 1) for s in combinations(subjects, n))
    return max(lacking(district, subjects) for subjects in sets)


def lacking(district: District, subjects: frozenset[str]) -> int:
    """Minimums of these subjects less what their teachers' limits leave beside commitments, weighted."""
    courses = [course for course in district.courses if course.subject in subjects]
    room = 0
    for teacher in district.teachers:
        if subjects.isdisjoint(teacher.subjects):
            continue
        if teacher.limits.lessons_week is None:
            return 0
        taken = sum(c.lessons for c in district.commitments if c.teacher == teacher.id)
        room += max(0, teacher.limits.lessons_week - taken)
    needed = sum(course.minimum for course in courses)
    return max(0, needed - room) * min(course.importance for course in courses)


def _staffs(district: District) -> Iterator[tuple[str, District]]:
    yield NOBODY, district
    for teacher in district.teachers:
        yield teacher.id, staff_without(district, teacher.id)


def _full(district: District, seconds: float, workers: int) -> dict[str, int | str]:
    """What the full staff was found to miss."""
    judged = run(district, seconds, workers)
    bound = judged.outcome.coverage_bound
    return {"counted": counted(district), "bound": bound, "missing": judged.verdict.coverage}


def _reduced(district: District, seconds: float, workers: int) -> dict[str, int | str]:
    """What a reduced staff misses at least; what it could miss at best is not asked."""
    bound = answer(district, seconds, workers).coverage_bound
    return {"counted": counted(district), "bound": bound, "missing": ""}


def _report(rows: Sequence[dict[str, str]]) -> int:
    """Print every row; 0 if each teacher is shown to be needed."""
    full, *others = rows
    print(f"full staff: {full['missing']} missing")
    shown = True
    for row in others:
        least = max(int(row["counted"]), int(row["bound"]))
        needed = least > int(full["missing"])
        shown = shown and needed
        word = "needed" if needed else "NOT SHOWN"
        print(f"without {row['without']}: at least {least} missing: {word}")
    return 0 if shown else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Show that every teacher of dangyuan is needed.")
    parser.add_argument("--full-seconds", type=float, default=120.0, help="limit of the full staff's run")
    parser.add_argument("--seconds", type=float, default=20.0, help="limit of each other run")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--output", type=Path, default=dated("one_teacher_less.csv"), help="results file to go on with"
    )
    return parser.parse_args()


def main() -> int:
    """Run what the results file lacks for this input and commit, then report."""
    options = _options()
    results = Rows(options.output)
    rows: list[dict[str, str]] = []
    for without, staff in _staffs(read_district(ROOT / "instances" / "dangyuan").district):
        key = {"without": without, "input_hash": input_hash(staff), "commit": commit()}
        if results.find(**key) is None:
            full = without == NOBODY
            seconds = options.full_seconds if full else options.seconds
            found = (_full if full else _reduced)(staff, seconds, options.workers)
            results.append({**key, **found, "seconds": seconds, "workers": options.workers})
        rows += [row for row in [results.find(**key)] if row]
    return _report(rows)


if __name__ == "__main__":
    sys.exit(main())

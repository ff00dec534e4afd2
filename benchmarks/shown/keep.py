"""A teacher loses an afternoon: how little of the timetable `schedule solve --keep` changes.

Run from the repository's root; interrupted, the same command goes on where it stopped:

    python -m benchmarks.shown.keep --workers 2

Each afternoon of each teacher who gives a lesson in it is taken away in turn. Shown of each is that the
changed lessons are at most those made unlawful and 2 % of the rest, or else no more than is proven to be
needed, and that the diff lists exactly the changed ones.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows, commit, dated
from benchmarks.shown.runs import run
from models.canonical import input_hash
from models.district import District
from models.teacher import Unavailability
from models.timetable import Placement, Timetable
from scheduler.assemble import assemble
from scheduler.read import read_district
from scheduler.solve.answer import Request
from scheduler.term.changes import lesson_changes
from scheduler.verify import Court
from scheduler.verify.keeping import same

SHARE = 50
"""One in so many of the lessons that stay lawful may change: 2 %."""

END_OF_DAY = 1440


@dataclass(frozen=True)
class Loss:
    """One afternoon of one teacher."""

    teacher: str
    weekday: int

    def taken_from(self, district: District) -> District:
        """The district without it."""
        blocked = Unavailability(
            teacher=self.teacher, weekday=self.weekday, start=district.rules.midday, end=END_OF_DAY
        )
        return District(**{**dict(district), "unavailability": (*district.unavailability, blocked)})


def losses(district: District, base: Sequence[Placement]) -> Iterator[Loss]:
    """Every afternoon of a teacher in which the timetable has a lesson in person."""
    for teacher in district.teachers:
        for weekday in range(1, 8):
            loss = Loss(teacher.id, weekday)
            if unlawful(district, base, loss):
                yield loss


def unlawful(district: District, base: Sequence[Placement], loss: Loss) -> list[Placement]:
    """The lessons that cannot stay: those given in the lost time, and those that receive one of them."""
    week = Court(loss.taken_from(district)).weeks(base)[0]
    gone = {
        (lesson.course.id, lesson.weekday, lesson.label)
        for lesson in week.lessons
        if lesson.course is not None and lesson.in_person and lesson.teacher == loss.teacher
        if lesson.weekday == loss.weekday and lesson.end > district.rules.midday
    }
    return [
        p
        for p in base
        if (p.course, p.weekday, p.period) in gone or (p.origin, p.weekday, p.origin_period) in gone
    ]


def base_timetable(path: Path, district: District, seconds: float, workers: int) -> Timetable:
    """The timetable that is kept: from the file if it is of this district, else solved and written there."""
    if path.exists():
        known = Timetable.model_validate_json(path.read_text(encoding="utf-8"))
        if known.input_hash == input_hash(district):
            return known
    judged = run(district, seconds, workers)
    request = Request(seconds=seconds, workers=workers)
    timetable = assemble(district, judged.outcome, judged.verdict, request)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(timetable.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return timetable


def kept(
    district: District, base: Timetable, loss: Loss, seconds: float, workers: int
) -> dict[str, str | int]:
    """What changes after a loss."""
    after = loss.taken_from(district).model_copy(update={"kept": base.placements})
    judged = run(after, seconds, workers)
    request = Request(seconds=seconds, workers=workers)
    timetable = assemble(after, judged.outcome, judged.verdict, request)
    level = next(level for level in timetable.levels if level.name == "changes")
    terms = {term.term: term.amount for term in timetable.terms}
    gone = unlawful(district, base.placements, loss)
    rest = len(base.placements) - len(gone)
    return {
        "lessons": len(base.placements),
        "unlawful": len(gone),
        "allowed": len(gone) + rest // SHARE,
        "changed": level.value,
        "least": level.bound,
        "touched": terms["touched_people"],
        "missing_before": sum(some.lessons for some in base.missing),
        "missing": sum(some.lessons for some in timetable.missing),
        "diff": "exact" if _listed(base, timetable) else "not exact",
    }


def _listed(base: Timetable, timetable: Timetable) -> bool:
    """Whether the diff lists exactly the kept lessons that are not placed."""
    placed = {same(lesson) for lesson in timetable.placements}
    changed = [same(lesson) for lesson in base.placements if same(lesson) not in placed]
    listed = [
        same(change.before)
        for change in lesson_changes(base.placements, timetable.placements)
        if change.before is not None
        if change.after is None or same(change.before) != same(change.after)
    ]
    return sorted(map(str, changed)) == sorted(map(str, listed))


def _report(rows: Sequence[dict[str, str]]) -> int:
    """Print every row; 0 if each keeps what it claims."""
    shown = bool(rows)
    for row in rows:
        most = max(int(row["allowed"]), int(row["least"]))
        good = int(row["changed"]) <= most and row["diff"] == "exact"
        shown = shown and good
        print(
            f"{row['teacher']}, day {row['weekday']}: {row['unlawful']} made unlawful, "
            f"{row['changed']} changed (at most {row['allowed']} allowed, at least {row['least']} proven), "
            f"diff {row['diff']}: {'shown' if good else 'NOT SHOWN'}"
        )
    return 0 if shown else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Show how little --keep changes.")
    parser.add_argument("--instance", default="chengxiang", help="a folder of instances")
    parser.add_argument("--base-seconds", type=float, default=60.0, help="limit of the timetable to be kept")
    parser.add_argument("--seconds", type=float, default=60.0, help="limit of each other run")
    parser.add_argument("--most", type=int, default=1000, help="most afternoons tried")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--output", type=Path, default=dated(""), help="folder of results to go on with")
    return parser.parse_args()


def main() -> int:
    """Run what the results file lacks for this input and commit, then report."""
    options = _options()
    district = read_district(ROOT / "instances" / options.instance).district
    file = options.output / f"keep_{options.instance}.json"
    base = base_timetable(file, district, options.base_seconds, options.workers)
    results = Rows(options.output / "keep.csv")
    rows: list[dict[str, str]] = []
    for loss in [*losses(district, base.placements)][: options.most]:
        key = {"instance": options.instance, "teacher": loss.teacher, "weekday": str(loss.weekday)}
        key |= {"input_hash": base.input_hash, "commit": commit()}
        if results.find(**key) is None:
            found = kept(district, base, loss, options.seconds, options.workers)
            results.append({**key, **found, "seconds": options.seconds, "workers": options.workers})
        rows += [row for row in [results.find(**key)] if row]
    return _report(rows)


if __name__ == "__main__":
    sys.exit(main())

"""A term of twelve schools put on its dates, and planned anew when snow closes four of them.

    python -m benchmarks.shown.term --output term.csv

The case chengxiang (12 schools, 138 lessons a week, 20 weeks) is solved once; every course is to have in the
term what its weeks have, so that all that holidays take is made up; each subject's teachers meet four times.
Then four schools are closed on the morning of 8 December, with their teachers. A row a step, with the seconds
of a reference solve beside it.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from benchmarks.shown.rows import ROOT, Rows, commit, dated, read
from models.calendar import CalendarRow
from models.district import District
from models.event import Event
from models.plan import Lost, Standing
from models.teacher import Unavailability
from models.timetable import Placement
from scheduler.bench.reference import reference_seconds
from scheduler.planner.means import Means
from scheduler.planner.plan_term import Planning, plan_term
from scheduler.planner.replan import replan
from scheduler.read import read_district
from scheduler.solve.answer import Request
from scheduler.solve.run import solve
from scheduler.solve.search import Effort
from scheduler.term.dated_changes import dated_changes
from scheduler.term.groups import school_of_group
from scheduler.term.planned import Decided
from scheduler.term.school_calendar import Calendar

CASE = ROOT / "instances" / "chengxiang"

SNOW = date(2026, 12, 8)
CLOSED = ("V08", "V09", "V10", "V11")

SOLVE_SECONDS, DAY_SECONDS = 60.0, 10.0

ROLL_OUT, REPLAN = 30.0, 20.0
"""Asked: seconds of the whole term, and of the morning in the snow."""

WORKERS = 2


def whole_term() -> tuple[District, Standing]:
    """The case with term minimums and meetings, and its weekly timetable."""
    plain = read_district(CASE).district
    outcome = solve(plain, Request(seconds=SOLVE_SECONDS, workers=WORKERS))
    if outcome.decisions is None:
        raise SystemExit("no weekly timetable was found")
    week = Decided.of(outcome.decisions)
    term = plain.term
    weeks = (term.last_day - term.first_day).days // 7
    given = {course.id: 0 for course in plain.courses}
    for lesson in week.placements:
        given[lesson.course] += 1
    courses = tuple(c.model_copy(update={"term_minimum": weeks * given[c.id]}) for c in plain.courses)
    subjects = sorted({course.subject for course in plain.courses})
    events = tuple(
        Event(
            id=f"{subject} research",
            people=tuple(teacher.id for teacher in plain.teachers if subject in teacher.subjects),
            place=plain.schools[0].id,
            count=4,
            since=term.first_day,
            by=term.last_day,
            apart=21,
        )
        for subject in subjects
        if any(subject in teacher.subjects for teacher in plain.teachers)
    )
    standing = Standing(
        since=term.first_day, placements=week.placements, meetings=week.meetings, rides=week.rides
    )
    return plain.model_copy(update={"courses": courses, "events": events}), standing


def snowed_in(district: District) -> District:
    """Four schools have no lessons on the day, and their teachers stay where they are."""
    rows = tuple(CalendarRow(day=SNOW, school=school) for school in CLOSED)
    away = tuple(
        Unavailability(teacher=t.id, weekday=SNOW.isoweekday(), start=0, end=1440, dates=(SNOW,))
        for t in district.teachers
        if t.employer in CLOSED
    )
    update = {"calendar": (*district.calendar, *rows), "unavailability": (*district.unavailability, *away)}
    return district.model_copy(update=update)


def row(
    step: str, seconds: float, planning: Planning, district: District, changed: int = 0
) -> dict[str, str | int | float]:
    """What a step did, and how good that is."""
    mended, dating = planning.plan.mended, planning.dating
    return {
        "step": step,
        "seconds": round(seconds, 2),
        "reference": round(reference_seconds(), 3),
        "lessons": sum(isinstance(one.decision, Placement) for one in planning.plan.dated),
        "lost": len(planning.plan.lost),
        "made_up": len(planning.made_up),
        "owed": len(planning.owed),
        "broken": len(planning.broken),
        "mended": len(mended),
        "proven": sum(one.changes <= one.changes_bound for one in mended),
        "events": 0 if dating is None else len(dating.events),
        "undated": 0 if dating is None else len(dating.undated),
        "changed": changed,
        "alone": sum(_alone(district, lost) for lost in planning.plan.lost if lost.dated.day == SNOW),
        "commit": commit(),
    }


def _alone(district: District, lost: Lost) -> bool:
    """Whether nobody of an open school is there for the class."""
    lesson = lost.dated.decision
    assert isinstance(lesson, Placement), "there are no meetings"
    groups = school_of_group(district)
    school = next(groups[course.group] for course in district.courses if course.id == lesson.course)
    others = next(some.other_adults for some in district.schools if some.id == school)
    is_open = bool(Calendar(district).periods(school, lost.dated.day))
    return is_open and lost.adult is None and not others


def report(rows: Sequence[Mapping[str, str]]) -> int:
    """The figures beside those asked for; 1 if one is missed."""
    missed = 0
    for step, limit in (("term", ROLL_OUT), ("snow", REPLAN)):
        for found in (some for some in rows if some["step"] == step):
            late = float(found["seconds"]) > limit
            unlawful = found["broken"] != "0" or found["proven"] != found["mended"] or found["alone"] != "0"
            missed += late or unlawful
            print(f"{step}: {found['seconds']} s (asked {limit:g}), {found['broken']} breaches, ", end="")
            print(f"{found['proven']} of {found['mended']} mended dates proven, {found['made_up']} made up")
    return int(missed > 0)


def main() -> int:
    """Run both steps, or tell of those that were run."""
    parser = argparse.ArgumentParser(description="Plan a term of twelve schools.")
    parser.add_argument("--output", type=Path, default=dated("term.csv"), help="results file")
    options = parser.parse_args()
    results = Rows(options.output)
    if results.find(step="snow", commit=commit()) is None:
        district, standing = whole_term()
        effort = Effort(DAY_SECONDS, None, 0, WORKERS)
        means = Means(Request(seconds=DAY_SECONDS, workers=WORKERS), effort)
        began = time.monotonic()
        first = plan_term(district, [standing], means)
        results.append(row("term", time.monotonic() - began, first, district))
        began = time.monotonic()
        snowed = snowed_in(district)
        second = replan(snowed, first.plan, SNOW, means)
        seconds = time.monotonic() - began
        changed = len(dated_changes(first.plan, second.plan))
        results.append(row("snow", seconds, second, snowed, changed))
    return report(read(options.output))


if __name__ == "__main__":
    sys.exit(main())

"""What is to be done if a visit is lost: each teacher's visits of a date planned anew without the teacher.

On the morning itself nobody has time to think. The answer is the one that `replan` would give for an absence
of the whole day, so that the prepared plan and the later revision agree as long as nothing else has changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.district import District
from models.plan import Dated, TermPlan
from models.teacher import Unavailability
from models.timetable import Placement
from scheduler.planner.means import Means
from scheduler.planner.replan import replan
from scheduler.term.dated_changes import DatedChange, dated_changes
from scheduler.term.groups import school_of_group
from scheduler.term.weekly import base_of

_DAY = 24 * 60


@dataclass(frozen=True)
class LostDay:
    """A date on which a teacher visits other schools, and the lessons given there."""

    day: date
    teacher: str
    lessons: tuple[Dated, ...]


@dataclass(frozen=True)
class Prepared:
    """What changes if the teacher cannot come."""

    lost: LostDay
    changes: tuple[DatedChange, ...]
    lawful: bool
    """Whether every date obeys the law then."""


def visiting_days(district: District, plan: TermPlan, first: date, last: date) -> tuple[LostDay, ...]:
    """Every date and teacher with visits from `first` to `last`, by date and in the district's order."""
    schools = school_of_group(district)
    school = {course.id: schools[course.group] for course in district.courses}
    base = {teacher.id: base_of(teacher) for teacher in district.teachers}
    found: dict[tuple[date, str], list[Dated]] = {}
    for one in plan.dated:
        lesson = one.decision
        if not isinstance(lesson, Placement) or lesson.teacher is None or lesson.origin is not None:
            continue
        if first <= one.day <= last and base[lesson.teacher] != school[lesson.course]:
            found.setdefault((one.day, lesson.teacher), []).append(one)
    order = {teacher.id: number for number, teacher in enumerate(district.teachers)}
    keys = sorted(found, key=lambda key: (key[0], order[key[1]]))
    return tuple(LostDay(day, who, tuple(found[day, who])) for day, who in keys)


def prepare(district: District, plan: TermPlan, lost: LostDay, means: Means) -> Prepared:
    """The plan anew from that date on, as if the teacher were away all day; nothing else has changed."""
    planning = replan(away(district, [lost]), plan, lost.day, means)
    return Prepared(lost, dated_changes(plan, planning.plan), not planning.broken)


def away(district: District, days: Sequence[LostDay]) -> District:
    """The district without these teachers on these dates."""
    absences = tuple(
        Unavailability(teacher=one.teacher, weekday=one.day.isoweekday(), start=0, end=_DAY, dates=(one.day,))
        for one in days
    )
    return district.model_copy(update={"unavailability": (*district.unavailability, *absences)})

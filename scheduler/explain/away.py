"""Why a teacher is away on so many days: what one day less would cost, or why it cannot be."""

from dataclasses import dataclass

from models.timetable import Decision, Placement
from scheduler.explain.clause import Clause
from scheduler.explain.forbidding import forbidding, lacking
from scheduler.explain.inquiry import Answer, Inquiry
from scheduler.explain.stricter import away_at_most
from scheduler.verify import Court

LIMIT = "teachers.limits.days_away"


@dataclass(frozen=True)
class AwayReason:
    """One day less."""

    weekdays: tuple[int, ...]
    """The days away in the week with most of them."""
    otherwise: Answer
    because: tuple[Clause, ...] | None
    """What forbids it, or leaves lessons missing with it; None if nothing is proven."""


def away_reason(inquiry: Inquiry, teacher: str) -> AwayReason | None:
    """None if the teacher is never away."""
    weekdays = days_away(inquiry.court, inquiry.decisions, teacher)
    if not weekdays:
        return None
    question = away_at_most(inquiry.district, teacher, len(weekdays) - 1)
    courses = {lesson.course for lesson in inquiry.lessons if _has(teacher, lesson)}
    answer = inquiry.ask((question,), courses)
    because = None
    if answer.decisions is None:
        because = forbidding(inquiry, (question,), sorted(courses))
    elif answer.worth[0] > inquiry.worth[0]:
        because = lacking(inquiry, question, answer.decisions, sorted(courses))
    own = None if because is None else tuple(some for some in because if some != Clause(LIMIT, teacher))
    return AwayReason(weekdays, answer, own)


def days_away(court: Court, decisions: tuple[Decision, ...], teacher: str) -> tuple[int, ...]:
    """The weekdays on which the teacher is at another school, in the week with most of them."""
    found: tuple[int, ...] = ()
    for week in court.weeks(decisions):
        days = tuple(day.weekday for day in week.weeks.get(teacher, ()) if day.away)
        found = days if len(days) > len(found) else found
    return found


def _has(teacher: str, lesson: Placement) -> bool:
    return teacher in (lesson.teacher, lesson.adult)

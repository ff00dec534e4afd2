"""What is left on a date of the limits that teachers have for a week, after its other dates."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from models.district import District
from models.teacher import Limits, Teacher
from models.timetable import Held, Placement
from scheduler.planner.agenda import Agenda
from scheduler.term.days import monday_of
from scheduler.term.groups import school_of_group


def within_week(district: District, problem: District, agenda: Agenda, day: date) -> District:
    """The problem of a date with each teacher's limits of the week less what the other dates use.

    Weeks with a make-up day are longer by decree: there the limits are the date's alone, as the law has it.
    """
    monday = monday_of(day)
    if any(monday_of(row.day) == monday and not row.off for row in district.calendar):
        return problem
    away, lessons = _used(district, agenda, day)
    teachers = tuple(
        _left(teacher, len(away[teacher.id]), lessons[teacher.id]) for teacher in problem.teachers
    )
    return problem.model_copy(update={"teachers": teachers})


def _left(teacher: Teacher, away: int, lessons: int) -> Teacher:
    limits = teacher.limits
    update: dict[str, int] = {}
    if limits.days_away is not None:
        update["days_away"] = max(0, min(1, limits.days_away - away))
    if limits.lessons_week is not None:
        update["lessons_week"] = max(0, limits.lessons_week - lessons)
    new: Limits = limits.model_copy(update=update)
    return teacher.model_copy(update={"limits": new})


def _used(district: District, agenda: Agenda, day: date) -> tuple[dict[str, set[date]], Counter[str]]:
    """Days on which each teacher is at another school, and lessons given, on the week's other dates."""
    own = {teacher.id: teacher.employer for teacher in district.teachers}
    away: dict[str, set[date]] = defaultdict(set)
    lessons: Counter[str] = Counter()
    for who, there, school, count in _stays(district, agenda, monday_of(day)):
        if there != day:
            lessons[who] += count
            if school != own[who]:
                away[who].add(there)
    return away, lessons


def _stays(district: District, agenda: Agenda, monday: date) -> Iterator[tuple[str, date, str, int]]:
    """Who is where on the dates of a week, and for how many lessons.

    Weekly commitments count on days off too, where they may not be: then a little of a limit is given away.
    """
    schools, events = school_of_group(district), {event.id: event for event in district.events}
    at = {course.id: schools[course.group] for course in district.courses}
    meetings = {meeting.id: meeting for meeting in district.meetings}
    for one in agenda.week(monday):
        decision = one.decision
        if isinstance(decision, Placement) and decision.teacher is not None and decision.origin is None:
            yield decision.teacher, one.day, at[decision.course], 1
        elif isinstance(decision, Held) and not meetings[decision.meeting].online:
            yield from ((who, one.day, meetings[decision.meeting].school, 0) for who in decision.attendants)
    for held in district.dated_events:
        place = events[held.event].place
        if monday_of(held.day) == monday and place is not None:
            yield from ((who, held.day, place, 0) for who in events[held.event].people)
    for row in district.commitments:
        if row.teacher is not None:
            yield row.teacher, monday + timedelta(days=row.weekday - 1), row.school, row.lessons

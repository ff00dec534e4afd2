"""The weekly timetable on every date of the term: dated lessons with an identity that lasts.

A dated lesson is known by district, term, course, week and number:

* the week is the ISO week of the date, written as its Monday;
* the number counts the course's weekly lessons in clock order, from 1. It counts the lessons of the weekly
  timetable, not those left over after holidays: one more day without lessons takes away the lessons of that
  day and no other lesson changes its number.

So a lesson that moves within its week, to another teacher or into another room is still the same lesson, and
people's calendars move it instead of showing a new one. The date alone would not do: moving a weekly lesson
from Tuesday to Thursday would end one series of identities and begin another.

Several courses taught together are one lesson, with the identity of the first of them. What a teacher does
otherwise (as the local adult, in a meeting, in a vehicle) has an identity of its own.

Every date has the clock times of the bells in force that day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from models.district import District
from models.teacher import Unavailability
from models.timetable import Timetable
from scheduler.term.bells_in_force import Periods, bells_on, periods_of
from scheduler.term.days import lesson_days, meets, monday_of, weeks_on
from scheduler.term.engagements import Engagement, Role, engagements


@dataclass(frozen=True)
class LessonKey:
    """Whose identity it is; equal keys are the same lesson, whenever and by whom it is given."""

    district: str
    term: str
    course: str
    """Or a meeting, or a vehicle's run."""
    monday: date
    """Monday of the lesson's ISO week."""
    number: int
    """1 = the course's first lesson of the weekly timetable, in clock order."""
    part: tuple[str | int, ...] = ()
    """Whose part in it and which; empty for giving a lesson."""


@dataclass(frozen=True)
class DatedLesson:
    """One lesson (or duty, meeting, ride) on one date, [start, end) in minutes after midnight of the zone."""

    key: LessonKey
    day: date
    """The planned date."""
    start: int
    end: int
    engagement: Engagement

    @property
    def teacher(self) -> str:
        """Whose it is."""
        return self.engagement.teacher

    @property
    def course(self) -> str:
        """The course, the meeting or the run."""
        return self.engagement.about

    @property
    def school(self) -> str | None:
        """Where it is; None for an online meeting and a ride."""
        return self.engagement.school


@dataclass(frozen=True)
class RolledOut:
    """Everything that is planned for the term's dates."""

    held: tuple[DatedLesson, ...]
    """By date, clock time and course."""
    dropped: tuple[DatedLesson, ...]
    """What cannot be because its teacher is not there on that date."""


def rolled_out(district: District, timetable: Timetable) -> RolledOut:
    """Everything that teachers do in the week, on every date of the term that has lessons.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have on one of its dates.
    """
    every = sorted(_every(district, engagements(district, timetable)), key=_order)
    gone = {id(lesson) for lesson in _dropped(district, every)}
    return RolledOut(
        held=tuple(lesson for lesson in every if id(lesson) not in gone),
        dropped=tuple(
            lesson for lesson in every if id(lesson) in gone and lesson.engagement.role != Role.RIDES
        ),
    )


def dated_lessons(district: District, timetable: Timetable) -> tuple[DatedLesson, ...]:
    """What is left for the term's dates; see `rolled_out`."""
    return rolled_out(district, timetable).held


def dropped_lessons(district: District, timetable: Timetable) -> tuple[DatedLesson, ...]:
    """What cannot be on the term's dates; see `rolled_out`."""
    dated = any(row.dates for row in district.unavailability)
    return rolled_out(district, timetable).dropped if dated else ()


def _order(lesson: DatedLesson) -> tuple[date, int, int, str, str, int]:
    return lesson.day, lesson.start, lesson.end, lesson.course, lesson.teacher, lesson.key.number


def _every(district: District, week: Iterable[Engagement]) -> Iterator[DatedLesson]:
    """Every part of the week on every date."""
    by_weekday: dict[int, list[Engagement]] = {}
    for part in week:
        by_weekday.setdefault(part.weekday, []).append(part)
    changes = sorted({bells.valid_from for bells in district.bells if bells.valid_from is not None})
    rung: dict[int, Periods] = {}  # by how many schedules have begun
    for day in lesson_days(district.term):
        begun = sum(change <= day for change in changes)
        if begun not in rung:
            rung[begun] = periods_of(bells_on(district, day))
        weeks = weeks_on(district.term, day)
        for part in by_weekday.get(day.isoweekday(), ()):
            if meets(part.weeks, weeks):
                yield _on(district, part, day, rung[begun])


def _on(district: District, part: Engagement, day: date, periods: Periods) -> DatedLesson:
    """One part of the week on one date."""
    start, end = part.start, part.end
    if part.bells is not None:
        if part.bells not in periods:
            _, weekday, label = part.bells
            raise ValueError(f"{part.about}: no period {label!r} on weekday {weekday}, {day}")
        start, end = periods[part.bells].start, periods[part.bells].end
    key = LessonKey(
        district.name, district.term.name, part.about, monday_of(day), part.number, _part_of(part)
    )
    return DatedLesson(key, day, start, end, part)


def _part_of(part: Engagement) -> tuple[str | int, ...]:
    """What tells a duty, a meeting and a ride from the lesson, and from those of others."""
    match part.role:
        case Role.GIVES:
            return ()
        case Role.ATTENDS:
            return "meeting", part.teacher
        case Role.RIDES:
            return "ride", part.teacher, part.weekday
        case _:
            return ("adult",)


def _dropped(district: District, every: list[DatedLesson]) -> Iterator[DatedLesson]:
    """What falls into a time in which its teacher is away on that date, and rides that lead to nothing."""
    blocked = _blocked(district)
    if not blocked:
        return
    busy = {(row.teacher, row.weekday) for row in district.commitments}
    days: dict[tuple[str, date], list[DatedLesson]] = {}
    for lesson in every:
        days.setdefault((lesson.teacher, lesson.day), []).append(lesson)
    for (teacher, day), lessons in days.items():
        times = blocked.get((teacher, day), ())
        gone = [one for one in lessons if any(a < one.end and one.start < b for a, b in times)]
        yield from gone
        left = [one for one in lessons if not any(one is other for other in gone)]
        rides_only = all(one.engagement.role == Role.RIDES for one in left)
        if gone and rides_only and (teacher, day.isoweekday()) not in busy:
            yield from left


def _blocked(district: District) -> dict[tuple[str, date], list[tuple[int, int]]]:
    """(teacher, date) -> times [start, end) in which the teacher is not there on that date only."""
    found: dict[tuple[str, date], list[tuple[int, int]]] = {}
    for row in district.unavailability:
        for teacher in _meant(district, row) if row.dates else ():
            for day in row.dates:
                found.setdefault((teacher, day), []).append((row.start, row.end))
    return found


def _meant(district: District, row: Unavailability) -> Iterator[str]:
    """The teachers that a row blocks: one, or all of a subject."""
    for teacher in district.teachers:
        if row.teacher == teacher.id or (row.subject is not None and row.subject in teacher.subjects):
            yield teacher.id

"""What teachers do on every date of the term: the dated decisions as their calendars show them.

Several courses taught together are one lesson, with the identity of the first of them. What a teacher does
otherwise (as the local adult, in a meeting, in a vehicle) has an identity of its own. Every date has the
clock times of the bells in force that day.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.district import District
from models.plan import Dated
from models.teacher import Unavailability
from models.timetable import Decision
from scheduler.term.dated import on_dates
from scheduler.term.engagements import Engagement, Role, engagements
from scheduler.term.planned import Decided, Planned
from scheduler.term.school_calendar import Calendar


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
    """Whose part in it and which, and what `Dated.again` says; empty for giving a lesson."""


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


def rolled_out(district: District, timetable: Planned) -> RolledOut:
    """Everything that teachers do in the week, on every date of the term that has lessons.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have on one of its dates.
    """
    calendar = Calendar(district)
    return shown(district, on_dates(district, timetable, calendar), calendar)


def shown(district: District, dated: Iterable[Dated], calendar: Calendar) -> RolledOut:
    """What teachers do by dated decisions, which are in the order of their dates.

    Raises
    ------
    ValueError
        If one is in a period that its school does not have on its date.
    """
    dates = _Dates(district, calendar)
    every = sorted(
        (
            one
            for day, some in groupby(dated, key=lambda one: one.day)
            for one in dates.lessons(day, tuple(some))
        ),
        key=_order,
    )
    gone = {id(lesson) for lesson in _dropped(district, every)}
    return RolledOut(
        held=tuple(lesson for lesson in every if id(lesson) not in gone),
        dropped=tuple(
            lesson for lesson in every if id(lesson) in gone and lesson.engagement.role != Role.RIDES
        ),
    )


def dated_lessons(district: District, timetable: Planned) -> tuple[DatedLesson, ...]:
    """What is left for the term's dates; see `rolled_out`."""
    return rolled_out(district, timetable).held


def dropped_lessons(district: District, timetable: Planned) -> tuple[DatedLesson, ...]:
    """What cannot be on the term's dates; see `rolled_out`."""
    dated = any(row.dates for row in district.unavailability)
    return rolled_out(district, timetable).dropped if dated else ()


def _order(lesson: DatedLesson) -> tuple[date, int, int, str, str, int]:
    return lesson.day, lesson.start, lesson.end, lesson.course, lesson.teacher, lesson.key.number


class _Dates:
    """What is done on a date; dates with the same decisions at the same times share their engagements."""

    def __init__(self, district: District, calendar: Calendar) -> None:
        self._district = district
        self._calendar = calendar
        self._known: dict[object, tuple[Engagement, ...]] = {}

    def lessons(self, day: date, dated: tuple[Dated, ...]) -> Iterator[DatedLesson]:
        """Everything that teachers do on one date."""
        names: Mapping[Decision, Dated] = {one.decision: one for one in dated}
        for part in self._parts(day, dated):
            named = names[_decision(part)]
            key = LessonKey(
                self._district.name,
                self._district.term.name,
                part.about,
                named.monday,
                named.number,
                (*_part_of(part), *((named.again,) if named.again is not None else ())),
            )
            yield DatedLesson(key, day, part.start, part.end, part)

    def _parts(self, day: date, dated: tuple[Dated, ...]) -> tuple[Engagement, ...]:
        periods = self._calendar.dated_periods(day)
        decided = Decided.of(one.decision for one in dated)
        key = (tuple(periods.items()), decided)
        if key not in self._known:
            self._known[key] = engagements(self._district, decided, periods)
        return self._known[key]


def _decision(part: Engagement) -> Decision:
    """The decision behind it; of several taught together the first."""
    if part.sitting is not None:
        return part.sitting.first.placement
    decision = part.held or part.ride
    assert decision is not None, "an engagement is a lesson, a meeting or a ride"
    return decision


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

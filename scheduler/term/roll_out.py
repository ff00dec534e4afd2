"""The weekly timetable on every date of the term: dated lessons with an identity that lasts.

A dated lesson is known by district, term, course, week and number:

* the week is the ISO week of the date, written as its Monday;
* the number counts the course's weekly lessons in clock order, from 1. It counts the lessons of the weekly
  timetable, not those left over after holidays: one more day without lessons takes away the lessons of that
  day and no other lesson changes its number.

So a lesson that moves within its week, to another teacher or into another room is still the same lesson, and
people's calendars move it instead of showing a new one. The date alone would not do: moving a weekly lesson
from Tuesday to Thursday would end one series of identities and begin another.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from models.district import District
from models.timetable import Timetable
from scheduler.term.weekly import WeeklyLesson, weekly_lessons


@dataclass(frozen=True)
class LessonKey:
    """Whose identity it is; equal keys are the same lesson, whenever and by whom it is given."""

    district: str
    term: str
    course: str
    monday: date
    """Monday of the lesson's ISO week."""
    number: int
    """1 = the course's first lesson of the weekly timetable, in clock order."""


@dataclass(frozen=True)
class DatedLesson:
    """One lesson on one date, [start, end) in minutes after midnight of the term's zone."""

    key: LessonKey
    day: date
    """The planned date."""
    start: int
    end: int
    teacher: str
    course: str
    school: str
    weekday: int
    period: str


def dated_lessons(district: District, timetable: Timetable) -> tuple[DatedLesson, ...]:
    """Every placement on every date of the term that has lessons, by date, clock time and course.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    week = weekly_lessons(district, timetable)
    lessons = [
        _on(district, weekly, day)
        for day in _lesson_days(district)
        for weekly in week
        if weekly.placement.weekday == day.isoweekday()
    ]
    return tuple(sorted(lessons, key=lambda lesson: (lesson.day, lesson.start, lesson.end, lesson.course)))


def _lesson_days(district: District) -> list[date]:
    """The term's dates, first and last included, without the days without lessons."""
    term = district.term
    days = (term.first_day + timedelta(days=n) for n in range((term.last_day - term.first_day).days + 1))
    off = frozenset(term.no_lessons)
    return [day for day in days if day not in off]


def _on(district: District, weekly: WeeklyLesson, day: date) -> DatedLesson:
    """The weekly lesson on one date."""
    placement, period = weekly.placement, weekly.period
    monday = day - timedelta(days=day.weekday())
    key = LessonKey(district.name, district.term.name, placement.course, monday, weekly.number)
    return DatedLesson(
        key=key,
        day=day,
        start=period.start,
        end=period.end,
        teacher=placement.teacher,
        course=placement.course,
        school=weekly.school,
        weekday=placement.weekday,
        period=placement.period,
    )

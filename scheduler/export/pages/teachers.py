"""For the planner: every teacher's week, and what it amounts to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.teacher import Teacher
from scheduler.export.grid import View
from scheduler.export.grid_by_day import teacher_grid
from scheduler.export.pages.site import TEACHERS, Site
from scheduler.export.pages.term import Rows
from scheduler.export.pages.week_table import week_table
from scheduler.export.workloads import Load, workloads
from scheduler.term.days import parities
from scheduler.term.engagements import Role


@dataclass(frozen=True)
class DayBar:
    """A weekday of a teacher, over all weeks of the cycle."""

    weekday: int
    lessons: int
    duties: int
    minutes: int
    """On the road."""


@dataclass(frozen=True)
class Bars:
    """A teacher's days, and the most that any of them has."""

    days: tuple[DayBar, ...]
    most_lessons: int
    most_minutes: int


def teacher_pages(site: Site, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """The list with its charts, and a page a teacher."""
    view = site.view
    loads = workloads(view.district, view.timetable)
    yield TEACHERS, _list(site, loads)
    own: dict[str, list[Load]] = {teacher.id: [] for teacher in view.district.teachers}
    for load in loads:
        own[load.teacher].append(load)
    for teacher in view.district.teachers:
        address = site.addresses.teacher[teacher.id]
        page = site.page(
            "teacher.html",
            address,
            view.labels.teacher[teacher.id],
            teacher=teacher,
            week=week_table(teacher_grid(view, teacher, own[teacher.id]), view.catalogue),
            bars=bars(view, teacher),
            cycle=len(parities(view.district.term)),
            changes=rows.changes_of_teacher(teacher.id),
        )
        yield address, page


def _list(site: Site, loads: Sequence[Load]) -> bytes:
    """All teachers in figures and bars."""
    view = site.view
    return site.page(
        "teachers.html",
        TEACHERS,
        view.catalogue.text("pages.nav.teachers"),
        loads=loads,
        teachers={teacher.id: teacher for teacher in view.district.teachers},
        cycle=len(parities(view.district.term)),
        most_work=max((load.lessons + load.duties + load.meetings for load in loads), default=0),
        most_minutes=max((load.minutes for load in loads), default=0),
    )


def bars(view: View, teacher: Teacher) -> Bars:
    """The days of a teacher; what is in every week counts once for each week of the cycle."""
    days = []
    own = view.by_teacher.get(teacher.id, [])
    rung = {period.weekday for bells in view.bells.values() for period in bells.periods}
    for weekday in sorted(rung | {one.weekday for one in own}):
        today = [one for one in own if one.weekday == weekday for _ in _weeks(view, one.weeks.value)]
        given = sum(one.role_of(teacher.id) == Role.GIVES for one in today)
        lessons = sum(one.kind == "lesson" for one in today)
        minutes = sum(one.journey.minutes for one in today if one.journey is not None)
        days.append(DayBar(weekday, given, lessons - given, minutes))
    return Bars(
        tuple(days),
        max((day.lessons + day.duties for day in days), default=0),
        max((day.minutes for day in days), default=0),
    )


def _weeks(view: View, weeks: str) -> Iterator[str]:
    """The weeks of the cycle that something is in."""
    for week in parities(view.district.term):
        if weeks in ("every", week.value):
            yield week.value

"""The common timetable (大课表) of a school: a row a class, and the whole week on the school's own bells."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from models.bells import PeriodKind
from models.course import Mode
from models.school import School
from scheduler.export.grid import Entry, View, lines, title_of
from scheduler.export.pages.week_table import Item, item
from scheduler.export.week import Happening

Time = tuple[int, int, int]
"""Weekday, and [start, end) in minutes after midnight."""


@dataclass(frozen=True)
class Column:
    """One time of the week."""

    label: str
    """The period's; empty at a time that the bells do not know."""
    start: int
    end: int


@dataclass(frozen=True)
class Common:
    """A school's table."""

    school: str
    """Its id."""
    days: tuple[tuple[int, int], ...]
    """Weekdays, and how many columns each has."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[tuple[Item, ...], ...]], ...]
    """A class's id, and its cells by column."""


def common(view: View, school: School) -> Common:
    """Every lesson period of the week, and whatever happens at other times."""
    classes = sorted(
        (one for one in view.district.classes if one.school == school.id), key=lambda one: one.grade
    )
    labels = {(p.weekday, p.start, p.end): p.label for p in view.bells[school.id].periods}
    times = {
        (p.weekday, p.start, p.end) for p in view.bells[school.id].periods if p.kind == PeriodKind.LESSON
    }
    week = {group.id: view.by_class.get(group.id, []) for group in classes}
    times |= {_time(one) for own in week.values() for one in own}
    ordered = sorted(times)
    return Common(
        school=school.id,
        days=tuple((day, len(list(some))) for day, some in groupby(ordered, key=lambda time: time[0])),
        columns=tuple(Column(labels.get(time, ""), time[1], time[2]) for time in ordered),
        rows=tuple((group, tuple(_cells(view, group, own, ordered))) for group, own in week.items()),
    )


def _time(one: Happening) -> Time:
    return one.weekday, one.start, one.end


def _cells(view: View, group: str, own: list[Happening], times: list[Time]) -> Iterator[tuple[Item, ...]]:
    """A class's week, column by column."""
    found: dict[Time, list[Item]] = {}
    for one in own:
        found.setdefault(_time(one), []).append(item(_entry(view, one, group)))
    for time in times:
        yield tuple(found.get(time, ()))


def _entry(view: View, one: Happening, group: str) -> Entry:
    """Subject, a mark for how it is met, who gives it, in which weeks: what fits into a narrow column."""
    weeks = view.telling.weeks(one.weeks)
    teacher = view.labels.teacher[one.teacher] if one.teacher is not None else None
    if one.sitting is None:
        return Entry(one.kind, "", title_of(view, one), after=lines([teacher, weeks]))
    own = [lesson.course.subject for lesson in one.sitting.lessons if lesson.course.group == group]
    title = view.catalogue.join(dict.fromkeys(own or one.sitting.subjects))
    mode = one.sitting.mode
    mark = None if mode is Mode.LOCAL else view.catalogue.text(f"pages.short.{mode.value}")
    return Entry("lesson", "", title, after=lines([mark, teacher, weeks]), mode=mode)

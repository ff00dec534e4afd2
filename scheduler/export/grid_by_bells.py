"""Sheets of a school and of a class: a row for every time that the school's bells know."""

from collections.abc import Callable, Iterable

from models.bells import Period
from models.group import SchoolClass
from models.school import School
from scheduler.export.grid import Entry, Grid, Row, View, lines, span, subject_of
from scheduler.export.week import Happening

Clock = tuple[int, int]
"""[start, end) in minutes after midnight."""


def school_grid(view: View, school: School) -> Grid:
    """Everything at a school; several lessons at a time stand in one cell, by class."""
    here = [h for h in view.week if h.school == school.id]
    lessons = sum(h.kind == "lesson" for h in here)
    note = view.catalogue.text("export.note.school", lessons=lessons)
    return _grid(view, school.id, here, (view.labels.school[school.id], note), _at_school)


def class_grid(view: View, group: SchoolClass) -> Grid:
    """Everything a class takes part in, in joint classes too."""
    own = [h for h in view.week if group.id in h.classes]
    lessons = sum(h.kind == "lesson" for h in own)
    school = view.labels.school[group.school]
    note = view.catalogue.text("export.note.class", school=school, lessons=lessons)
    return _grid(view, group.school, own, (view.labels.group[group.id], note), _in_class(group.id))


def _grid(
    view: View,
    school: str,
    week: list[Happening],
    heading: tuple[str, str],
    entry: Callable[[View, Happening], Entry],
) -> Grid:
    """The rows of the school's bells, and of whatever happens at other times."""
    periods = view.bells[school].periods
    weekdays = tuple(sorted({p.weekday for p in periods} | {h.weekday for h in week}))
    clocks = sorted({(p.start, p.end) for p in periods} | {(h.start, h.end) for h in week})
    rows = []
    for clock in clocks:
        rung = [p for p in periods if (p.start, p.end) == clock]
        now = [h for h in week if (h.start, h.end) == clock]
        cells = tuple(_cell(view, rung, now, day, entry) for day in weekdays)
        rows.append(Row(_head(view, rung, clock), cells))
    return Grid(*heading, weekdays, tuple(rows))


def _cell(
    view: View,
    rung: Iterable[Period],
    now: Iterable[Happening],
    weekday: int,
    entry: Callable[[View, Happening], Entry],
) -> tuple[Entry, ...] | None:
    """What happens on one weekday at one time; None if the bells do not know that time that day."""
    entries = tuple(entry(view, happening) for happening in now if happening.weekday == weekday)
    exists = any(period.weekday == weekday for period in rung)
    return entries if entries or exists else None


def _head(view: View, rung: Iterable[Period], clock: Clock) -> str:
    """The periods' names, where days differ all of them, and the time."""
    names = dict.fromkeys(_period_name(view, period) for period in rung)
    return "\n".join([*([" / ".join(names)] if names else []), span(view.catalogue, *clock)])


def _period_name(view: View, period: Period) -> str:
    """第3节 for a label that is only a number, other labels as they are."""
    if period.label.isdecimal():
        return view.catalogue.text("export.period", period=period.label)
    return period.label


def _at_school(view: View, happening: Happening) -> Entry:
    """Class and subject, then the teacher."""
    group = view.labels.plain_group[happening.group] if happening.group is not None else ""
    teacher = view.labels.teacher[happening.teacher] if happening.teacher is not None else ""
    subject = subject_of(view.catalogue, happening)
    title = f"{group} {subject}".strip()
    return Entry(happening.kind, subject, title, after=f" {teacher}".rstrip())


def _in_class(group: str) -> Callable[[View, Happening], Entry]:
    """Subject, then teacher, room, and the joint class if it is one."""

    def entry(view: View, happening: Happening) -> Entry:
        teacher = view.labels.teacher[happening.teacher] if happening.teacher is not None else None
        room = view.labels.room[happening.room] if happening.room is not None else None
        joint = happening.group if happening.group != group else None
        together = view.labels.plain_group[joint] if joint is not None else None
        subject = subject_of(view.catalogue, happening)
        return Entry(happening.kind, subject, subject, after=lines([teacher, room, together]))

    return entry

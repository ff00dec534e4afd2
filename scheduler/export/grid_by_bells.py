"""Sheets of a school and of a class: a row for every time that the school's bells know."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from models.bells import Period
from models.group import SchoolClass
from models.school import School
from scheduler.export.grid import Entry, Grid, Row, View, lines, since, span, title_of, weekly
from scheduler.export.totals import totals
from scheduler.export.week import Happening, later_times

Clock = tuple[int, int]
"""[start, end) in minutes after midnight."""


def school_grid(view: View, school: School) -> Grid:
    """Everything at a school; several lessons at a time stand in one cell, by class."""
    here = view.by_school.get(school.id, [])
    grid = _grid(view, school.id, here, (view.labels.school[school.id], weekly(view, here)), at_school)
    due = [row for row in view.provided if row.school == school.id]
    text, lacking = totals(view, due, lambda row: view.labels.plain_group[row.group])
    return replace(grid, totals=text, lacking=lacking)


def class_grid(view: View, group: SchoolClass) -> Grid:
    """Everything a class takes part in, in joint classes too."""
    own = view.by_class.get(group.id, [])
    note = f"{view.labels.school[group.school]} · {weekly(view, own)}"
    grid = _grid(view, group.school, own, (view.labels.group[group.id], note), _in_class(group.id))
    due = [row for row in view.provided if row.group == group.id]
    text, lacking = totals(view, due, lambda row: row.subject)
    return replace(grid, totals=text, lacking=lacking)


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
        rows.append(Row(_head(view, school, rung, clock), cells, clock[0]))
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


def _head(view: View, school: str, rung: Iterable[Period], clock: Clock) -> str:
    """The periods' names, where days differ all of them, the time, and from when it is another."""
    rung = list(rung)
    names = dict.fromkeys(_period_name(view, period) for period in rung)
    later = dict.fromkeys(
        since(view.catalogue, later)
        for period in rung
        for later in later_times(view.seasons, (school, period.weekday, period.label))
    )
    return "\n".join([*([" / ".join(names)] if names else []), span(view.catalogue, *clock), *later])


def _period_name(view: View, period: Period) -> str:
    """第3节 for a label that is only a number, other labels as they are."""
    if period.label.isdecimal():
        return view.catalogue.text("export.period", period=period.label)
    return period.label


def at_school(view: View, happening: Happening) -> Entry:
    """Class and subject, then the teacher, the weeks, and for a lesson who else is there and where."""
    telling, sitting = view.telling, happening.sitting
    weeks = telling.weeks(happening.weeks)
    if sitting is None:
        who = [happening.teacher] if happening.teacher is not None else happening.attendants
        people = view.catalogue.join(view.labels.teacher[teacher] for teacher in who)
        subject = title_of(view, happening)
        title = f"{telling.groups(happening.groups)} {subject}".strip()
        online = view.catalogue.text("export.online") if happening.school is None else None
        after = f" {people}".rstrip() + lines([weeks, online, telling.room(happening.room)])
        return Entry(happening.kind, subject, title, after=after)
    subject, groups = telling.subject_and_groups(sitting)
    after = f" {telling.given(sitting)}".rstrip() + lines(
        [weeks, telling.broadcast_to(sitting), telling.adult(sitting), telling.room(happening.room)]
    )
    title = f"{groups} {subject}".strip()
    return Entry("lesson", happening.subject, title, after=after, mode=sitting.mode)


def _in_class(group: str) -> Callable[[View, Happening], Entry]:
    """Subject, then teacher, weeks, who else is there, room, and who else sits in it."""

    def entry(view: View, happening: Happening) -> Entry:
        telling, sitting = view.telling, happening.sitting
        weeks, room = telling.weeks(happening.weeks), telling.room(happening.room)
        if sitting is None:
            together = telling.groups(other for other in happening.groups if other != group)
            teacher = view.labels.teacher[happening.teacher] if happening.teacher is not None else None
            title = title_of(view, happening)
            return Entry(happening.kind, title, title, after=lines([teacher, weeks, room, together]))
        own = [one.course.subject for one in sitting.lessons if one.course.group == group]
        title = view.catalogue.join(dict.fromkeys(own or sitting.subjects))
        more = [telling.given(sitting), weeks, telling.broadcast_to(sitting), telling.adult(sitting)]
        after = lines([*more, room, telling.together(sitting, group)])
        return Entry("lesson", happening.subject, title, after=after, mode=sitting.mode)

    return entry

"""The sheet of a teacher: each day's lessons, commitments and journeys one below the other.

A visiting teacher's days follow different bells, so rows of common clock times would be mostly empty. Here a
row is a place in the day, morning and afternoon apart, and every cell says its own time.
"""

from models.teacher import Teacher
from scheduler.export.grid import Entry, Grid, Row, View, lines, span, subject_of
from scheduler.export.provision import Workload
from scheduler.export.week import Happening


def teacher_grid(view: View, teacher: Teacher, load: Workload) -> Grid:
    """One teacher's week, journeys included."""
    own = [happening for happening in view.week if happening.teacher == teacher.id]
    weekdays = _weekdays(view, own)
    midday = view.district.rules.midday
    morning = _rows(view, [h for h in own if h.start < midday], weekdays, "half.am")
    afternoon = _rows(view, [h for h in own if h.start >= midday], weekdays, "half.pm")
    note = view.catalogue.text(
        "export.note.teacher",
        employer=_employer(view, teacher),
        lessons=load.lessons,
        schools=load.schools,
        journeys=load.journeys,
        minutes=load.minutes,
    )
    return Grid(view.labels.teacher[teacher.id], note, weekdays, (*morning, *afternoon))


def _weekdays(view: View, own: list[Happening]) -> tuple[int, ...]:
    """The weekdays on which any school has periods, and any others the teacher works on."""
    rung = {period.weekday for bells in view.bells.values() for period in bells.periods}
    return tuple(sorted(rung | {happening.weekday for happening in own}))


def _rows(view: View, half: list[Happening], weekdays: tuple[int, ...], head: str) -> list[Row]:
    """The first things of every day, the second things ...; at least one row."""
    days = [[h for h in half if h.weekday == weekday] for weekday in weekdays]
    name = view.catalogue.text(head)
    return [
        Row(name, tuple((_entry(view, day[place]),) if place < len(day) else () for day in days))
        for place in range(max(1, *map(len, days)))
    ]


def _entry(view: View, happening: Happening) -> Entry:
    """The time, then what and where."""
    time = f"{span(view.catalogue, happening.start, happening.end)}\n"
    if happening.origin is not None and happening.destination is not None:
        title = f"{view.labels.place[happening.origin]} → {view.labels.place[happening.destination]}"
        way = view.catalogue.text("export.journey", minutes=happening.minutes)
        return Entry(happening.kind, "", title, before=time, after=lines([way]))
    group = view.labels.plain_group[happening.group] if happening.group is not None else ""
    school = view.labels.school[happening.school] if happening.school is not None else None
    room = view.labels.room[happening.room] if happening.room is not None else None
    subject = subject_of(view.catalogue, happening)
    return Entry(
        happening.kind, subject, f"{subject} {group}".strip(), before=time, after=lines([school, room])
    )


def _employer(view: View, teacher: Teacher) -> str:
    """The employing school, else the cluster, else a dash."""
    if teacher.employer is not None:
        return view.labels.school[teacher.employer]
    return teacher.cluster or "—"

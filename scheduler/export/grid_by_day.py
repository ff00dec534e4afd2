"""The sheet of a teacher: each day's lessons, commitments and journeys one below the other.

A visiting teacher's days follow different bells, so rows of common clock times would be mostly empty. Here a
row is a place in the day, morning and afternoon apart, and every cell says its own time.
"""

from collections.abc import Iterable, Iterator, Mapping

from models.base import Weeks
from models.teacher import Teacher
from models.timetable import Journey
from scheduler.export.grid import Entry, Grid, Row, View, counted, lines, since, span, title_of
from scheduler.export.week import Happening
from scheduler.export.workloads import Load
from scheduler.term.engagements import Role
from scheduler.term.sittings import Sitting


def teacher_grid(view: View, teacher: Teacher, loads: Iterable[Load]) -> Grid:
    """One teacher's week, journeys included; `loads` are the teacher's own, one a week of the cycle."""
    own = view.by_teacher.get(teacher.id, [])
    weekdays = _weekdays(view, own)
    midday = view.district.rules.midday
    morning = _rows(view, teacher, [h for h in own if h.start < midday], weekdays, "half.am")
    afternoon = _rows(view, teacher, [h for h in own if h.start >= midday], weekdays, "half.pm")
    note = view.catalogue.text("export.note.teacher", employer=_employer(view, teacher))
    fixed = counted(view, own, "commitment")
    figures = {load.weeks: _load(view, load, count) for load, count in zip(loads, fixed, strict=True)}
    title = view.labels.teacher[teacher.id]
    return Grid(title, " · ".join([note, *_by_week(view, figures)]), weekdays, (*morning, *afternoon))


def _by_week(view: View, figures: Mapping[Weeks, str]) -> Iterator[str]:
    """A week in figures, or the odd and the even one where they are not the same."""
    if len(set(figures.values())) == 1:
        yield view.catalogue.text("export.note.week", figures=next(iter(figures.values())))
        return
    for weeks, text in figures.items():
        yield view.catalogue.text("export.note.one_week", weeks=view.telling.weeks(weeks) or "", figures=text)


def _load(view: View, load: Load, commitments: int) -> str:
    """One week in figures; what there is none of is left out."""
    text = view.catalogue.text
    parts = []
    if load.lessons:
        parts.append(text("export.note.lessons", lessons=load.lessons, schools=load.schools))
    if load.journeys:
        key = "export.note.rides" if load.riding else "export.note.journeys"
        parts.append(text(key, journeys=load.journeys, minutes=load.minutes))
    if load.duties:
        parts.append(text("export.note.duties", duties=load.duties))
    if load.meetings:
        parts.append(text("export.note.meetings", meetings=load.meetings))
    if commitments:
        parts.append(text("export.note.commitments", count=commitments))
    if load.weighted is not None and load.weighted.total and view.district.coefficients:
        parts.append(text("export.note.weighted_lessons", lessons=f"{load.weighted.total / 100:g}"))
    return " · ".join(parts) or text("export.nothing")


def _weekdays(view: View, own: list[Happening]) -> tuple[int, ...]:
    """The weekdays on which any school has periods, and any others the teacher works on."""
    rung = {period.weekday for bells in view.bells.values() for period in bells.periods}
    return tuple(sorted(rung | {happening.weekday for happening in own}))


def _rows(
    view: View, teacher: Teacher, half: list[Happening], weekdays: tuple[int, ...], head: str
) -> list[Row]:
    """The first things of every day, the second things ...; at least one row."""
    days = [[h for h in half if h.weekday == weekday] for weekday in weekdays]
    name = view.catalogue.text(head)
    return [
        Row(name, tuple((_entry(view, teacher, day[place]),) if place < len(day) else () for day in days))
        for place in range(max(1, *map(len, days)))
    ]


def _entry(view: View, teacher: Teacher, happening: Happening) -> Entry:
    """The time, then what and where."""
    telling = view.telling
    time = f"{span(view.catalogue, happening.start, happening.end)}\n"
    weeks = telling.weeks(happening.weeks)
    if happening.journey is not None:
        return _journey(view, happening.journey, time, weeks)
    place = view.labels.school[happening.school] if happening.school is not None else None
    if happening.kind == "meeting" and place is None:
        place = view.catalogue.text("export.online")
    where = [place, telling.room(happening.room), weeks]
    later = [since(view.catalogue, times) for times in happening.later]
    if happening.sitting is not None:
        return _lesson(view, happening.sitting, happening.role_of(teacher.id), time, [*where, *later])
    subject = title_of(view, happening)
    title = f"{subject} {telling.groups(happening.groups)}".strip()
    return Entry(happening.kind, subject, title, before=time, after=lines([*where, *later]))


def _lesson(view: View, sitting: Sitting, role: Role | None, time: str, where: list[str | None]) -> Entry:
    """A lesson as the one who gives it sees it, or as a duty."""
    telling = view.telling
    subject, groups = telling.subject_and_groups(sitting)
    title = f"{subject} {groups}".strip()
    if role is None or role == Role.GIVES:
        more = [telling.broadcast_to(sitting), telling.adult(sitting)]
        after = lines([*where, *more])
        return Entry("lesson", sitting.subjects[0], title, before=time, after=after, mode=sitting.mode)
    duty = view.catalogue.text(f"export.role.{role.value}", title=title)
    return Entry("duty", "", duty, before=time, after=lines([*where, telling.given(sitting)]))


def _journey(view: View, journey: Journey, time: str, weeks: str | None) -> Entry:
    """From where to where, how long or with what."""
    title = f"{view.labels.place[journey.origin]} → {view.labels.place[journey.destination]}"
    return Entry("journey", "", title, before=time, after=lines([view.telling.way(journey), weeks]))


def _employer(view: View, teacher: Teacher) -> str:
    """The employing school, else the cluster, else a dash."""
    if teacher.employer is not None:
        return view.labels.school[teacher.employer]
    return teacher.cluster or "—"

"""What cannot be on some dates because its teacher is not there: to be moved, covered or cancelled."""

from collections.abc import Iterable, Iterator, Sequence

from scheduler.export.grid import View, span
from scheduler.export.table import Line, Table
from scheduler.export.telling import Telling
from scheduler.locale import Catalogue
from scheduler.term.engagements import Engagement, Role
from scheduler.term.roll_out import DatedLesson

_KEYS = ("date", "weekday", "time", "teacher", "what", "school")


def told(catalogue: Catalogue, telling: Telling, dropped: Iterable[DatedLesson]) -> Iterator[str]:
    """A line each: date, time, who, what and where; never why."""
    for lesson in dropped:
        yield catalogue.text(
            "export.dropped",
            date=lesson.day.isoformat(),
            weekday=lesson.day.isoweekday(),
            start=lesson.start,
            end=lesson.end,
            teacher=telling.labels.teacher[lesson.teacher],
            what=_whole(catalogue, telling, lesson.engagement),
            school=_place(catalogue, telling, lesson.engagement),
        )


def what(catalogue: Catalogue, telling: Telling, part: Engagement) -> str:
    """What a teacher does: a lesson, a duty, a meeting or a ride."""
    if part.sitting is not None:
        title = " ".join(text for text in telling.subject_and_groups(part.sitting) if text)
        return title if part.role == Role.GIVES else catalogue.text(f"export.role.{part.role}", title=title)
    if part.ride is not None:
        return telling.vehicle(part.about)
    return telling.labels.meeting[part.about]


def _whole(catalogue: Catalogue, telling: Telling, part: Engagement) -> str:
    """What a teacher does, and who is left without it elsewhere."""
    sent = telling.broadcast_to(part.sitting) if part.sitting and part.role == Role.GIVES else None
    return catalogue.join(text for text in (what(catalogue, telling, part), sent) if text)


def _place(catalogue: Catalogue, telling: Telling, part: Engagement) -> str:
    return catalogue.text("export.online") if part.school is None else telling.labels.school[part.school]


def dropped_table(view: View, dropped: Sequence[DatedLesson]) -> Table:
    """A row a lesson, by date."""
    words, telling = view.catalogue, view.telling
    rows = [
        Line(
            (
                lesson.day.isoformat(),
                words.weekday(lesson.day.isoweekday()),
                span(words, lesson.start, lesson.end),
                telling.labels.teacher[lesson.teacher],
                _whole(words, telling, lesson.engagement),
                _place(words, telling, lesson.engagement),
            )
        )
        for lesson in dropped
    ]
    return Table(
        title=words.text("export.sheet.dropped"),
        notes=(words.text("export.note.dropped"),),
        heads=tuple(words.text(f"export.column.{key}") for key in _KEYS),
        rows=rows,
    )

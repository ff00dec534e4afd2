"""Broadcasts (同步课堂) as a table: from where, to whom, the shared minutes, who is there, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.course import Broadcast
from models.district import District
from models.timetable import Timetable
from scheduler.export.grid import View, span
from scheduler.export.table import Cell, Line, Table
from scheduler.term.seasons import Season, seasons
from scheduler.term.sittings import Sitting, sittings

_KEYS = (
    "weekday", "weeks", "subject", "source", "time", "teacher", "studio",
    "receiver", "received", "assistant", "screen", "common",
)  # fmt: skip


@dataclass(frozen=True)
class Sent:
    """One broadcast."""

    origin: Sitting | Broadcast
    receivers: tuple[Sitting, ...]
    """In the order of the week."""
    common: tuple[int, ...]
    """Minutes that all ends share after setting up, in each season of the term; equal ones once."""


def sent(district: District, timetable: Timetable) -> tuple[Sent, ...]:
    """Every broadcast that somebody receives, in the order of the week.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    every, years = sittings(district, timetable), seasons(district)
    outside = {broadcast.id: broadcast for broadcast in district.broadcasts}
    found: list[Sent] = []
    for sitting in every:
        if sitting.received_by:
            ids = {id(lesson) for lesson in sitting.received_by}
            receivers = tuple(one for one in every if any(id(lesson) in ids for lesson in one.lessons))
            found.append(Sent(sitting, receivers, _common(district, years, sitting, receivers)))
    ends: dict[tuple[str, str], list[Sitting]] = {}
    for sitting in every:
        if sitting.first.placement.origin in outside:
            ends.setdefault((sitting.first.placement.origin or "", sitting.weeks), []).append(sitting)
    for (origin, _), external in ends.items():
        common = _common(district, years, outside[origin], external)
        found.append(Sent(outside[origin], tuple(external), common))
    return tuple(found)


def _common(
    district: District, years: Sequence[Season], origin: Sitting | Broadcast, receivers: Sequence[Sitting]
) -> tuple[int, ...]:
    """The shared minutes by season."""
    minutes = []
    for season in years:
        clocks = [season.clock(sitting.slot) for sitting in receivers]
        if isinstance(origin, Broadcast):
            clocks.append((origin.start, origin.end))
        else:
            clocks.append(season.clock(origin.slot))
        starts, ends = zip(*clocks, strict=True)
        minutes.append(min(ends) - max(starts) - district.rules.setup_minutes)
    return tuple(dict.fromkeys(minutes))


def broadcast_table(view: View, every: Sequence[Sent]) -> Table:
    """A row a receiving lesson."""
    text = view.catalogue.text
    setup = view.district.rules.setup_minutes
    return Table(
        title=text("export.sheet.broadcasts"),
        notes=(text("export.note.broadcasts", least=view.district.rules.common_minutes, setup=setup),),
        heads=tuple(text(f"export.column.{key}") for key in _KEYS),
        rows=[_line(view, one, receiver) for one in every for receiver in one.receivers],
    )


def _line(view: View, one: Sent, receiver: Sitting) -> Line:
    """One end of a broadcast."""
    weeks = view.telling.weeks(receiver.weeks) or view.catalogue.text("weeks.every")
    cells: tuple[Cell, ...] = (
        view.catalogue.weekday(receiver.first.placement.weekday),
        weeks,
        receiver.subjects[0],
        *_origin(view, one.origin),
        view.telling.classes(receiver.lessons),
        span(view.catalogue, receiver.period.start, receiver.period.end),
        view.labels.teacher[receiver.adult] if receiver.adult is not None else "",
        view.telling.room(receiver.room) or "",
        one.common[0] if len(one.common) == 1 else " / ".join(map(str, one.common)),
    )
    return Line(cells)


def _origin(view: View, origin: Sitting | Broadcast) -> tuple[str, str, str, str]:
    """Where it comes from, when, by whom, and from which room."""
    if isinstance(origin, Broadcast):
        return view.labels.broadcast[origin.id], span(view.catalogue, origin.start, origin.end), "", ""
    teacher = view.labels.teacher[origin.teacher] if origin.teacher is not None else ""
    times = span(view.catalogue, origin.period.start, origin.period.end)
    return view.telling.classes(origin.lessons), times, teacher, view.telling.room(origin.room) or ""

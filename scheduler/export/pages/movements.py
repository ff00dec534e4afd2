"""Who moves on a day: every teacher who travels, as stays at places and ways between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.base import Weeks
from models.timetable import Journey
from scheduler.export.grid import View
from scheduler.export.pages.lanes import Span
from scheduler.export.week import Happening
from scheduler.term.days import meets, parities


@dataclass(frozen=True)
class Stay:
    """A time at a place, [start, end] in minutes after midnight."""

    place: str
    start: int
    end: int
    work: tuple[Span, ...] = ()
    """When something is done there: lessons, duties, meetings, commitments."""


@dataclass(frozen=True)
class Trace:
    """One teacher's day: a stay before the first way, after each way one more."""

    teacher: str
    weeks: Weeks
    ways: tuple[Journey, ...]
    stays: tuple[Stay, ...]


def traces(view: View, weekday: int) -> tuple[Trace, ...]:
    """All who travel on a weekday, by first departure; odd and even weeks apart where they differ."""
    found = [
        trace
        for teacher, week in view.by_teacher.items()
        for trace in _of_teacher(view, teacher, weekday, week)
    ]
    return tuple(sorted(found, key=lambda one: (one.ways[0].depart, one.teacher, one.weeks is Weeks.EVEN)))


def _of_teacher(view: View, teacher: str, weekday: int, week: Sequence[Happening]) -> Iterator[Trace]:
    """The day in each week of the cycle; once if it is the same in both."""
    today = [one for one in week if one.weekday == weekday]
    if not any(one.journey for one in today):
        return
    days: dict[Weeks, list[Happening]] = {
        weeks: [one for one in today if meets(one.weeks, weeks)] for weeks in parities(view.district.term)
    }
    if len({tuple(map(id, day)) for day in days.values()}) == 1:
        days = {Weeks.EVERY: today}
    for weeks, day in days.items():
        if any(one.journey for one in day):
            yield _trace(teacher, weeks, day)


def _trace(teacher: str, weeks: Weeks, day: Iterable[Happening]) -> Trace:
    """A day of one week, in clock order."""
    day = list(day)
    ways = [one.journey for one in day if one.journey is not None]
    work = [one for one in day if one.journey is None]
    begin = min(ways[0].depart, *(one.start for one in work)) if work else ways[0].depart
    finish = max(ways[-1].arrive, *(one.end for one in work)) if work else ways[-1].arrive
    starts = [begin, *(way.arrive for way in ways)]
    ends = [*(way.depart for way in ways), finish]
    places = [ways[0].origin, *(way.destination for way in ways)]
    return Trace(
        teacher,
        weeks,
        tuple(ways),
        tuple(
            Stay(
                place, start, end, tuple((o.start, o.end) for o in work if start <= o.start and o.end <= end)
            )
            for place, start, end in zip(places, starts, ends, strict=True)
        ),
    )

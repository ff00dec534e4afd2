"""Which weekly timetable a date follows: a provisional one in the first weeks, then the standing one."""

from collections.abc import Iterable, Sequence

from models.district import District
from models.plan import Dated, Standing
from scheduler.term.dated import on_dates
from scheduler.term.school_calendar import Calendar


def rolled(
    district: District, standing: Sequence[Standing], calendar: Calendar | None = None
) -> tuple[Dated, ...]:
    """Every weekly timetable on the dates on which it is followed, by date.

    Raises
    ------
    ValueError
        If one names what the district does not have, or the first begins after the term does.
    """
    ordered = sorted(standing, key=lambda some: some.since)
    if not ordered or ordered[0].since > district.term.first_day:
        raise ValueError("no weekly timetable is in force when the term begins")
    return tuple(_parts(district, ordered, calendar or Calendar(district)))


def _parts(district: District, ordered: Sequence[Standing], calendar: Calendar) -> Iterable[Dated]:
    ends = [*(some.since for some in ordered[1:]), None]
    for some, end in zip(ordered, ends, strict=True):
        for one in on_dates(district, some, calendar):
            if some.since <= one.day and (end is None or one.day < end):
                yield one

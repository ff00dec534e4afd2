"""Vehicles as a table: the runs that are driven, who sits in them on every leg, and who pays."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.district import District
from models.timetable import Timetable
from models.vehicle import Stop
from scheduler.export.grid import View
from scheduler.export.table import Line, Table
from scheduler.term.days import meets
from scheduler.term.drives import Drive, drives

_KEYS = (
    "vehicle", "run", "weekday", "weeks", "from", "departs", "to", "arrives",
    "drive", "riders", "seats", "who", "payer",
)  # fmt: skip


@dataclass(frozen=True)
class Leg:
    """A drive between two stops."""

    drive: Drive
    begin: Stop
    end: Stop
    riders: tuple[str, ...]
    """Ids of the teachers aboard, in the district's order."""


def legs(district: District, timetable: Timetable) -> tuple[Leg, ...]:
    """Every leg of every drive; also those on which nobody sits, for they are driven too."""
    return tuple(
        Leg(drive, begin, end, _aboard(drive, timetable, number))
        for drive in drives(district, timetable.rides)
        for number, (begin, end) in enumerate(pairwise(drive.run.stops))
    )


def _aboard(drive: Drive, timetable: Timetable, leg: int) -> tuple[str, ...]:
    """Who sits in it between a stop, counted from 0, and the next."""
    riders = {
        ride.teacher
        for ride in timetable.rides
        if (ride.run, ride.weekday) == (drive.run.id, drive.weekday)
        and meets(ride.weeks, drive.weeks)
        and ride.board <= leg < ride.alight
    }
    return tuple(teacher for teacher in drive.riders if teacher in riders)


def vehicle_table(view: View, every: Sequence[Leg]) -> Table:
    """A row a leg; the minutes of all legs in the totals."""
    text = view.catalogue.text
    minutes = sum(leg.end.time - leg.begin.time for leg in every)
    return Table(
        title=text("export.sheet.vehicles"),
        notes=(text("export.note.vehicles"),),
        heads=tuple(text(f"export.column.{key}") for key in _KEYS),
        rows=[_line(view, leg) for leg in every],
        totals=Line((text("export.total"), *("" for _ in _KEYS[1:8]), minutes, *("" for _ in _KEYS[9:]))),
    )


def _line(view: View, leg: Leg) -> Line:
    """One leg."""
    words, drive = view.catalogue, leg.drive
    return Line(
        (
            view.labels.vehicle[drive.vehicle.id],
            drive.run.id,
            words.weekday(drive.weekday),
            view.telling.weeks(drive.weeks) or words.text("weeks.every"),
            view.labels.place[leg.begin.place],
            words.clock(leg.begin.time),
            view.labels.place[leg.end.place],
            words.clock(leg.end.time),
            leg.end.time - leg.begin.time,
            len(leg.riders),
            drive.vehicle.seats,
            words.join(view.labels.teacher[teacher] for teacher in leg.riders),
            _paid(view, drive),
        )
    )


def _paid(view: View, drive: Drive) -> str:
    """Who pays: schools by name, or the township."""
    schools = view.catalogue.join(view.labels.school[school] for school in drive.schools)
    return view.catalogue.text(f"export.payer.{drive.payer.value}", schools=schools or "—")

"""What the calendars of vehicles show: every run that is driven, its stops, and who gets in and out."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from models.district import District
from models.timetable import Ride
from models.vehicle import Run
from scheduler.export.calendar import Shown
from scheduler.export.feed_index import Kind
from scheduler.export.ledger import uid
from scheduler.export.safe_names import clean
from scheduler.export.telling import Telling
from scheduler.locale import Catalogue
from scheduler.term.days import monday_of
from scheduler.term.engagements import Role
from scheduler.term.roll_out import DatedLesson, LessonKey


def shown_runs(district: District, held: Iterable[DatedLesson], words: Catalogue) -> Iterator[Shown]:
    """An entry for each run on each date on which somebody rides."""
    runs = {run.id: run for run in district.runs}
    telling, zone = Telling(district, words), ZoneInfo(district.term.zone)
    rides = sorted((one for one in held if one.engagement.role == Role.RIDES), key=_by_run)
    for (day, about), some in groupby(rides, key=lambda one: (one.day, one.course)):
        run, midnight = runs[about], datetime.combine(day, time())
        key = LessonKey(
            district.name, district.term.name, run.id, monday_of(day), 0, ("vehicle", day.isoweekday())
        )
        aboard = [one.engagement.ride for one in some if one.engagement.ride is not None]
        lines = _stops(telling, words, run, aboard)
        yield Shown(
            uid=uid(key),
            owner=run.vehicle,
            kind=Kind.VEHICLE,
            summary=clean(telling.vehicle(run.id)),
            location=telling.labels.place[run.stops[0].place],
            description="\n".join(clean(line) for line in lines),
            start=(midnight + timedelta(minutes=run.stops[0].time)).replace(tzinfo=zone),
            end=(midnight + timedelta(minutes=run.stops[-1].time)).replace(tzinfo=zone),
        )


def _by_run(one: DatedLesson) -> tuple[date, str, int, str]:
    return one.day, one.course, one.start, one.teacher


def _stops(telling: Telling, words: Catalogue, run: Run, aboard: list[Ride]) -> Iterator[str]:
    """A line a stop: when, where, who gets in, who gets out."""
    for number, stop in enumerate(run.stops):
        on = words.join(telling.labels.teacher[ride.teacher] for ride in aboard if ride.board == number)
        off = words.join(telling.labels.teacher[ride.teacher] for ride in aboard if ride.alight == number)
        parts = [words.text("export.calendar.boards", names=on)] if on else []
        parts += [words.text("export.calendar.alights", names=off)] if off else []
        place = telling.labels.place[stop.place]
        yield " ".join([words.text("export.calendar.stop", at=stop.time, place=place), *parts])

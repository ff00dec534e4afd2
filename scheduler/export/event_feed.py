"""Dated events as calendars show them, to everybody who takes part."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.district import District
from models.event import DatedEvent
from scheduler.export.calendar import Shown
from scheduler.export.feed_index import Kind
from scheduler.export.labels import labels
from scheduler.export.ledger import uid
from scheduler.export.safe_names import clean
from scheduler.locale import Catalogue
from scheduler.term.days import monday_of
from scheduler.term.groups import classes_of_group
from scheduler.term.roll_out import LessonKey


def shown_events(district: District, dated: Iterable[DatedEvent], words: Catalogue) -> tuple[Shown, ...]:
    """An entry for everybody who takes part, by event and person, and for the school where it is.

    One that is moved keeps its identity.
    """
    return tuple(shown for one in dated for shown in _of(district, one, words))


def _of(district: District, one: DatedEvent, words: Catalogue) -> Iterator[Shown]:
    event = next((event for event in district.events if event.id == one.event), None)
    if event is None:
        return
    midnight, zone = datetime.combine(one.day, time()), ZoneInfo(district.term.zone)
    place = words.text("export.online") if event.place is None else labels(district).school[event.place]
    first = monday_of(district.term.first_day)
    owners = [(Kind.TEACHER, who) for who in event.people]
    owners += [] if event.place is None else [(Kind.SCHOOL, event.place)]
    members = classes_of_group(district)
    owners += [(Kind.CLASS, key) for key in dict.fromkeys(c for g in event.groups for c in members[g])]
    for kind, who in owners:
        part = () if kind is Kind.TEACHER else (kind.value,)
        key = LessonKey(
            district.name, district.term.name, event.id, first, one.number, ("event", who, one.part, *part)
        )
        yield Shown(
            uid=uid(key),
            owner=who,
            kind=kind,
            summary=clean(event.id),
            location=place,
            description=clean(event.kind),
            start=(midnight + timedelta(minutes=one.start)).replace(tzinfo=zone),
            end=(midnight + timedelta(minutes=one.end)).replace(tzinfo=zone),
        )

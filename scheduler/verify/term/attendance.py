"""Dated events as the law sees them: whoever comes is occupied there, whoever is online gives no lesson."""

from collections.abc import Iterator

from models.course import Commitment
from models.event import DatedEvent, Event
from models.teacher import Unavailability
from scheduler.verify.term.on_date import OnDate


def occupations(there: OnDate) -> Iterator[Commitment]:
    """Events at a school and classes that take part, as commitments that count for no lesson."""
    homes = {group.id: group.school for group in there.district.classes}
    homes |= {group.id: group.school for group in there.district.joint_classes}
    for one, event in _events(there):
        for who in event.people if event.place is not None else ():
            yield Commitment(
                teacher=who, school=event.place or "", weekday=there.weekday,
                start=one.start, end=one.end, lessons=0, label=event.id,
            )  # fmt: skip
        for group in event.groups:
            yield Commitment(
                group=group, school=homes[group], weekday=there.weekday,
                start=one.start, end=one.end, lessons=0, label=event.id,
            )  # fmt: skip


def busy_online(there: OnDate) -> Iterator[Unavailability]:
    """Online events, as times in which those who take part give no lesson."""
    for one, event in _events(there):
        for who in event.people if event.place is None else ():
            yield Unavailability(teacher=who, weekday=there.weekday, start=one.start, end=one.end)


def _events(there: OnDate) -> Iterator[tuple[DatedEvent, Event]]:
    known = {event.id: event for event in there.district.events}
    return ((one, known[one.event]) for one in there.district.dated_events if one.day == there.day)

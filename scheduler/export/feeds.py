"""One iCalendar file (:rfc:`5545`) a feed, a VEVENT for every dated lesson, duty, meeting and ride.

Every one is spelled out: of all spellings it is the one that every calendar program shows right, and clock
times that change with the season need no second series. There is no METHOD, no UID on the calendar itself,
and nothing that depends on when the file was written.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event, Timezone, vText

from models.district import District
from models.term import Term
from scheduler.export.calendar import Shown
from scheduler.export.feed_index import Feed, Kind
from scheduler.export.ledger import Entry, Ledger
from scheduler.export.safe_names import clean
from scheduler.locale import Catalogue

_PRODID: Final = "-//Zoujiao//schedule//EN"
"""Without a version: a newer program that says the same must write the same bytes."""

_REFRESH: Final = timedelta(hours=1)
"""How often we ask programs to look for changes; most look less often."""


def calendars(
    district: District, feeds: Iterable[Feed], shown: Iterable[Shown], ledger: Ledger, catalogue: Catalogue
) -> dict[str, bytes]:
    """Path -> the bytes of the feed, for every one, also without lessons.

    Who has no lesson any more still gets a feed, an empty one: otherwise the calendars that subscribed to it
    would go on showing the last lessons they saw.
    """
    zone, term = _zone(district.term), clean(district.term.name)
    lessons: dict[tuple[Kind, str], list[Shown]] = defaultdict(list)
    for lesson in shown:
        lessons[lesson.kind, lesson.owner].append(lesson)
    return {
        feed.file: _feed(
            zone,
            catalogue.text(f"export.calendar.name.{feed.kind.value}", name=feed.name, term=term),
            lessons[feed.kind, feed.id],
            ledger.lessons,
        )
        for feed in feeds
    }


def empty_calendar(name: str) -> Calendar:
    """A calendar with everything but its events and their zone."""
    feed = Calendar()
    feed.add("PRODID", _PRODID)
    feed.add("VERSION", "2.0")
    for key in ("NAME", "X-WR-CALNAME"):  # not every program knows the standard's name for the name
        feed.add(key, vText(name))  # the library escapes a plain string only under names that it knows
    feed.add("REFRESH-INTERVAL", _REFRESH, parameters={"VALUE": "DURATION"})
    feed.add("X-PUBLISHED-TTL", "PT1H")
    return feed


def _feed(zone: Timezone, name: str, lessons: Iterable[Shown], entries: Mapping[str, Entry]) -> bytes:
    """One calendar: CR LF, folded at 75 octets between characters, no byte order mark."""
    feed = empty_calendar(name)
    feed.add_component(zone)
    for lesson in lessons:
        feed.add_component(_event(lesson, entries[lesson.uid]))
    data: bytes = feed.to_ical()
    return data


def _zone(term: Term) -> Timezone:
    """The zone over the term only: one STANDARD block for China, none of the summer times of 1986-91.

    `Calendar.add_missing_timezones` does the same, but leaves out a zone it does not know without a word,
    and gives an empty feed no component at all. The day more is for a term of a single day.
    """
    last = term.last_day + timedelta(days=1)
    return Timezone.from_tzid(term.zone, first_date=term.first_day, last_date=last)


def _event(lesson: Shown, entry: Entry) -> Event:
    """One VEVENT; DTSTAMP and LAST-MODIFIED are when the lesson last changed."""
    event = Event()
    event.add("UID", lesson.uid)
    event.add("DTSTAMP", entry.changed.astimezone(UTC))
    event.add("LAST-MODIFIED", entry.changed.astimezone(UTC))
    event.add("SEQUENCE", entry.sequence)
    event.add("DTSTART", lesson.start)
    event.add("DTEND", lesson.end)
    event.add("SUMMARY", lesson.summary)
    event.add("LOCATION", lesson.location)
    if lesson.description:
        event.add("DESCRIPTION", lesson.description)
    if lesson.cancelled:
        event.add("TRANSP", "TRANSPARENT")
    if lesson.alarm is not None:
        event.add_component(_alarm(lesson, lesson.alarm))
    return event


def _alarm(lesson: Shown, minutes: int) -> Alarm:
    """A reminder before the event begins; many programs leave it out, none minds it."""
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", lesson.summary)
    alarm.add("TRIGGER", timedelta(minutes=-minutes))
    return alarm

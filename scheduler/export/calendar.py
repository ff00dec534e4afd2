"""One iCalendar file (:rfc:`5545`) a teacher, a VEVENT for every dated lesson.

Every lesson is spelled out: of all spellings it is the one that every calendar program shows right. There is
no METHOD, no UID on the calendar itself, and nothing that depends on when the file was written. A feed holds
the teacher's lessons and nothing else: no pupils' names, no reasons.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vText

from models.district import District
from models.term import Term
from scheduler.export.labels import Labels, labels
from scheduler.export.ledger import Entry, Ledger, fingerprint, uid
from scheduler.export.safe_names import clean
from scheduler.locale import Catalogue
from scheduler.term.roll_out import DatedLesson

_PRODID: Final = "-//Zoujiao//schedule//EN"
"""Without a version: a newer program that says the same must write the same bytes."""

_REFRESH: Final = timedelta(hours=1)
"""How often we ask programs to look for changes; most look less often."""


@dataclass(frozen=True)
class Shown:
    """A dated lesson as its teacher's calendar shows it."""

    uid: str
    teacher: str
    summary: str
    location: str
    start: datetime
    end: datetime

    def fingerprint(self) -> str:
        """What changes if and only if something that readers see changes."""
        seen = {
            "teacher": self.teacher,
            "summary": self.summary,
            "location": self.location,
            "start": self.start.replace(tzinfo=None).isoformat(),
            "end": self.end.replace(tzinfo=None).isoformat(),
            "zone": str(self.start.tzinfo),
        }
        return fingerprint(seen)


def shown_lessons(
    district: District, lessons: Iterable[DatedLesson], catalogue: Catalogue
) -> tuple[Shown, ...]:
    """Every dated lesson as calendars show it, by start and UID."""
    names = labels(district)
    zone = ZoneInfo(district.term.zone)
    courses = {course.id: course for course in district.courses}
    found = []
    for lesson in lessons:
        course = courses[lesson.course]
        summary = catalogue.text(
            "export.calendar.summary",
            subject=course.subject,
            group=names.plain_group[course.group],
            school=names.school[lesson.school],
        )
        midnight = datetime.combine(lesson.day, time())
        found.append(
            Shown(
                uid=uid(lesson.key),
                teacher=lesson.teacher,
                summary=clean(summary),
                location=_location(names, lesson.school, course.room),
                start=(midnight + timedelta(minutes=lesson.start)).replace(tzinfo=zone),
                end=(midnight + timedelta(minutes=lesson.end)).replace(tzinfo=zone),
            )
        )
    return tuple(sorted(found, key=lambda shown: (shown.start.replace(tzinfo=None), shown.uid)))


def calendars(
    district: District, shown: Iterable[Shown], ledger: Ledger, catalogue: Catalogue
) -> dict[str, bytes]:
    """Teacher -> the bytes of the feed, for every teacher of the district, also without lessons.

    A teacher who has no lesson any more still gets a feed, an empty one: otherwise the calendars that
    subscribed to it would go on showing the last lessons they saw.
    """
    names = labels(district).teacher
    lessons: dict[str, list[Shown]] = {teacher.id: [] for teacher in district.teachers}
    for lesson in shown:
        lessons[lesson.teacher].append(lesson)
    return {
        teacher: _feed(district.term, _feed_name(catalogue, names[teacher], district), own, ledger.lessons)
        for teacher, own in lessons.items()
    }


def _feed_name(catalogue: Catalogue, teacher: str, district: District) -> str:
    """What calendar programs call the feed."""
    return catalogue.text("export.calendar.name", teacher=teacher, term=clean(district.term.name))


def _location(names: Labels, school: str, room: str | None) -> str:
    """School and room: the one thing that every program shows."""
    return f"{names.school[school]} {names.room[room]}" if room is not None else names.school[school]


def _feed(term: Term, name: str, lessons: Iterable[Shown], entries: Mapping[str, Entry]) -> bytes:
    """One calendar: CR LF, folded at 75 octets between characters, no byte order mark."""
    feed = Calendar()
    feed.add("PRODID", _PRODID)
    feed.add("VERSION", "2.0")
    for key in ("NAME", "X-WR-CALNAME"):  # not every program knows the standard's name for the name
        feed.add(key, vText(name))  # the library escapes a plain string only under names that it knows
    feed.add("REFRESH-INTERVAL", _REFRESH, parameters={"VALUE": "DURATION"})
    feed.add("X-PUBLISHED-TTL", "PT1H")
    feed.add_component(_zone(term))
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
    return event

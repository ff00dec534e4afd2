"""What a calendar shows of every dated lesson, duty, meeting and ride.

A feed holds what its teacher does and nothing else: no pupils' names, no reasons.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.course import Mode
from models.district import District
from scheduler.export.dropped import what
from scheduler.export.feed_index import Kind
from scheduler.export.ledger import fingerprint, uid
from scheduler.export.safe_names import clean
from scheduler.export.telling import Telling
from scheduler.locale import Catalogue
from scheduler.term.engagements import Engagement, Role
from scheduler.term.roll_out import DatedLesson


@dataclass(frozen=True)
class Shown:
    """A dated lesson as a calendar shows it."""

    uid: str
    owner: str
    """Id of the teacher, or of whom else the calendar is about."""
    summary: str
    location: str
    description: str
    """Lines: who receives it, who stands by; mostly empty."""
    start: datetime
    end: datetime
    kind: Kind = Kind.TEACHER
    cancelled: bool = False
    """It does not take place; its summary says so."""
    alarm: int | None = None
    """Minutes before it that calendars remind of it; None for never."""

    def fingerprint(self) -> str:
        """What changes if and only if something that readers see changes."""
        seen = {
            self.kind.value: self.owner,
            "summary": self.summary,
            "location": self.location,
            "start": self.start.replace(tzinfo=None).isoformat(),
            "end": self.end.replace(tzinfo=None).isoformat(),
            "zone": str(self.start.tzinfo),
        }
        if self.description:  # without one it is as it was before there were any
            seen["description"] = self.description
        if self.alarm is not None:
            seen["alarm"] = str(self.alarm)
        return fingerprint(seen)


def shown_lessons(
    district: District, lessons: Iterable[DatedLesson], catalogue: Catalogue, alarm: int | None = None
) -> tuple[Shown, ...]:
    """Every dated lesson as calendars show it, by start and UID; `alarm` is for the first of each visit."""
    telling, zone = Telling(district, catalogue), ZoneInfo(district.term.zone)
    every = tuple(lessons)
    arrivals = set() if alarm is None else {id(lesson) for lesson in first_of_visits(every)}
    found = []
    for lesson in every:
        midnight = datetime.combine(lesson.day, time())
        part = lesson.engagement
        found.append(
            Shown(
                uid=uid(lesson.key),
                owner=lesson.teacher,
                summary=clean(_summary(catalogue, telling, part)),
                location=_location(catalogue, telling, part),
                description="\n".join(clean(line) for line in _description(telling, part) if line),
                start=(midnight + timedelta(minutes=lesson.start)).replace(tzinfo=zone),
                end=(midnight + timedelta(minutes=lesson.end)).replace(tzinfo=zone),
                alarm=alarm if id(lesson) in arrivals else None,
            )
        )
    return tuple(sorted(found, key=lambda shown: (shown.start.replace(tzinfo=None), shown.uid)))


def first_of_visits(lessons: Iterable[DatedLesson]) -> Iterator[DatedLesson]:
    """The first lesson after each arrival of a teacher at a school that is not his or her own."""
    days: dict[tuple[str, date], list[DatedLesson]] = defaultdict(list)
    for lesson in lessons:
        if lesson.engagement.role == Role.GIVES:
            days[lesson.teacher, lesson.day].append(lesson)
    for some in days.values():
        before: str | None = None
        for lesson in sorted(some, key=lambda one: (one.start, one.course)):
            sitting = lesson.engagement.sitting
            if sitting is not None and sitting.mode == Mode.VISITING and lesson.school != before:
                yield lesson
            before = lesson.school


def _summary(catalogue: Catalogue, telling: Telling, part: Engagement) -> str:
    """What, and where it is a lesson, at which school."""
    doing = what(catalogue, telling, part)
    if part.sitting is None or part.school is None:
        key = "ride" if part.role == Role.RIDES else "meeting"
        return catalogue.text(f"export.calendar.{key}", what=doing)
    return catalogue.text("export.calendar.summary", what=doing, school=telling.labels.school[part.school])


def _location(catalogue: Catalogue, telling: Telling, part: Engagement) -> str:
    """School and room: the one thing that every program shows; the stop where a ride begins."""
    if part.ride is not None:
        return telling.labels.place[telling.stop(part.ride.run, part.ride.board).place]
    if part.school is None:
        return catalogue.text("export.online")
    room = telling.room(part.sitting.room) if part.sitting is not None else None
    return f"{telling.labels.school[part.school]} {room}" if room else telling.labels.school[part.school]


def _description(telling: Telling, part: Engagement) -> list[str | None]:
    """For a lesson who receives it and who stands by, for a duty who gives it, for a ride where to."""
    if part.ride is not None:
        return [telling.journey_of(part.ride)]
    if part.sitting is None:
        return []
    if part.role == Role.GIVES:
        return [telling.broadcast_to(part.sitting), telling.adult(part.sitting)]
    return [telling.given(part.sitting)]

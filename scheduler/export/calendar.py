"""What a calendar shows of every dated lesson, duty, meeting and ride.

A feed holds what its teacher does and nothing else: no pupils' names, no reasons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.district import District
from scheduler.export.dropped import what
from scheduler.export.ledger import fingerprint, uid
from scheduler.export.safe_names import clean
from scheduler.export.telling import Telling
from scheduler.locale import Catalogue
from scheduler.term.engagements import Engagement, Role
from scheduler.term.roll_out import DatedLesson


@dataclass(frozen=True)
class Shown:
    """A dated lesson as its teacher's calendar shows it."""

    uid: str
    teacher: str
    summary: str
    location: str
    description: str
    """Lines: who receives it, who stands by; mostly empty."""
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
        if self.description:  # without one it is as it was before there were any
            seen["description"] = self.description
        return fingerprint(seen)


def shown_lessons(
    district: District, lessons: Iterable[DatedLesson], catalogue: Catalogue
) -> tuple[Shown, ...]:
    """Every dated lesson as calendars show it, by start and UID."""
    telling, zone = Telling(district, catalogue), ZoneInfo(district.term.zone)
    found = []
    for lesson in lessons:
        midnight = datetime.combine(lesson.day, time())
        part = lesson.engagement
        found.append(
            Shown(
                uid=uid(lesson.key),
                teacher=lesson.teacher,
                summary=clean(_summary(catalogue, telling, part)),
                location=_location(catalogue, telling, part),
                description="\n".join(clean(line) for line in _description(telling, part) if line),
                start=(midnight + timedelta(minutes=lesson.start)).replace(tzinfo=zone),
                end=(midnight + timedelta(minutes=lesson.end)).replace(tzinfo=zone),
            )
        )
    return tuple(sorted(found, key=lambda shown: (shown.start.replace(tzinfo=None), shown.uid)))


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

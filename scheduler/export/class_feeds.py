"""What the calendars of classes and schools show: every lesson with its teacher and room, and meetings.

They name no pupils and say how many there are nowhere.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from models.district import District
from scheduler.export.calendar import Shown
from scheduler.export.feed_index import Kind
from scheduler.export.ledger import uid
from scheduler.export.safe_names import clean
from scheduler.export.telling import Telling
from scheduler.locale import Catalogue
from scheduler.term.dated_sittings import DatedSitting
from scheduler.term.engagements import Role
from scheduler.term.groups import classes_of_group
from scheduler.term.roll_out import DatedLesson, LessonKey
from scheduler.term.sittings import Sitting
from scheduler.term.weekly import WeeklyLesson


class ClassFeeds:
    """Makes the entries of classes and schools."""

    def __init__(self, district: District, words: Catalogue) -> None:
        self._district, self._words = district, words
        self._telling = Telling(district, words)
        self._classes = classes_of_group(district)
        self._zone = ZoneInfo(district.term.zone)

    def lessons(self, every: Iterable[DatedSitting]) -> Iterator[Shown]:
        """An entry of its school for each, and one of every class that sits in it."""
        for one in every:
            first = one.sitting.first
            yield self._lesson(one, first, Kind.SCHOOL, first.school)
            seen: set[str] = set()
            for lesson in one.sitting.lessons:
                for group in self._classes[lesson.course.group]:
                    if group not in seen:
                        seen.add(group)
                        yield self._lesson(one, lesson, Kind.CLASS, group)

    def meetings(self, held: Iterable[DatedLesson]) -> Iterator[Shown]:
        """An entry of the school for each meeting there, with who comes."""
        there = [one for one in held if one.engagement.role == Role.ATTENDS and one.school is not None]
        for (_, about), some in groupby(
            sorted(there, key=_by_meeting), key=lambda one: (one.day, one.course)
        ):
            parts = list(some)
            first = parts[0]
            school = first.school or ""
            names = self._words.join(self._telling.labels.teacher[one.teacher] for one in parts)
            title = self._telling.labels.meeting[about]
            part = tuple(word for word in first.key.part if word not in ("meeting", first.teacher))
            yield Shown(
                uid=self._uid(first.key, Kind.SCHOOL, school, part),
                owner=school,
                kind=Kind.SCHOOL,
                summary=clean(self._words.text("export.calendar.meeting", what=title)),
                location=self._telling.labels.school[school],
                description=clean(self._words.text("export.calendar.people", names=names)),
                start=self._moment(first.day, first.start),
                end=self._moment(first.day, first.end),
            )

    def _lesson(self, one: DatedSitting, lesson: WeeklyLesson, kind: Kind, owner: str) -> Shown:
        named, period = one.named[lesson.placement], one.sitting.period
        key = LessonKey(
            self._district.name, self._district.term.name, lesson.course.id, named.monday, named.number
        )
        part = () if named.again is None else (named.again,)
        return Shown(
            uid=self._uid(key, kind, owner, part),
            owner=owner,
            kind=kind,
            summary=clean(self._summary(one.sitting, kind, owner)),
            location=self._location(one.sitting),
            description="\n".join(
                clean(line) for line in self._description(one.sitting, kind, owner) if line
            ),
            start=self._moment(one.day, period.start),
            end=self._moment(one.day, period.end),
        )

    def _summary(self, sitting: Sitting, kind: Kind, owner: str) -> str:
        """What and by whom; for the school also which class."""
        given = self._telling.given(sitting)
        if kind is Kind.CLASS:
            own = [one for one in sitting.lessons if owner in self._classes[one.course.group]]
            subject = self._words.join(dict.fromkeys(one.course.subject for one in own))
            return self._words.text("export.calendar.lesson", what=subject, given=given)
        what = " ".join(text for text in self._telling.subject_and_groups(sitting) if text)
        return self._words.text("export.calendar.lesson", what=what, given=given)

    def _location(self, sitting: Sitting) -> str:
        """School and room."""
        room = self._telling.room(sitting.room)
        return f"{self._telling.labels.school[sitting.first.school]} {room or ''}".strip()

    def _description(self, sitting: Sitting, kind: Kind, owner: str) -> list[str | None]:
        """Who else sits in it, who receives it, and who is there besides its teacher."""
        own = next((g for g in sitting.groups if owner in self._classes[g]), owner)
        together = self._telling.together(sitting, own) if kind is Kind.CLASS else None
        return [together, self._telling.broadcast_to(sitting), self._telling.adult(sitting)]

    def _uid(self, key: LessonKey, kind: Kind, owner: str, part: tuple[str | int, ...]) -> str:
        """An identity of its own: what a class sees of a lesson changes when its teacher's entry may not."""
        return uid(
            LessonKey(key.district, key.term, key.course, key.monday, key.number, (kind.value, owner, *part))
        )

    def _moment(self, day: date, minutes: int) -> datetime:
        return (datetime.combine(day, time()) + timedelta(minutes=minutes)).replace(tzinfo=self._zone)


def _by_meeting(one: DatedLesson) -> tuple[date, str, str]:
    return one.day, one.course, one.teacher

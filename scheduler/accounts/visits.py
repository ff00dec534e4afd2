"""Visits (走教): a teacher's stay at one school of others on one date, as planned and as signed for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from models.district import District
from models.timetable import Journey, Placement
from scheduler.accounts.diary import DiaryDay, Side
from scheduler.term.days import month_of
from scheduler.term.groups import school_of_group
from scheduler.term.weekly import base_of


@dataclass(frozen=True)
class Way:
    """A journey that is made for a visit."""

    journey: Journey
    metres: int | None
    """None where the tables do not say how far it is."""

    @property
    def own(self) -> bool:
        """Whether it is made by own means."""
        return self.journey.run is None


@dataclass(frozen=True)
class Stay:
    """What a visit consists of, on one side of the diary."""

    lessons: int
    """Periods in which the visitor gives a lesson there; on the signed side, those that count."""
    ways: tuple[Way, ...]

    @property
    def minutes(self) -> int:
        """Minutes on the road."""
        return sum(way.journey.minutes for way in self.ways)

    @property
    def metres(self) -> int:
        """Of the ways by own means whose length is known."""
        return sum(way.metres or 0 for way in self.ways if way.own)

    @property
    def unknown(self) -> tuple[Way, ...]:
        """Ways by own means of which nobody has said how far they are."""
        return tuple(way for way in self.ways if way.own and way.metres is None)


@dataclass(frozen=True)
class Visit:
    """One teacher at one school on one date."""

    number: int
    """From 1, by date, teacher and clock; what accounts refer to."""
    day: date
    teacher: str
    school: str
    periods: tuple[str, ...]
    """Labels of the planned lessons' periods, by the clock."""
    subjects: tuple[str, ...]
    planned: Stay
    made: Stay
    """As signed for; no lessons and no ways where it was not."""
    signed: bool
    """Whether one of its lessons, at least, was signed for."""
    recorded: bool
    """Whether one of its lessons, at least, has a record."""

    @property
    def month(self) -> str:
        """Year and month, "2026-09"."""
        return month_of(self.day)


Lessons = Mapping[tuple[str, str], Sequence[Placement]]
"""(teacher, school) -> the lessons that the teacher gives there as a visitor."""

NOTHING = Stay(0, ())


class Visits:
    """Finds the visits of dates of one district."""

    def __init__(self, district: District) -> None:
        schools = school_of_group(district)
        self._school = {course.id: schools[course.group] for course in district.courses}
        self._subject = {course.id: course.subject for course in district.courses}
        self._base = {teacher.id: base_of(teacher) for teacher in district.teachers}
        self._schools = {school.id for school in district.schools}
        self._starts = {
            (bells.school, period.label): period.start for bells in district.bells for period in bells.periods
        }
        self._metres = {(link.origin, link.destination): link.metres for link in district.travel}

    def of(self, days: Iterable[DiaryDay]) -> tuple[Visit, ...]:
        """Every visit, numbered."""
        numbers = count(1)
        return tuple(visit for day in days for visit in self._of_day(day, numbers))

    def _of_day(self, day: DiaryDay, numbers: Iterator[int]) -> Iterator[Visit]:
        planned, signed = self._lessons(day.planned.lessons), self._lessons(day.made.lessons)
        counted, recorded = self._lessons(day.counted), self._lessons(day.recorded)
        for key, lessons in planned.items():
            made = Stay(len(_periods(counted.get(key, ()))), self._ways(day.made, key))
            yield Visit(
                number=next(numbers),
                day=day.day,
                teacher=key[0],
                school=key[1],
                periods=tuple(sorted(_periods(lessons), key=lambda label: self._starts[key[1], label])),
                subjects=tuple(dict.fromkeys(self._subject[one.course] for one in lessons)),
                planned=Stay(len(_periods(lessons)), self._ways(day.planned, key)),
                made=made if key in signed else NOTHING,
                signed=key in signed,
                recorded=key in recorded,
            )

    def _lessons(self, lessons: Iterable[Placement]) -> Lessons:
        """By visit, in the order of the teachers' names and of the dates' lessons."""
        found: dict[tuple[str, str], list[Placement]] = defaultdict(list)
        for one in lessons:
            school = self._school[one.course]
            if one.teacher is not None and one.origin is None and self._base[one.teacher] != school:
                found[one.teacher, school].append(one)
        return dict(sorted(found.items(), key=lambda item: item[0][0]))

    def _ways(self, side: Side, visit: tuple[str, str]) -> tuple[Way, ...]:
        """The teacher's journeys whose reason the school is."""
        teacher, school = visit
        return tuple(
            Way(one, self._metres.get((one.origin, one.destination)))
            for one in side.journeys
            if one.teacher == teacher and self._reason(one) == school
        )

    def _reason(self, journey: Journey) -> str | None:
        """Where it leads; on the way home, the school that is left."""
        base = self._base[journey.teacher]
        ends = (journey.destination, journey.origin)
        return next((end for end in ends if end in self._schools and end != base), None)


def _periods(lessons: Iterable[Placement]) -> tuple[str, ...]:
    """The periods that lessons of one teacher and school are in, each once."""
    return tuple(dict.fromkeys(lesson.period for lesson in lessons))

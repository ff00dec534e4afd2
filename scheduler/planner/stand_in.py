"""Who is with the children when a lesson is lost: they are never alone.

First the local adult whom the lesson names, then the class teacher, then any other teacher of the school:
whoever is at the school then and has nothing else to do.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from models.district import District
from models.plan import Dated
from models.timetable import Placement
from scheduler.term.dated_district import dated_district
from scheduler.term.groups import classes_of_group, school_of_group
from scheduler.term.outings import outings
from scheduler.term.planned import Decided
from scheduler.term.roll_out import shown
from scheduler.term.school_calendar import Calendar
from scheduler.term.seasons import seasons

Span = tuple[int, int]
"""[start, end) in minutes after midnight."""


class StandIns:
    """The teachers of a district on one date, and when each is busy or out."""

    def __init__(self, district: District, calendar: Calendar, day: date, dated: Sequence[Dated]) -> None:
        self._there = dated_district(district, calendar, [day])
        self._school = school_of_group(district)
        self._members = classes_of_group(district)
        self._courses = {course.id: course for course in district.courses}
        self._busy: dict[str, list[Span]] = {teacher.id: [] for teacher in district.teachers}
        for one in shown(district, dated, calendar).held:
            self._busy[one.teacher].append((one.start, one.end))
        for row in self._there.commitments:
            if row.teacher is not None:
                self._busy[row.teacher].append((row.start, row.end))
        for absence in self._there.unavailability:
            if absence.teacher is not None:
                self._busy[absence.teacher].append((absence.start, absence.end))
        decided = Decided.of(one.decision for one in dated)
        for outing in outings(self._there, decided, seasons(self._there)[0]):
            self._busy[outing.teacher].append((outing.start, outing.end))

    def of(self, lost: Dated) -> str | None:
        """The teacher who stands in; None if nobody of the table of teachers can, or nobody has to.

        Nobody has to where the school is closed at that time.
        """
        lesson = lost.decision
        if not isinstance(lesson, Placement):
            return None
        course = self._courses[lesson.course]
        school = self._school[course.group]
        span = next(
            (
                (p.start, p.end)
                for bells in self._there.bells
                if bells.school == school
                for p in bells.periods
                if (p.weekday, p.label) == (lesson.weekday, lesson.period)
            ),
            None,
        )
        if span is None:
            return None
        chosen = next((who for who in self._wished(lesson, school) if self._is_free(who, span)), None)
        if chosen is not None:
            self._busy[chosen].append(span)
        return chosen

    def _wished(self, lesson: Placement, school: str) -> Iterable[str]:
        """Teachers of the school in the order in which they are asked."""
        members = self._members[self._courses[lesson.course].group]
        heads = [c.class_teacher for c in self._there.classes if c.id in members and c.class_teacher]
        own = [teacher.id for teacher in self._there.teachers if teacher.employer == school]
        first = [lesson.adult, *heads]
        return dict.fromkeys([*(who for who in first if who in own), *own])

    def _is_free(self, who: str, span: Span) -> bool:
        return all(end <= span[0] or span[1] <= start for start, end in self._busy[who])

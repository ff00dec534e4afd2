"""One teacher's day: occurrences in clock order, and the journeys between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from models.course import Half
from models.teacher import Teacher
from models.timetable import Journey
from models.travel import Link
from models.verdict import Param
from scheduler.verify.occurrence import Occurrence
from scheduler.verify.travel import Ways


@dataclass(frozen=True)
class TeacherDay:
    """All occurrences of a teacher on a weekday, by (start, end); at least one."""

    teacher: Teacher
    weekday: int
    occurrences: tuple[Occurrence, ...]
    ways: Ways

    @cached_property
    def lessons(self) -> int:
        """Lessons given here plus the lessons that commitments count for."""
        return sum(occurrence.lessons for occurrence in self.occurrences)

    @cached_property
    def away(self) -> bool:
        """Whether something is at another school than the employing one; without one, every school is."""
        return any(self.is_other(occurrence.school) for occurrence in self.occurrences)

    def is_other(self, school: str) -> bool:
        """Whether `school` is not the teacher's own."""
        return school != self.teacher.employer

    def told(self) -> dict[str, Param]:
        """Who and when, as parameters of a finding."""
        return {"teacher": self.teacher.id, "weekday": self.weekday}

    def placed(self) -> Iterator[Occurrence]:
        """The lessons of the day, without commitments."""
        return (occurrence for occurrence in self.occurrences if occurrence.course is not None)

    def pairs(self) -> Iterator[tuple[Occurrence, Occurrence]]:
        """Consecutive occurrences: neighbours in clock order."""
        return pairwise(self.occurrences)

    def halves(self) -> Iterator[tuple[Occurrence, ...]]:
        """The occurrences of each half-day that has a lesson placed in it."""
        for half in Half:
            some = tuple(occurrence for occurrence in self.occurrences if occurrence.half == half)
            if any(occurrence.course is not None for occurrence in some):
                yield some

    @cached_property
    def journeys(self) -> tuple[Journey, ...]:
        """From the start place over the schools to the end place; none on a day that is not an away day."""
        return tuple(self._journeys()) if self.away else ()

    def _journeys(self) -> Iterator[Journey]:
        ways, first, last = self.ways, self.occurrences[0], self.occurrences[-1]
        if link := ways.link(self.teacher.start_place, first.school):
            yield self._journey(link, first.start - ways.arrival_buffer - link.minutes)
        for one, other in self.pairs():
            if link := ways.link(one.school, other.school):
                yield self._journey(link, one.end + ways.departure_buffer)
        if link := ways.link(last.school, self.teacher.end_place):
            yield self._journey(link, last.end + ways.departure_buffer)

    def _journey(self, link: Link, depart: int) -> Journey:
        return Journey(
            teacher=self.teacher.id,
            weekday=self.weekday,
            origin=link.origin,
            destination=link.destination,
            depart=depart,
            arrive=depart + link.minutes,
            minutes=link.minutes,
            source=link.source,
        )

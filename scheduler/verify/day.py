"""One teacher's day: occurrences in clock order, and the journeys between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from models.base import Weeks
from models.course import Half
from models.teacher import Teacher
from models.timetable import Journey
from models.travel import Link
from models.verdict import Param
from scheduler.verify.occurrence import Occurrence, Role
from scheduler.verify.riding import MIDNIGHT, Leg, Trip, legs
from scheduler.verify.travel import UNREACHABLE, Ways


@dataclass(frozen=True)
class TeacherDay:
    """All occurrences of a teacher on a weekday, by (start, end); at least one."""

    teacher: Teacher
    weekday: int
    occurrences: tuple[Occurrence, ...]
    ways: Ways
    weeks: Weeks = Weeks.EVERY
    """The parity of the week, where there are two."""
    trips: tuple[Trip, ...] = ()
    """The rides that the teacher takes on the day, in boarding order."""

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
        """What the timetable put on the day: lessons, adult duties and meetings, without commitments."""
        return (occurrence for occurrence in self.occurrences if occurrence.decided)

    def given(self) -> Iterator[Occurrence]:
        """The lessons that the teacher gives on the day."""
        return (occurrence for occurrence in self.occurrences if occurrence.role is Role.LESSON)

    def pairs(self) -> Iterator[tuple[Occurrence, Occurrence]]:
        """Consecutive occurrences: neighbours in clock order."""
        return pairwise(self.occurrences)

    def halves(self) -> Iterator[tuple[Occurrence, ...]]:
        """The occurrences of each half-day in which the timetable put any of them."""
        for half in Half:
            some = tuple(occurrence for occurrence in self.occurrences if occurrence.half == half)
            if any(occurrence.decided for occurrence in some):
                yield some

    @cached_property
    def journeys(self) -> tuple[Journey, ...]:
        """From the start place over the schools to the end place; none on a day that is not an away day.

        Those of a teacher without own means are the rides, as far as there is one for each.
        """
        if self.teacher.rides:
            return tuple(trip.journey(self.weeks) for _, trip in zip(self.legs, self.trips, strict=False))
        return tuple(self._journeys()) if self.away else ()

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """What a teacher without own means needs a ride for: every way on an away day, in clock order."""
        rides = self.teacher.rides and self.away
        return tuple(legs(self.teacher, self.occurrences, self.ways)) if rides else ()

    def trip(self, one: Occurrence, other: Occurrence) -> Trip | None:
        """The ride between two consecutive occurrences at different schools, if it is in time."""
        pairs = zip(self.legs, self.trips, strict=False)
        found = (trip for leg, trip in pairs if leg.before is one and leg.after is other and trip.fits(leg))
        return next(found, None)

    def way(self, one: Occurrence, other: Occurrence) -> int:
        """Minutes that the way between two consecutive occurrences takes, with its buffers: 0 at one school,
        `UNREACHABLE` where a ride is needed and none is in time.
        """
        if not self.teacher.rides or one.school == other.school:
            return self.ways.tau(one, other)
        trip = self.trip(one, other)
        if trip is None:
            return UNREACHABLE
        return self.ways.departure_buffer + trip.minutes + self.ways.arrival_buffer

    def free(self) -> Iterator[tuple[int, int]]:
        """Times without an occurrence or a way between two, in minutes after midnight; some may be empty.

        A way may be made at either end of the time between two occurrences, a ride only when it is driven.
        """
        yield 0, self.occurrences[0].start
        for one, other in self.pairs():
            yield from self._between(one, other)
        yield self.occurrences[-1].end, MIDNIGHT

    def _between(self, one: Occurrence, other: Occurrence) -> Iterator[tuple[int, int]]:
        trip = self.trip(one, other)
        if trip is not None:
            yield one.end, trip.depart
            yield trip.arrive, other.start
        else:
            tau = 0 if self.teacher.rides else self.ways.tau(one, other)
            yield one.end, other.start - tau
            yield one.end + tau, other.start

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
            weeks=self.weeks,
        )

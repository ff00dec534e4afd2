"""The kinds of day that a teacher's week may consist of: which schools, how long a road, how many lessons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from benchmarks.peers.visits import Need, Slot, Visits
from models.teacher import Teacher


@dataclass(frozen=True)
class Route:
    """A kind of day."""

    schools: tuple[str, ...]
    minutes: int
    """On the road, from the start place over the schools to the end place."""
    lessons: int
    """Most lessons on such a day, at all its schools."""


class Space:
    """What a teacher's days have room for, with `spare` periods of each day left open.

    Without any to spare the assignment fills teachers to the last period, and the times that it does not know
    (a class at another lesson, a way that takes the wrong one) cannot be found any more.
    """

    def __init__(self, teacher: Teacher, needs: Sequence[Need], spare: int) -> None:
        self._teacher, self._spare = teacher, spare
        slots = {slot for need in needs for slot in need.times[teacher.id]}
        days = sorted({slot.weekday for slot in slots})
        schools = sorted({need.school for need in needs})
        there = {school: [_periods(slots, school, day) for day in days] for school in schools}
        self.days = len(days)
        """Weekdays with any slot."""
        self.most = {school: self._room(max(counts)) for school, counts in there.items()}
        """Most lessons on a day at each school."""
        busiest = [max(counts) for counts in zip(*there.values(), strict=True)]
        self.lessons = sum(self._room(count) for count in busiest)
        """Most lessons a week."""

    def _room(self, periods: int) -> int:
        """Most lessons on a day of so many periods; one at least."""
        limit = self._teacher.limits.lessons_day
        open_periods = max(1, periods - self._spare)
        return open_periods if limit is None else min(open_periods, limit)

    def routes(self, visits: Visits) -> Iterator[Route]:
        """Every day over one school, and over two in the better order."""
        for school, most in self.most.items():
            yield Route((school,), self._minutes(visits, school), most)
        for one, other in combinations(self.most, 2):
            minutes = min(self._minutes(visits, one, other), self._minutes(visits, other, one))
            # The way takes the time of about a period.
            most = max(2, max(self.most[one], self.most[other]) - 1)
            yield Route((one, other), minutes, min(most, self._teacher.limits.lessons_day or most))

    def _minutes(self, visits: Visits, *schools: str) -> int:
        if all(school == self._teacher.employer for school in schools):
            return 0
        stops = [self._teacher.start_place, *schools, self._teacher.end_place]
        return sum(visits.minutes(one, other) for one, other in pairwise(stops))


def _periods(slots: set[Slot], school: str, weekday: int) -> int:
    return sum(slot.school == school and slot.weekday == weekday for slot in slots)

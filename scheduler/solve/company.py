"""Whom and what a part of a district needs around its free courses, so that rules see people's whole days.

Full people could give, watch or sit in at a free course: all their lessons are in the part. Other people
come in only with a lesson that is there; what else they do is a commitment to the part.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from models.timetable import Decision, Held, Placement
from scheduler.solve.whole import Whole


class Standing:
    """What stands, looked up by course and by person."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self.decisions = tuple(decisions)
        self.of: dict[str, list[Placement]] = defaultdict(list)
        """Lessons by course."""
        self.by: dict[str, list[Placement]] = defaultdict(list)
        """Lessons by everyone who gives or watches them."""
        self.heard: dict[str, list[Placement]] = defaultdict(list)
        """Lessons by the course they are received from."""
        for lesson in self.lessons:
            self.of[lesson.course].append(lesson)
            if lesson.teacher is not None:
                self.by[lesson.teacher].append(lesson)
            if lesson.adult is not None and lesson.adult != lesson.teacher:
                self.by[lesson.adult].append(lesson)
            if lesson.origin is not None:
                self.heard[lesson.origin].append(lesson)

    @property
    def lessons(self) -> Iterator[Placement]:
        """All of them, of any kind."""
        return (d for d in self.decisions if isinstance(d, Placement))

    @cached_property
    def held(self) -> dict[str, Held]:
        """Meetings by id."""
        return {d.meeting: d for d in self.decisions if isinstance(d, Held)}


class Company:
    """Free and settled courses, full and other people, and the meetings of a part; all by id."""

    def __init__(self, whole: Whole, standing: Standing, free: AbstractSet[str]) -> None:
        self._district, self._reach, self._standing = whole.district, whole.reach, standing
        self.free = {*free, *(lesson.course for c in free for lesson in standing.heard[c])}
        self._courses = whole.courses
        self.full = self._riders(set(self._full()))
        self.settled = self._beside() - self.free
        self.inside = self.free | self.settled
        self.meetings = [m for m in whole.district.meetings if self.full & set(m.members)]
        self.others = set(self._others()) - self.full
        self.people = self.full | self.others

    def _full(self) -> Iterable[str]:
        """Who could give, watch or sit in at a free course."""
        for c in self.free:
            yield from self._reach.teachers.get(c, ())
            yield from self._reach.adults.get(c, ())
            yield from self._courses[c].eligible
            yield from self._courses[c].sits_in

    def _riders(self, full: set[str]) -> set[str]:
        """With everyone who shares the vehicles' seats, if anyone does."""
        riders = {t.id for t in self._district.teachers if t.rides}
        return full | riders if full & riders else full

    def _beside(self) -> set[str]:
        """Courses with a lesson of a full person, those that could send to the part, and those that do or
        receive from it.
        """
        found = {lesson.course for person in self.full for lesson in self._standing.by[person]}
        found |= {o for c in self.free for o in self._reach.origins.get(c, ()) if self._standing.of[o]}
        ends = found | self.free
        sent = {p.origin for c in ends for p in self._standing.of[c] if p.origin in self._courses}
        found |= {str(origin) for origin in sent}
        found |= {lesson.course for c in found | self.free for lesson in self._standing.heard[c]}
        return found | {other for c in found for other in self._together(c)}

    def _together(self, course: str) -> Iterator[str]:
        """Courses that share a sitting with the course, which give one teacher one lesson."""
        school = self._reach.schools[course]
        for lesson in self._standing.of[course]:
            for other in self._standing.by[lesson.teacher or ""]:
                there = self._reach.schools[other.course] == school
                if there and (other.weekday, other.period) == (lesson.weekday, lesson.period):
                    yield other.course

    def _others(self) -> Iterable[str]:
        """Who is in a settled lesson, in a meeting, or at a school that counts its adults."""
        for c in self.settled:
            for lesson in self._standing.of[c]:
                yield from (person for person in (lesson.teacher, lesson.adult) if person is not None)
        for meeting in self.meetings:
            yield from meeting.members
        for teacher in self._district.teachers:
            if teacher.employer in self.counting:
                yield teacher.id

    @cached_property
    def counting(self) -> set[str]:
        """Schools that count their adults and employ a full person."""
        employers = {t.employer for t in self._district.teachers if t.id in self.full}
        return {
            s.id
            for s in self._district.schools
            if s.id in employers and (s.least_adults or s.most_away is not None)
        }

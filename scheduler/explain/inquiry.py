"""A lawful timetable that is asked about: the best one that fits a stricter district, found from it."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from models.district import District
from models.timetable import Decision, Placement
from scheduler.explain.least import Worth, least, near_enough
from scheduler.explain.scope import Surroundings
from scheduler.explain.stricter import comparable, near
from scheduler.solve.excerpt import part
from scheduler.solve.reach import reach
from scheduler.solve.search import Effort
from scheduler.solve.whole import Whole
from scheduler.verify import Court

LESSONS_AT_ONCE = 40
"""A district that wants no more lessons a week is asked as a whole, to the proof."""

LESSONS_OF_A_PART = 200
"""A larger part than this is not planned anew."""


WHOLE = Effort(seconds=None, deterministic=20.0, seed=0, workers=1)
"""For each search in a small district."""


@dataclass(frozen=True)
class Pace:
    """How thoroughly a question about a large district is answered."""

    part: Effort
    """For each search in a part."""
    first: bool = False
    """Whether the first answer is good enough."""
    rings: int | None = None
    """How far around the courses asked about lessons are planned anew; None = as far as it helps."""


CLOSELY = Pace(Effort(seconds=None, deterministic=2.0, seed=0, workers=1, turns=True))


@dataclass(frozen=True)
class Answer:
    """The best timetable found that fits a question."""

    decisions: tuple[Decision, ...] | None
    """None: none was found."""
    worth: Worth = (0, 0)
    proven: bool = False
    """Whether none that fits is worth less; without decisions, whether none fits."""

    @property
    def impossible(self) -> bool:
        """Whether it is proven that no lawful timetable fits."""
        return self.decisions is None and self.proven


class Inquiry:
    """One timetable, and what is asked about it."""

    def __init__(self, district: District, decisions: tuple[Decision, ...]) -> None:
        self.district, self.decisions = district, decisions
        self.court = Court(district)
        self.worth = self.court.value(decisions)
        self.reach = reach(district)
        self._around = Surroundings(district)
        self._courses = {course.id: course for course in district.courses}

    @property
    def lessons(self) -> tuple[Placement, ...]:
        """The lessons of the timetable."""
        return tuple(some for some in self.decisions if isinstance(some, Placement))

    def lessons_of(self, course: str) -> tuple[Placement, ...]:
        """Those of a course."""
        return tuple(lesson for lesson in self.lessons if lesson.course == course)

    @property
    def small(self) -> bool:
        """Whether a question is answered to the proof."""
        return sum(course.target for course in self.district.courses) <= LESSONS_AT_ONCE

    def ask(
        self,
        questions: Sequence[District],
        courses: AbstractSet[str],
        begin: tuple[Decision, ...] | None = None,
        pace: Pace = CLOSELY,
        in_the_way: AbstractSet[str] = frozenset(),
    ) -> Answer:
        """The best answer to any of the questions, which are about these courses (ids).

        `begin` is a timetable that may fit; of what is around the courses, those in the way are planned anew
        before any others.
        """
        rings = tuple(self._rings(courses, in_the_way))
        answers = [self._asked(question, rings, begin, pace) for question in questions]
        found = [answer for answer in answers if answer.decisions is not None]
        proven = all(answer.proven for answer in answers)
        if not found:
            return Answer(None, proven=proven)
        best = min(found, key=lambda answer: answer.worth)
        return Answer(best.decisions, best.worth, proven)

    def _asked(
        self,
        question: District,
        rings: Sequence[AbstractSet[str]],
        begin: tuple[Decision, ...] | None,
        pace: Pace,
    ) -> Answer:
        court = Court(question)
        best = self._fitting(court, begin)
        if self.small:
            return self._proven(court, question, best)
        whole = Whole(near(question, self.lessons), self.reach)
        for free in rings[: pace.rings]:
            if best.decisions is not None and (pace.first or best.worth <= self.worth):
                break
            other = self._fitting(court, self._planned(whole, best, free, pace))
            if other.decisions is not None and (best.decisions is None or other.worth < best.worth):
                best = other
        return best

    def _proven(self, court: Court, question: District, best: Answer) -> Answer:
        """The best of the whole district."""
        whole = comparable(near(question, self.lessons), self.district)
        found = least(whole, best.decisions or self.decisions, WHOLE)
        if found.decisions is None and found.proven:
            return Answer(None, proven=True)
        other = self._fitting(court, found.decisions)
        return best if other.decisions is None else Answer(other.decisions, other.worth, found.proven)

    def _planned(
        self, whole: Whole, best: Answer, free: AbstractSet[str], pace: Pace
    ) -> tuple[Decision, ...] | None:
        """The timetable with some courses planned anew, no better than now; None if that was not possible.

        What could be saved beside the question is not looked for.
        """
        standing = best.decisions or self.decisions
        worth = self.worth if best.decisions is None else best.worth
        some = part(whole, standing, free)
        missing, cost = Court(some.district).value(some.inside)
        enough = (missing - worth[0] + self.worth[0], cost - worth[1] + self.worth[1])
        found = near_enough(some.district, some.inside, pace.part, enough)
        if found.decisions is None:
            return None
        inside = set(some.inside)
        return (*(d for d in standing if d not in inside), *found.decisions)

    def _fitting(self, court: Court, decisions: tuple[Decision, ...] | None) -> Answer:
        """The timetable, if it is lawful both in the court's stricter district and in the one asked about."""
        if decisions is None or not (court.lawful(decisions) and self.court.lawful(decisions)):
            return Answer(None)
        return Answer(decisions, self.court.value(decisions))

    def _rings(self, courses: AbstractSet[str], in_the_way: AbstractSet[str]) -> Iterator[AbstractSet[str]]:
        """Courses to plan anew: these, then more and more around them."""
        rounds = [list(self._around.widening(course)) for course in sorted(courses)]
        sizes = range(max(map(len, rounds), default=0))
        around = [
            frozenset(courses).union(*(rings[min(size, len(rings) - 1)] for rings in rounds))
            for size in sizes
        ]
        begin = frozenset(courses)
        seen: set[frozenset[str]] = set()
        for some in (begin, begin | in_the_way, *around):
            ring = frozenset(some & self._courses.keys())
            if ring not in seen and (not seen or self._size(ring) <= LESSONS_OF_A_PART):
                seen.add(ring)
                yield ring

    def _size(self, courses: AbstractSet[str]) -> int:
        return sum(self._courses[course].target for course in courses)

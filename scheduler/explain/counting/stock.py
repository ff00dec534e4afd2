"""A stock: what lessons are taken from, how much of it there is, and which lessons find none."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from scheduler.solve.cut import reached

MANY = 10_000
"""More lessons than any bin could hold."""


SOURCE = 0
"""The node at which all lessons that are wanted begin."""


class Bin(NamedTuple):
    """Something that lessons are taken from, such as a teacher's Monday."""

    of: str
    """Id of the teacher, class, room or school; empty for the whole district."""
    day: int = 0
    """Weekday; 0 = the whole week."""
    part: int = 0
    """Part of the day, counted from 1; 0 = the whole day."""


class Lot(NamedTuple):
    """Lessons of a course on a weekday."""

    course: str
    day: int


@dataclass(frozen=True)
class Shortage:
    """Courses that want more lessons than there are; a Hall violator (Hall 1935) of a stock."""

    kind: str
    """Of what: the stock's kind."""
    courses: tuple[str, ...]
    need: int
    """Lessons that they want a week."""
    give: int
    """Most that they can have."""
    of: tuple[str, ...]
    """Whose time is used up: ids of teachers, classes, rooms or schools."""


@dataclass(frozen=True)
class Stock:
    """Lessons wanted, and where they can be taken from; more is never lawful, less may be."""

    kind: str
    wanted: Mapping[str, int]
    """Lessons a week by course."""
    lots: Mapping[Lot, int]
    """Most lessons of a course on a day."""
    uses: Mapping[Lot, frozenset[Bin]]
    """Bins from which a lot can be taken."""
    holds: Mapping[Bin, int]
    """Lessons that a bin holds."""
    within: Mapping[Bin, Bin] = field(default_factory=dict)
    """The larger bin that a bin is part of."""

    def shortages(self) -> Iterator[Shortage]:
        """Every independent one, none if there is enough of everything."""
        if not self.wanted:
            return
        flow, side = reached(self._arcs(), SOURCE, None)
        if flow == sum(self.wanted.values()):
            return
        short = [course for course in self.wanted if course in side]
        for some in self._apart(short, side):
            need = sum(self.wanted[course] for course in some)
            give, _ = reached(self._arcs(frozenset(some)), SOURCE, None)
            if give < need:
                yield Shortage(self.kind, tuple(some), need, give, self._named(some))

    def _arcs(self, only: frozenset[str] | None = None) -> dict[tuple[Hashable, Hashable], int]:
        """From the source to the courses, their lots, the bins, and None."""
        arcs: dict[tuple[Hashable, Hashable], int] = {}
        for course, lessons in self.wanted.items():
            if only is None or course in only:
                arcs[SOURCE, course] = lessons
        for lot, most in self.lots.items():
            if (SOURCE, lot.course) in arcs:
                arcs[lot.course, lot] = most
                for bin_ in self.uses[lot]:
                    arcs[lot, bin_] = most
        for bin_, most in self.holds.items():
            arcs[bin_, self.within.get(bin_)] = most
        return arcs

    def _apart(self, courses: list[str], side: frozenset[Hashable]) -> list[list[str]]:
        """The courses in groups that have no full bin in common."""
        joined: dict[Hashable, list[str]] = defaultdict(list)
        for course in courses:
            for bin_ in self._full(course, side):
                joined[bin_].append(course)
        groups: dict[str, list[str]] = {course: [course] for course in courses}
        for some in joined.values():
            first = groups[some[0]]
            for other in some[1:]:
                if groups[other] is not first:
                    first += groups[other]
                    groups.update(dict.fromkeys(groups[other], first))
        ordered = {course: number for number, course in enumerate(self.wanted)}
        unique = {id(group): group for group in groups.values()}
        return [sorted(group, key=lambda course: ordered[course]) for group in unique.values()]

    def _full(self, course: str, side: frozenset[Hashable]) -> Iterator[Bin]:
        """Bins of the course that are reached, and so used up, and those they are within."""
        for lot in self.lots:
            if lot.course == course:
                for bin_ in self.uses[lot]:
                    inner: Bin | None = bin_
                    while inner is not None and inner in side:
                        yield inner
                        inner = self.within.get(inner)

    def _named(self, courses: list[str]) -> tuple[str, ...]:
        names = (
            bin_.of
            for lot in self.lots
            if lot.course in courses
            for bin_ in sorted(self.uses[lot])
            if bin_.of
        )
        return tuple(dict.fromkeys(names))

"""What groups of courses cost at least, each by itself and all together, by how many lessons may be missing.

Groups share no teacher, so their least costs add up. If a timetable misses no more than m lessons (by
importance, a whole number of at least 1 for each), at most m groups lack any: all others cost at least what
they cost with every lesson. So the sum of those, less the m greatest differences to what a group costs when
it may lack m, is a bound. It stays close where few lessons are missing in a large district.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from scheduler.solve.relaxation.question import Reply


class Floor(NamedTuple):
    """Least cost of a group, in equivalent minutes."""

    whole: int
    """With every lesson."""
    short: int
    """With as many missing lessons as are allowed in all."""


class Floors:
    """What the relaxation has answered about the groups of a region, by their numbers."""

    def __init__(self) -> None:
        self._replies: dict[int, dict[int, Reply]] = defaultdict(dict)

    def learn(self, group: int, shortage: int, reply: Reply) -> None:
        """A reply for so many missing lessons; of two for as many, the better of each counts."""
        before = self._replies[group].get(shortage)
        self._replies[group][shortage] = reply if before is None else reply.after(before)

    def with_every_lesson(self) -> tuple[int, ...]:
        """Groups that were asked about with no lesson missing."""
        return tuple(group for group, replies in self._replies.items() if 0 in replies)

    def of(self, group: int, missing: int) -> int:
        """Least cost of a group that lacks no more than so many; 0 if nothing is known."""
        known = self._replies.get(group, {}).items()
        return max((reply.bound for shortage, reply in known if shortage >= missing), default=0)

    def all(self, missing: int) -> list[Floor]:
        """Every group of which something is known."""
        return [Floor(self.of(group, 0), self.of(group, missing)) for group in self._replies]


def together(floors: Iterable[Floor], missing: int) -> int:
    """Least cost of all groups where no more than so many weighted lessons are missing in all."""
    some = list(floors)
    drops = sorted((floor.whole - floor.short for floor in some), reverse=True)
    return sum(floor.whole for floor in some) - sum(drops[:missing])

"""Which courses a campaign plans anew together: those of a few teachers who could take over from each other.

Large neighbourhood search (Shaw 1998); how many teachers follows from how hard the last ones were.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from random import Random

from scheduler.solve.pieces import Piece

LEAST, STEP = 2.0, 0.25
"""Fewest teachers, and by how much their number changes."""


class Vicinity:
    """Chooses neighbourhoods of a region, piece by piece in turn."""

    def __init__(self, pieces: Sequence[Piece], random: Random) -> None:
        self._pieces, self._random = pieces, random
        self._sizes = [LEAST + 1.0] * len(pieces)
        self._turn = random.randrange(len(pieces)) if pieces else 0

    def choose(self, given_by: Mapping[str, str]) -> tuple[int, Piece]:
        """The number of a piece, and all courses of a few of its teachers; the piece if it has no more."""
        self._turn = (self._turn + 1) % len(self._pieces)
        piece = self._pieces[self._turn]
        courses: dict[str, set[str]] = defaultdict(set)
        for course, teacher in given_by.items():
            courses[teacher].add(course)
        here = sorted({given_by[course] for course in piece if course in given_by})
        number = int(self._sizes[self._turn] + self._random.random())
        if number >= len(here):
            return self._turn, piece
        some = self._random.sample(here, number)
        return self._turn, frozenset(course for teacher in some for course in courses[teacher])

    def learn(self, number: int, solved: bool) -> None:
        """More teachers next time where the last neighbourhood was solved to the end, fewer where not."""
        self._sizes[number] = max(LEAST, self._sizes[number] + (STEP if solved else -STEP))

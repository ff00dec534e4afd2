"""Which groups of a region are asked about their least cost again, and how: longer, or with a finer model.

The farther a group is from its bound, the sooner. A question that was not answered to the end is asked for
twice as long; one that was is asked finer.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

MOST = 3
"""How often a question is asked again, each time for twice as long."""


@dataclass(frozen=True)
class Again:
    """A question to be asked."""

    group: int
    fine: bool
    times: int
    """How many times the usual time."""


class Refining:
    """The agenda of questions; groups go by their numbers."""

    def __init__(self) -> None:
        self._fine: set[int] = set()
        self._longer: Counter[int] = Counter()
        self._done: set[int] = set()
        self._asked: set[int] = set()
        self._round: list[int] = []

    def next(self, known: Iterable[int], gap: Callable[[int], int]) -> Again | None:
        """The next question about one of the groups; `gap` is how far a group's cost is from its bound."""
        closed = self._done | self._asked
        open_ = [group for group in known if group not in closed]
        self._round = [group for group in self._round if group in open_]
        if not self._round:
            gaps = {group: gap(group) for group in open_}
            self._done |= {group for group, far in gaps.items() if far <= 0}
            self._round = sorted((group for group in gaps if gaps[group] > 0), key=gaps.__getitem__)
        if not self._round:
            return None
        group = self._round.pop()
        self._asked.add(group)
        return Again(group, group in self._fine, 2 ** self._longer[group])

    def answered(self, group: int, proven: bool) -> None:
        """A question about the group was answered: to the end, or not."""
        self._asked.discard(group)
        if not proven:
            self._longer[group] += 1
            if self._longer[group] > MOST:
                self._done.add(group)
        elif group in self._fine:
            self._done.add(group)
        else:
            self._fine.add(group)
            self._longer[group] = 0

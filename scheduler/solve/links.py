"""Things that hang together: disjoint sets, joined two by two (union-find, Galler and Fischer 1964)."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Links(Generic[T]):
    """Groups of things; at first each thing is one."""

    def __init__(self, things: Iterable[T] = ()) -> None:
        self._leader: dict[T, T] = {thing: thing for thing in things}

    def leader(self, thing: T) -> T:
        """The one that stands for the thing's group; a new thing is a group of its own."""
        leader = self._leader.setdefault(thing, thing)
        while self._leader[leader] != leader:
            self._leader[leader] = leader = self._leader[self._leader[leader]]
        return leader

    def join(self, things: Iterable[T]) -> None:
        """Put all of them, and whatever hangs together with them, into the first one's group."""
        first: T | None = None
        for thing in things:
            if first is None:
                first = self.leader(thing)
            else:
                self._leader[self.leader(thing)] = first

    def groups(self) -> Iterator[list[T]]:
        """The groups, in the order of their first thing, each in the order in which things came."""
        found: dict[T, list[T]] = {}
        for thing in self._leader:
            found.setdefault(self.leader(thing), []).append(thing)
        yield from found.values()

"""Travel completed: from links between neighbours to the shortest way between every two places."""

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.travel import Link, LinkSource

MOST_MINUTES = 1440
"""A way that takes longer than a day, there or back, is no way."""

Pair = tuple[str, str]


@dataclass(frozen=True, order=True)
class _Way:
    """How far it is; the order is: fewer minutes, then fewer links, then fewer unmeasured and real metres.

    Every part adds up along a way, so that there and back are equally far wherever all links are.
    """

    minutes: int
    links: int
    unmeasured: int
    metres: int

    def then(self, link: Link) -> "_Way":
        """The way continued over one more link."""
        known = link.metres is not None
        return _Way(
            self.minutes + link.minutes,
            self.links + 1,
            self.unmeasured + (not known),
            self.metres + (link.metres or 0),
        )


def both_directions(links: Iterable[Link]) -> dict[Pair, Link]:
    """Links by (origin, destination); a link also holds the other way round unless that one is given too."""
    given = {(link.origin, link.destination): link for link in links}
    back = {
        (link.destination, link.origin): link.model_copy(
            update={"origin": link.destination, "destination": link.origin}
        )
        for link in given.values()
    }
    return back | given


def complete(links: Iterable[Link]) -> tuple[Link, ...]:
    """The shortest way between every two places that have one, in order of origin and destination.

    A given link stays as it is if no way over others takes fewer minutes; the others are marked computed.
    Metres are those of the same way, None if any part of it has none.
    """
    given = both_directions(links)
    neighbours: dict[str, list[Link]] = {}
    for link in given.values():
        neighbours.setdefault(link.origin, []).append(link)
    ways = {
        (origin, destination): way
        for origin in sorted(neighbours)
        for destination, way in sorted(_from(origin, neighbours).items())
        if destination != origin
    }
    return tuple(
        _link(origin, destination, way, given)
        for (origin, destination), way in ways.items()
        if max(way.minutes, ways[destination, origin].minutes) <= MOST_MINUTES
    )


def _from(origin: str, neighbours: Mapping[str, list[Link]]) -> dict[str, _Way]:
    """Dijkstra's algorithm: the best way from `origin` to every place that can be reached."""
    done: dict[str, _Way] = {}
    queue = [(_Way(0, 0, 0, 0), origin)]
    while queue:
        way, place = heapq.heappop(queue)
        if place in done:
            continue
        done[place] = way
        for link in neighbours[place]:
            if link.destination not in done:
                heapq.heappush(queue, (way.then(link), link.destination))
    return done


def _link(origin: str, destination: str, way: _Way, given: Mapping[Pair, Link]) -> Link:
    direct = given.get((origin, destination))
    if direct is not None and direct.minutes == way.minutes:
        return direct
    return Link(
        origin=origin,
        destination=destination,
        minutes=way.minutes,
        metres=None if way.unmeasured else way.metres,
        source=LinkSource.COMPUTED,
    )


def shortened(links: Iterable[Link], completed: Iterable[Link]) -> list[tuple[int, int]]:
    """Given links that a way over others beats: (index of the link, minutes of the shorter way)."""
    minutes = {(link.origin, link.destination): link.minutes for link in completed}
    pairs = [(n, minutes.get((link.origin, link.destination)), link) for n, link in enumerate(links)]
    return [(n, found) for n, found, link in pairs if found is not None and found < link.minutes]

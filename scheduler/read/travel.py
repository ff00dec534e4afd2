"""Travel completed: from links between neighbours to the shortest way between every two places."""

import heapq
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from models.travel import Link, LinkSource

MOST_MINUTES = 1440
"""A way that takes longer than a day, there or back, is no way."""

Pair = tuple[str, str]


class _Way(NamedTuple):
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
    Metres are those of the same way, None if any part of it has none. Winter minutes are those of the way
    that is shortest in winter.
    """
    given = both_directions(links)
    ways = _ways(given.values())
    snowy = any(link.winter_minutes is not None for link in given.values())
    winter = _ways(_in_winter(link) for link in given.values()) if snowy else ways
    far = {
        pair
        for found in (ways, winter)
        for (a, b), way in found.items()
        if way.minutes > MOST_MINUTES
        for pair in ((a, b), (b, a))
    }
    return tuple(
        _link(pair, way, winter[pair].minutes, given) for pair, way in ways.items() if pair not in far
    )


def _in_winter(link: Link) -> Link:
    minutes = link.minutes if link.winter_minutes is None else link.winter_minutes
    return link.model_copy(update={"minutes": minutes})


def _ways(links: Iterable[Link]) -> dict[Pair, _Way]:
    """The best way between every two places that have one."""
    neighbours: dict[str, list[Link]] = {}
    for link in links:
        neighbours.setdefault(link.origin, []).append(link)
    return {
        (origin, destination): way
        for origin in sorted(neighbours)
        for destination, way in sorted(_from(origin, neighbours).items())
        if destination != origin
    }


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


def _link(pair: Pair, way: _Way, winter: int, given: Mapping[Pair, Link]) -> Link:
    """The link of a pair; `winter` is its minutes in winter."""
    direct = given.get(pair)
    if direct is not None and (direct.minutes, _in_winter(direct).minutes) == (way.minutes, winter):
        return direct
    return Link(
        origin=pair[0],
        destination=pair[1],
        minutes=way.minutes,
        winter_minutes=None if winter == way.minutes else winter,
        metres=None if way.unmeasured else way.metres,
        source=LinkSource.COMPUTED,
    )


def shortened(links: Iterable[Link], completed: Iterable[Link]) -> Iterator[tuple[int, str, int]]:
    """Given links that a way over others beats: (its index, the field, minutes of the shorter way)."""
    best = {(link.origin, link.destination): link for link in completed}
    for n, link in enumerate(links):
        found = best.get((link.origin, link.destination))
        if found is not None and found.minutes < link.minutes:
            yield n, "minutes", found.minutes
        if found is not None and link.winter_minutes is not None:
            winter = _in_winter(found).minutes
            if winter < link.winter_minutes:
                yield n, "winter_minutes", winter

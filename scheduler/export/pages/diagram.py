"""The journey diagram of a day: time to the right, places below each other, a line for each traveller.

As in a train diagram a slanting line is a way and a level one a stay. Those who are at a place at the same
time have a lane each, so no line hides another. Here are the positions, in pixels; the template draws them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from scheduler.export.pages.lanes import lanes
from scheduler.export.pages.movements import Stay, Trace

LEFT: Final = 108
"""Pixels for the places' names."""
TOP: Final = 28
"""For the hours."""
PER_MINUTE: Final = 1.5
LANE: Final = 22
BAND: Final = 12
"""Above and below the lanes of a place, together."""
COLOURS: Final = 6
"""Lines take turns."""
_BETWEEN: Final = 10
"""Minutes between two stays in one lane."""


@dataclass(frozen=True)
class Band:
    """A place's lanes."""

    place: str
    top: float
    height: float


@dataclass(frozen=True)
class Block:
    """Work during a stay."""

    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Name:
    """Whose line it is, at the beginning of a stay."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Line:
    """A traveller, or a vehicle."""

    text: str
    colour: int
    points: tuple[tuple[float, float], ...]
    blocks: tuple[Block, ...] = ()
    names: tuple[Name, ...] = ()

    @property
    def ends(self) -> tuple[tuple[float, float], ...]:
        """Where the day begins and ends."""
        return self.points[0], self.points[-1]

    @property
    def path(self) -> str:
        """For a polyline."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)


@dataclass(frozen=True)
class Diagram:
    """A day."""

    width: float
    height: float
    hours: tuple[tuple[int, float], ...]
    """Minutes after midnight, and where."""
    bands: tuple[Band, ...]
    lines: tuple[Line, ...]
    vehicles: tuple[Line, ...]


Called = tuple[str, Trace]
"""What a line is called, and its day."""

Drive = tuple[str, tuple[tuple[str, int], ...]]
"""What a vehicle's run is called, and its stops: place and minutes after midnight."""


def diagram(order: Sequence[str], days: Sequence[Called], runs: Sequence[Drive]) -> Diagram:
    """The diagram of some travellers' day; `order` names all places, those that nobody is at have no band."""
    stays = [(number, stay) for number, (_, trace) in enumerate(days) for stay in trace.stays]
    clocks = [clock for _, stay in stays for clock in (stay.start, stay.end)]
    clocks += [clock for _, stops in runs for _, clock in stops]
    first, last = min(clocks) // 60 * 60, -(-max(clocks) // 60) * 60

    def x(clock: int) -> float:
        return LEFT + (clock - first) * PER_MINUTE

    lane = _lanes([stay for _, stay in stays])
    used = {stay.place for _, stay in stays} | {place for _, stops in runs for place, _ in stops}
    bands = _bands([place for place in order if place in used], [s.place for _, s in stays], lane)
    ys = [bands[s.place].top + BAND / 2 + LANE * (n + 0.75) for (_, s), n in zip(stays, lane, strict=True)]
    lines = []
    for number, (text, _) in enumerate(days):
        own = [(stay, y) for (whose, stay), y in zip(stays, ys, strict=True) if whose == number]
        lines.append(
            Line(
                text,
                number % COLOURS,
                tuple(point for s, y in own for point in ((x(s.start), y), (x(s.end), y))),
                tuple(Block(x(a), y, (b - a) * PER_MINUTE) for s, y in own for a, b in s.work),
                tuple(Name(x(s.start) + 3, y - 6, text) for s, y in own if _named(own, s)),
            )
        )
    vehicles = [
        Line(text, 0, tuple((x(clock), bands[place].top + BAND / 2) for place, clock in stops))
        for text, stops in runs
    ]
    bottom = max(band.top + band.height for band in bands.values())
    hours = tuple((clock, x(clock)) for clock in range(first, last + 1, 60))
    return Diagram(x(last) + 24, bottom + 8, hours, tuple(bands.values()), tuple(lines), tuple(vehicles))


def _named(own: Sequence[tuple[Stay, float]], stay: Stay) -> bool:
    """Stays that are long enough for a name, and the longest of all."""
    longest = max((other for other, _ in own), key=lambda other: other.end - other.start)
    return stay is longest or stay.end - stay.start >= 50


def _lanes(stays: Sequence[Stay]) -> list[int]:
    """The lane of each stay at its place."""
    found = [0] * len(stays)
    for place in {stay.place for stay in stays}:
        here = [index for index, stay in enumerate(stays) if stay.place == place]
        own = lanes([(stays[index].start, stays[index].end) for index in here], _BETWEEN)
        for index, lane in zip(here, own, strict=True):
            found[index] = lane
    return found


def _bands(order: Sequence[str], places: Sequence[str], lane: Sequence[int]) -> Mapping[str, Band]:
    """The places one below the other, each as high as its lanes need, at least one."""
    top = float(TOP)
    found: dict[str, Band] = {}
    for place in order:
        most = max((n for at, n in zip(places, lane, strict=True) if at == place), default=0)
        found[place] = Band(place, top, BAND + LANE * (most + 1))
        top += found[place].height
    return found

"""The map of a day: places where travel time puts them, an arrow for every way that somebody goes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from scheduler.export.pages.stress import Point

WIDTH: Final = 640
MOST_HEIGHT: Final = 460
MARGIN_X: Final = 84
MARGIN_Y: Final = 56
NODE: Final = 7
"""Radius of a place."""
_LETTER: Final = 13
"""Height of a place's name, and width of one of its Chinese characters."""
_BEND: Final = 0.12
"""How far an arrow leaves the straight line, as a share of its length: there and back must not coincide."""
_LEAST_BEND: Final = 14.0
_MOST_BEND: Final = 36.0
"""In pixels; a margin has room for it."""
_SHOWN: Final = 4
"""Numbers of ways that are written beside an arrow."""
_ALONG: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.25, 0.75)
"""Where on an arrow they may stand, the best first."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Node:
    """A place and where its name stands."""

    text: str
    x: float
    y: float
    name_x: float
    name_y: float
    anchor: str
    """As SVG says it: start, middle or end."""


@dataclass(frozen=True)
class Arrow:
    """Everybody who goes from one place to another."""

    path: str
    width: float
    text: str
    """The numbers in the list of ways."""
    x: float
    y: float


@dataclass(frozen=True)
class DayMap:
    """A day."""

    height: float
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]


def fitted(points: Mapping[str, Point]) -> tuple[dict[str, Point], float]:
    """The places as large as the picture allows, distances kept in proportion; and the picture's height."""
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    scales = [
        (room - 2 * margin) / extent
        for room, margin, extent in ((WIDTH, MARGIN_X, wide), (MOST_HEIGHT, MARGIN_Y, high))
        if extent > 1e-9
    ]
    scale = min(scales, default=1.0)
    left = (WIDTH - scale * wide) / 2
    placed = {
        place: (round(left + scale * (x - min(xs)), 1), round(MARGIN_Y + scale * (y - min(ys)), 1))
        for place, (x, y) in points.items()
    }
    return placed, round(scale * high + 2 * MARGIN_Y, 1)


def day_map(
    points: Mapping[str, Point], names: Mapping[str, str], ways: Mapping[tuple[str, str], Sequence[int]]
) -> DayMap:
    """Places by their minutes, arrows by (from, to) with the numbers of the ways in the list."""
    placed, height = fitted(points)
    taken: list[Box] = [(x - NODE, y - NODE, x + NODE, y + NODE) for x, y in placed.values()]
    nodes = tuple(_nodes(placed, names, taken, height))
    most = max(map(len, ways.values()), default=1)
    arrows = tuple(_arrow(placed[a], placed[b], numbers, most, taken) for (a, b), numbers in ways.items())
    return DayMap(height, nodes, arrows)


def _arrow(begin: Point, end: Point, numbers: Sequence[int], most: int, taken: list[Box]) -> Arrow:
    """A bow to the right of its direction, from rim to rim; the more go, the thicker."""
    (x1, y1), (x2, y2) = begin, end
    length = hypot(x2 - x1, y2 - y1) or 1.0
    along, across = ((x2 - x1) / length, (y2 - y1) / length), ((y1 - y2) / length, (x2 - x1) / length)
    bend = 2 * min(_MOST_BEND, max(_LEAST_BEND, length * _BEND))
    middle = ((x1 + x2) / 2 + bend * across[0], (y1 + y2) / 2 + bend * across[1])
    leave, arrive = NODE + 2, NODE + 7
    first = (x1 + leave * along[0], y1 + leave * along[1])
    last = (x2 - arrive * along[0], y2 - arrive * along[1])
    shown = ", ".join(map(str, numbers[:_SHOWN])) + ("…" if len(numbers) > _SHOWN else "")
    spots = [_bow(first, middle, last, share) for share in _ALONG]
    half = len(shown) * _LETTER * 0.28
    boxes = [(x - half, y - _LETTER / 2, x + half, y + _LETTER / 2) for x, y in spots]
    best = _first_free(boxes, taken)
    return Arrow(
        path=f"M{first[0]:.1f},{first[1]:.1f}Q{middle[0]:.1f},{middle[1]:.1f} {last[0]:.1f},{last[1]:.1f}",
        width=round(1.2 + 2.3 * len(numbers) / most, 1),
        text=shown,
        x=round(spots[best][0], 1),
        y=round(spots[best][1] + 4, 1),
    )


def _bow(first: Point, middle: Point, last: Point, share: float) -> Point:
    """A point of the curve with these three, `share` of the way along it."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return a * first[0] + b * middle[0] + c * last[0], a * first[1] + b * middle[1] + c * last[1]


def _nodes(
    points: Mapping[str, Point], names: Mapping[str, str], taken: list[Box], height: float
) -> Iterator[Node]:
    """Each name below, above, right or left of its place."""
    for place, (x, y) in points.items():
        width = sum(_LETTER if ord(letter) > 0x2E7F else _LETTER * 0.55 for letter in names[place])
        spots = [
            (x, y + NODE + _LETTER + 2, "middle", x - width / 2),
            (x, y - NODE - 5, "middle", x - width / 2),
            (x + NODE + 5, y + 4, "start", x + NODE + 5),
            (x - NODE - 5, y + 4, "end", x - NODE - 5 - width),
        ]
        boxes = [(left, at - _LETTER, left + width, at + 3) for _, at, _, left in spots]
        name_x, name_y, anchor, _ = spots[_first_free(boxes, taken, (0, 0, WIDTH, height))]
        yield Node(names[place], x, y, round(name_x, 1), round(name_y, 1), anchor)


def _first_free(boxes: Sequence[Box], taken: list[Box], frame: Box | None = None) -> int:
    """The first box in the frame that covers nothing taken, else the first of all; it is then taken."""
    free = (
        number
        for number, box in enumerate(boxes)
        if (frame is None or _within(box, frame)) and not any(_meet(box, other) for other in taken)
    )
    best = next(free, 0)
    taken.append(boxes[best])
    return best


def _within(box: Box, frame: Box) -> bool:
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes share any area."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

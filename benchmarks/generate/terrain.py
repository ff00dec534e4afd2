"""Where schools lie: points on a plane in metres, and how long a kilometre of road takes there."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from benchmarks.generate.dice import Dice

LEAST_APART = 1_800
"""Metres between two schools."""


class Point(NamedTuple):
    """Metres east and north of the township centre, or of the county's first one."""

    x: int
    y: int

    def to(self, other: "Point") -> int:
        """Square of the straight way, in square metres: exact, so that it compares alike everywhere."""
        return (self.x - other.x) ** 2 + (self.y - other.y) ** 2

    def moved(self, by: "Point") -> "Point":
        """The point seen from elsewhere."""
        return Point(self.x + by.x, self.y + by.y)


class Layout(StrEnum):
    """How villages lie around their township."""

    PLAIN = "plain"
    """Anywhere."""
    VALLEY = "valley"
    """Along one river."""
    STAR = "star"
    """In three valleys that meet at the township."""
    RAVINE = "ravine"
    """On both sides of a ravine (塬), which few roads cross."""


@dataclass(frozen=True)
class Terrain:
    """The ground of a cluster."""

    layout: Layout
    pace: int
    """Seconds that a kilometre of road takes: 85 is 42 km/h, 150 is 24 km/h."""
    bend: int
    """Percent by which roads are at most longer than the straight way; at least half of it."""


ROADS = {
    Layout.PLAIN: ((80, 110), (20, 40)),
    Layout.VALLEY: ((90, 130), (30, 60)),
    Layout.STAR: ((100, 140), (40, 80)),
    Layout.RAVINE: ((90, 130), (40, 80)),
}
"""Least and most pace, least and most bend: quick on the plain, slow across hills, as in the cases."""

CROSSING = 60
"""Percent that a road across a ravine is longer still."""


def terrain(dice: Dice) -> Terrain:
    """Some ground."""
    layout = dice.choice(list(Layout))
    pace, bend = ROADS[layout]
    return Terrain(layout, dice.number(*pace), dice.number(*bend))


def _plain(dice: Dice) -> Point:
    return Point(dice.number(-7_000, 7_000), dice.number(-7_000, 7_000))


def _valley(dice: Dice) -> Point:
    along = dice.number(-9_000, 9_000)
    return Point(along, along // 3 + dice.number(-1_200, 1_200))


def _star(dice: Dice) -> Point:
    east, north = dice.choice(((5, 1), (-3, 4), (-3, -4)))
    out, aside = dice.number(400, 1_500), dice.number(-900, 900)
    return Point(east * out + aside, north * out - aside)


def _ravine(dice: Dice) -> Point:
    return Point(dice.number(-7_000, 7_000), dice.choice((-1, 1)) * dice.number(900, 5_500))


_DRAW: dict[Layout, Callable[[Dice], Point]] = {
    Layout.PLAIN: _plain,
    Layout.VALLEY: _valley,
    Layout.STAR: _star,
    Layout.RAVINE: _ravine,
}


def villages(layout: Layout, count: int, dice: Dice) -> list[Point]:
    """So many points around the township, which is the first of them, at (0, 0)."""
    found = [Point(0, 0)]
    apart = LEAST_APART
    while len(found) < count:
        point = _DRAW[layout](dice)
        if all(point.to(other) >= apart**2 for other in found):
            found.append(point)
        else:
            apart -= 5  # a crowded valley: rather closer villages than none
    return found

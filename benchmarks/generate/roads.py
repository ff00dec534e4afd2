"""Roads between neighbours; longer ways are the shortest over them, as the reader completes them."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import isqrt

from benchmarks.generate.dice import Dice
from benchmarks.generate.terrain import CROSSING, Layout, Point, Terrain
from models.travel import Link

Pair = tuple[str, str]


def neighbours(points: Mapping[str, Point]) -> Iterator[Pair]:
    """Pairs with nobody in the circle between them (Gabriel graph): connected, and as sparse as roads are.

    K. R. Gabriel, R. R. Sokal: A new statistical approach to geographic variation analysis.
    Systematic Zoology 18 (1969), 259-278.
    """
    for (a, here), (b, there) in combinations(points.items(), 2):
        across = here.to(there)
        if not any(
            here.to(other) + other.to(there) < across for c, other in points.items() if c not in {a, b}
        ):
            yield a, b


def road(ends: Pair, here: Point, there: Point, ground: Terrain, dice: Dice) -> Link:
    """One road: its metres are the straight way and its bends, its minutes are rounded up."""
    bend = dice.number(ground.bend // 2, ground.bend)
    if ground.layout is Layout.RAVINE and (here.y < 0) != (there.y < 0):
        bend += CROSSING
    metres = isqrt(here.to(there)) * (100 + bend) // 100
    minutes = max(2, -(-metres * ground.pace // 60_000))
    return Link(origin=ends[0], destination=ends[1], minutes=minutes, metres=metres)


def local_roads(points: Mapping[str, Point], ground: Terrain, dice: Dice) -> Iterator[Link]:
    """Roads within a cluster, whose points are seen from its township."""
    for a, b in neighbours(points):
        yield road((a, b), points[a], points[b], ground, dice)


def far_roads(
    clusters: tuple[Mapping[str, Point], ...], grounds: tuple[Terrain, ...], dice: Dice
) -> Iterator[Link]:
    """Roads between neighbouring clusters: the main road between townships, and the nearest two places.

    The first point of each cluster is its township; all are seen from the same place.
    """
    towns = {str(number): next(iter(points.values())) for number, points in enumerate(clusters)}
    for one, other in neighbours(towns):
        here, there = clusters[int(one)], clusters[int(other)]
        ground = max(grounds[int(one)], grounds[int(other)], key=lambda g: (g.pace, g.bend))
        main = (next(iter(here)), next(iter(there)))
        near = min(
            ((a, b) for a in here for b in there), key=lambda ends: (here[ends[0]].to(there[ends[1]]), ends)
        )
        for ends in dict.fromkeys((main, near)):
            yield road(ends, here[ends[0]], there[ends[1]], ground, dice)

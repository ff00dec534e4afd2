"""Places on a plane so that near means soon, by the minutes between them: nobody has to know where they lie.

Each place is put by its minutes from two far places and then moved, one after the other, to where the
minutes to all others want it (stress majorization, pairs weighted by 1 / minutes²). Nothing is random.
"""

from collections.abc import Mapping, Sequence
from math import atan2, cos, hypot, sin
from typing import Final

Point = tuple[float, float]

Ways = Mapping[tuple[str, str], int]
"""(place, place) -> minutes; one direction is enough."""

_ROUNDS: Final = 300
_STILL: Final = 1e-3
"""Minutes; a round that moves nothing farther is the last."""

_APART: Final = 1.5
"""How far places without a way between them are apart, in longest ways."""


def stress_layout(places: Sequence[str], ways: Ways) -> dict[str, Point]:
    """Where each place is, in minutes; the longest extent lies along x, the middle is (0, 0).

    The order of `places` does not matter. The first in alphabetical order is not right of the middle, nor
    below it (y grows downwards).
    """
    names = sorted(places)
    wanted = _wanted(names, ways)
    points = _by_two(wanted)
    for _ in range(_ROUNDS):
        if _moved(points, wanted) < _STILL:
            break
    return dict(zip(names, _upright(points), strict=True))


def _wanted(names: Sequence[str], ways: Ways) -> list[list[float]]:
    """Minutes between every two: the mean of both directions, at least 1."""
    longest = max((minutes for pair, minutes in ways.items() if set(pair) <= set(names)), default=1)
    table = [[0.0] * len(names) for _ in names]
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            if i != j:
                known = [ways[pair] for pair in ((one, other), (other, one)) if pair in ways]
                table[i][j] = max(1.0, sum(known) / len(known)) if known else _APART * max(1, longest)
    return table


def _by_two(wanted: list[list[float]]) -> list[Point]:
    """The two farthest places on a line, every other one by its minutes from them; above or below the line
    as its minutes to the one farthest from the line say.
    """
    count = len(wanted)
    if count < 2:
        return [(0.0, 0.0)] * count
    a, b = max(((i, j) for i in range(count) for j in range(i)), key=lambda pair: wanted[pair[0]][pair[1]])
    base = wanted[a][b]
    along = [(wanted[a][i] ** 2 - wanted[b][i] ** 2 + base**2) / (2 * base) for i in range(count)]
    off = [max(0.0, wanted[a][i] ** 2 - along[i] ** 2) ** 0.5 for i in range(count)]
    top = max(range(count), key=lambda i: off[i])

    def miss(i: int, y: float) -> float:
        return abs(hypot(along[i] - along[top], y - off[top]) - wanted[i][top])

    return [
        (along[i], off[i] if i == top or miss(i, off[i]) <= miss(i, -off[i]) else -off[i])
        for i in range(count)
    ]


def _moved(points: list[Point], wanted: list[list[float]]) -> float:
    """Put every place where the others want it; how far the farthest one went."""
    farthest = 0.0
    for i, (x, y) in enumerate(points):
        new_x = new_y = weights = 0.0
        for j, (other_x, other_y) in enumerate(points):
            if i == j:
                continue
            far = wanted[i][j]
            now = hypot(x - other_x, y - other_y)
            pull = far / now if now else 0.0
            weight = far**-2
            new_x += weight * (other_x + pull * (x - other_x))
            new_y += weight * (other_y + pull * (y - other_y))
            weights += weight
        if weights:
            points[i] = new_x / weights, new_y / weights
            farthest = max(farthest, hypot(points[i][0] - x, points[i][1] - y))
    return farthest


def _upright(points: list[Point]) -> list[Point]:
    """Turned so that the longest extent lies along x, and mirrored so that the first is left and above."""
    if not points:
        return []
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    around = [(x - middle_x, y - middle_y) for x, y in points]
    spread = sum(x * x - y * y for x, y in around)
    angle = atan2(2 * sum(x * y for x, y in around), spread) / 2
    turned = [(x * cos(angle) + y * sin(angle), y * cos(angle) - x * sin(angle)) for x, y in around]
    flip_x, flip_y = (-1 if value > 0 else 1 for value in turned[0])
    return [(flip_x * x, flip_y * y) for x, y in turned]

"""The anytime curve of a run: what was known when."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.base import Model
from scheduler.solve.answer import Progress, Stage


class Point(Model):
    """A value and its bound at a moment."""

    seconds: float
    """Since the search began."""
    level: Stage
    """`coverage`: weighted missing lessons; `cost`: equivalent minutes."""
    value: int | None
    """None while nothing is known."""
    bound: int


@dataclass
class Curve:
    """A listener that remembers."""

    points: list[Point] = field(default_factory=list)

    def __call__(self, progress: Progress) -> None:
        """Take note of an improvement; called from the solver's threads too."""
        self.points.append(
            Point(
                seconds=round(progress.seconds, 2),
                level=progress.stage,
                value=progress.value,
                bound=progress.bound,
            )
        )

    def close(self, seconds: float, missing: tuple[int, int], cost: tuple[int, int]) -> None:
        """Add the end: what the law says of the timetable found, and the bounds; each (value, bound)."""
        ends: tuple[tuple[Stage, tuple[int, int]], ...] = (("coverage", missing), ("cost", cost))
        for level, (value, bound) in ends:
            self.points.append(Point(seconds=round(seconds, 2), level=level, value=value, bound=bound))

    def first_complete(self) -> float | None:
        """Seconds until the first timetable that misses nothing; None if there was none."""
        return next((p.seconds for p in self.points if p.level == "coverage" and p.value == 0), None)

    def best_at(self) -> float | None:
        """Seconds until the last improvement of a value; None if nothing was found.

        Where fewer lessons are missing the cost begins anew: less with more of them missing was no better.
        """
        least: dict[Stage, int] = {}
        last = None
        for point in self.points:
            if point.value is None:
                continue
            if point.level not in least or point.value < least[point.level]:
                least[point.level], last = point.value, point.seconds
                if point.level == "coverage":
                    least.pop("cost", None)
        return last


def comparable(points: Sequence[Point]) -> list[tuple[float, int]]:
    """Seconds and cost of the timetables that miss as few lessons as the last one does.

    With more of them missing a timetable is cheaper, which is no merit.
    """
    missing = [point.value for point in points if point.level == "coverage" and point.value is not None]
    fewest = min(missing, default=None)
    reached = next((n for n, p in enumerate(points) if p.level == "coverage" and p.value == fewest), 0)
    cost = (point for point in points[reached:] if point.level == "cost")
    return [(point.seconds, point.value) for point in cost if point.value is not None]

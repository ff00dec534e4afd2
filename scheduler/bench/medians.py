"""Runs that differ in nothing but the seed, as one line of a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from scheduler.bench.run import Row


@dataclass(frozen=True)
class Group:
    """Rows of one instance, with the same weights, workers and limit."""

    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        """Any of them: what they have in common."""
        return self.rows[0]

    def median(self, name: str) -> float | None:
        """The median of a figure over the runs that have it; None if none has."""
        values = self._values(name)
        return median(values) if values else None

    def most(self, name: str) -> float | None:
        """The greatest."""
        return max(self._values(name), default=None)

    @property
    def optimal(self) -> int:
        """Runs whose timetable was proven to be the best."""
        return sum(row.figures.status == "optimal" for row in self.rows)

    def _values(self, name: str) -> list[float]:
        values = (getattr(row.figures, name) for row in self.rows)
        return [float(value) for value in values if value is not None]


def groups(rows: Iterable[Row]) -> Sequence[Group]:
    """The rows by instance and so on, by number of lessons."""
    found: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        run = row.run
        key = (row.figures.lessons, run.instance, run.weights, run.workers, run.unit, run.limit)
        found.setdefault(key, []).append(row)
    return [Group(tuple(found[key])) for key in sorted(found)]

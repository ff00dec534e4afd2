"""Clauses in a column of a table: a number or list that restricts, and what it is where nothing does."""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from models.base import Model
from models.district import District
from scheduler.explain.clause import Clause, Easing

STEPS = 6
"""Easings tried before the clause is dropped altogether."""


def _any(_district: District, _row: Any) -> bool:
    return True


@dataclass(frozen=True)
class Column:
    """One column of one table; `limits.days_away` is a field of a field."""

    table: str
    field: str
    free: Any
    """The value with which the column restricts nothing."""
    step: int = 0
    """The least change of a number towards `free`; 0 = it is dropped altogether."""
    unset: Any = None
    """Another value with which it restricts nothing."""
    where: Callable[[District, Any], bool] = _any
    """Rows in which dropping it only ever helps."""

    @property
    def name(self) -> str:
        """Table and field."""
        return f"{self.table}.{self.field}"

    def clauses(self, district: District) -> Iterator[Clause]:
        """Rows in which it restricts something."""
        for row in self._rows(district):
            if self._of(row) not in (self.free, self.unset) and self.where(district, row):
                yield Clause(self.name, _id(row))

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The row's id under the name of what it is, and the value."""
        row = next(row for row in self._rows(district) if _id(row) == clause.of)
        return {self.table.removesuffix("s"): _id(row), "value": self._of(row), "at": self._of(row)}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """The column is free in these rows."""
        return self._with(district, rows, self.free)

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """One step, two steps, and so on; at last free."""
        row = next(row for row in self._rows(district) if _id(row) == clause.of)
        for after in self._values(self._of(row)):
            yield Easing(clause, partial(self._with, rows=(clause.of,), value=after))

    def _values(self, before: Any) -> Iterator[Any]:
        for number in range(1, STEPS + 1 if self.step else 1):
            after = before + number * self.step
            if after < 0 or after == self.free:
                break
            yield after
        yield self.free

    def _rows(self, district: District) -> tuple[Any, ...]:
        return (district.rules,) if self.table == "rules" else getattr(district, self.table)

    def _of(self, row: Model) -> Any:
        value: Any = row
        for name in self.field.split("."):
            value = getattr(value, name)
        return value

    def _with(self, district: District, rows: Collection[Hashable], value: Any) -> District:
        if self.table == "rules":
            return district.model_copy(update={"rules": self._changed(district.rules, value)})
        changed = tuple(
            self._changed(row, value) if _id(row) in rows else row for row in self._rows(district)
        )
        return district.model_copy(update={self.table: changed})

    def _changed(self, row: Model, value: Any) -> Model:
        *outer, name = self.field.split(".")
        if not outer:
            return row.model_copy(update={name: value})
        inner: Model = getattr(row, outer[0])
        return row.model_copy(update={outer[0]: inner.model_copy(update={name: value})})


def _id(row: Any) -> str:
    return getattr(row, "id", "")

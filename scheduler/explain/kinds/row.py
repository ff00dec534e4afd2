"""Clauses that are whole rows: commitments, times when somebody gives no lesson, meetings, pinned lessons."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from models.base import Model
from models.district import District
from scheduler.explain.clause import Clause, Easing


@dataclass(frozen=True)
class Row:
    """Every row of a table."""

    table: str

    @property
    def name(self) -> str:
        """The table."""
        return self.table

    def clauses(self, district: District) -> Iterator[Clause]:
        """One a row."""
        return (Clause(self.table, row) for row in dict.fromkeys(getattr(district, self.table)))

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The row's fields."""
        row = clause.of
        assert isinstance(row, Model), "a clause of rows names its row"
        return {name: getattr(row, name) for name in type(row).model_fields}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """The table without these rows."""
        kept = tuple(row for row in getattr(district, self.table) if row not in rows)
        return district.model_copy(update={self.table: kept})

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """There is nothing between a row and none."""
        yield Easing(clause, partial(self.without, rows=(clause.of,)))

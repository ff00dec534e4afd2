"""What a form says before anybody has written on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.export.table import Cell

Row = Mapping[str, Cell]
"""Key of a column -> what is known; a column whose key is not there is to be filled in by hand."""


@dataclass(frozen=True)
class Sheet:
    """One form of one school, teacher, vehicle or payer, of a month or a week."""

    name: str
    """What tells it from the others of its kind."""
    facts: tuple[tuple[str, str], ...]
    """(key, value) of what stands above the table."""
    rows: tuple[Row, ...]
    totals: Row | None = None

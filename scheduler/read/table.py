"""What a table looks like: its name and its columns, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from scheduler.read.cells.base import Cell
from scheduler.read.cells.text import PROSE

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Column(Generic[T_co]):
    """A column; `key` is its English name. Made by `needed`, `optional` or `defaulted`."""

    key: str
    zh: str
    cell: Cell[Any]
    example: str
    required: bool
    blank: T_co | None
    """The value of a blank cell, where that is allowed."""
    aliases: tuple[str, ...] = ()
    """Other headings that are read as this column."""

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that names this column."""
        return (self.key, self.zh, *self.aliases)


def needed(key: str, zh: str, cell: Cell[T], example: str, *aliases: str) -> Column[T]:
    """A column that must be there and filled."""
    return Column(key, zh, cell, example, True, None, aliases)


def optional(key: str, zh: str, cell: Cell[T], example: str, *aliases: str) -> Column[T | None]:
    """A column that may be absent or blank: then there is no value."""
    return Column(key, zh, cell, example, False, None, aliases)


def defaulted(key: str, zh: str, cell: Cell[T], example: str, blank: T, *aliases: str) -> Column[T]:
    """A column that may be absent or blank: then the value is `blank`."""
    return Column(key, zh, cell, example, False, blank, aliases)


NOTE: Column[str | None] = optional("note", "备注", PROSE, "实测", "说明")
"""Every table may carry remarks; nobody reads them but people."""


@dataclass(frozen=True)
class Table:
    """A table of a district; `key` is the English file name without .csv."""

    key: str
    zh: str
    own_columns: tuple[Column[Any], ...]
    required: bool = False
    """A district without it cannot be read."""

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """Its columns, remarks last unless a column of its own has that heading."""
        taken = {name for column in self.own_columns for name in column.headings}
        aliases = tuple(a for a in NOTE.aliases if a not in taken)
        return (*self.own_columns, Column(NOTE.key, NOTE.zh, PROSE, NOTE.example, False, None, aliases))

    @property
    def by_heading(self) -> Mapping[str, Column[Any]]:
        """Columns by heading, in lower case."""
        return {name.casefold(): column for column in self.columns for name in column.headings}

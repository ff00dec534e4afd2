"""A clause: one cell or row of the planner's tables that asks for something or forbids something."""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from models.district import District


@dataclass(frozen=True)
class Clause:
    """A kind of clause, and which row it stands in."""

    kind: str
    """Its name in the catalogue, such as `courses.days_apart`."""
    of: Hashable
    """The row: its id, or the row itself where rows have none."""


@dataclass(frozen=True)
class Easing:
    """A clause made easier to meet."""

    clause: Clause
    made: Callable[[District], District]
    """The change, in any district that has the clause's row."""


class Kind(Protocol):
    """How clauses of a kind are found, told, left out and eased."""

    @property
    def name(self) -> str:
        """The name of the clauses."""

    def clauses(self, district: District) -> Iterator[Clause]:
        """Those that forbid or ask for anything at all."""

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """What its sentence in the catalogue needs: ids, numbers, and tuples of ids or of slots."""

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """The district in which these rows' clauses forbid and ask for nothing."""

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """The clause eased step by step, the least change first."""

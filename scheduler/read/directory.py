"""Who is meant: from an id or a unique name to an id."""

from dataclasses import dataclass, field
from typing import Any

from scheduler.read.hints import Hint, name_hint
from scheduler.read.sheet import Row
from scheduler.read.table import Column


@dataclass(frozen=True)
class Entry:
    """Something that can be referred to."""

    id: str
    name: str
    school: str | None = None
    """The school it belongs to, where names repeat between schools."""


@dataclass
class Directory:
    """Everything of one kind (schools, teachers ...) by id and by name."""

    unknown: str
    """Message code for a reference to nothing."""
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    open: bool = False
    """Its table could not be read: every reference is taken as it is, to avoid follow-up errors."""

    def add(self, id_: str | None, name: str | None, school: str | None = None, *also: str) -> None:
        """Make known a row, also one that is bad: it is there, and referring to it is no further error.

        `also`: other words that mean it.
        """
        if id_ or name:
            entry = Entry(id_ or name or "", name or id_ or "", school)
            for key in {entry.id, entry.name, *also}:
                self.entries.setdefault(key, []).append(entry)

    def find(self, row: Row, column: Column[Any], text: str, school: str | None = None) -> str | None:
        """The id meant by `text`, or None after refusing the cell.

        Names count only within `school` if one is given; ids always.
        """
        ids = self._candidates(text, school)
        if len(ids) == 1:
            return next(iter(ids))
        if ids:
            row.refuse(column, "ambiguous_name", item=text, candidates=tuple(sorted(ids)))
        elif self.open:
            return text
        else:
            row.refuse(column, self.unknown, self._hint(text, school), item=text)
        return None

    def _hint(self, text: str, school: str | None) -> Hint:
        """What may be meant, of everything within the school."""
        entries = (entry for some in self.entries.values() for entry in some)
        here = [entry for entry in entries if school in {None, entry.school}]
        first: dict[str, str] = {}
        for entry in here:
            first.setdefault(entry.id, entry.name)
        return name_hint(text, first.values(), also=(word for e in here for word in (e.name, e.id)))

    def _candidates(self, text: str, school: str | None) -> set[str]:
        """Ids that `text` may mean; something whose school is not known comes second."""
        found = self.entries.get(text, [])
        here = {e.id for e in found if e.id == text or school in {None, e.school}}
        return here or {e.id for e in found if e.school is None}

    def find_all(
        self, row: Row, column: Column[Any], texts: tuple[str, ...], school: str | None = None
    ) -> tuple[str, ...]:
        """The ids meant by several references; those that mean nothing are refused and left out."""
        found = [self.find(row, column, text, school) for text in texts]
        return tuple(id_ for id_ in found if id_ is not None)

    def name_of(self, id_: str) -> str:
        """The name of an id, or the id itself."""
        return next((e.name for e in self.entries.get(id_, []) if e.id == id_), id_)

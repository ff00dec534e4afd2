"""Contradictions between the tables of a district, addressed so that a reader can name file and row."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Flaw:
    """One contradiction: a message code, the table, row and field it stands in, and what to print."""

    code: str
    table: str
    """Field name of District, such as "teachers"."""
    index: int
    """Row within that tuple; 0 for a field that is no tuple."""
    field: str
    """Field within that row, dotted where it has parts: "subjects", "periods.3.start"."""
    params: Mapping[str, str | int | tuple[str, ...]] = dataclasses.field(default_factory=dict)
    """Ids, weekdays (1-7), minutes after midnight, counts, lists of words."""
    other: tuple[str, int, str] | None = None
    """Table, row and field of the other side, where two rows contradict each other."""
    known: tuple[str, ...] | None = None
    """All that an id that is unknown might be."""


class DistrictFlaws(Exception):  # noqa: N818 - it carries many, and is not a single error
    """The district contradicts itself."""

    def __init__(self, flaws: tuple[Flaw, ...]) -> None:
        super().__init__("; ".join(f"{f.table}[{f.index}].{f.field}: {f.code} {f.params}" for f in flaws))
        self.flaws = flaws

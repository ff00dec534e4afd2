"""What the readers of single tables share: sheets, messages, names, and where each model came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from models.base import Model
from scheduler.read.directory import Directory
from scheduler.read.messages import Log
from scheduler.read.sheet import Row, Sheet
from scheduler.read.table import Table

M = TypeVar("M", bound=Model)


@dataclass
class Desk:
    """The tables of one district while they are being read."""

    log: Log
    sheets: dict[str, Sheet | None] = field(default_factory=dict)
    """By table key; None: the file is there and could not be read."""
    schools: Directory = field(default_factory=lambda: Directory("unknown_school"))
    places: Directory = field(default_factory=lambda: Directory("unknown_place"))
    """Schools and places: wherever a journey can begin or end."""
    groups: Directory = field(default_factory=lambda: Directory("unknown_group"))
    """Classes and joint classes."""
    classes: Directory = field(default_factory=lambda: Directory("unknown_class"))
    teachers: Directory = field(default_factory=lambda: Directory("unknown_teacher"))
    rooms: Directory = field(default_factory=lambda: Directory("unknown_room"))
    vehicles: Directory = field(default_factory=lambda: Directory("unknown_vehicle"))
    broadcasts: Directory = field(default_factory=lambda: Directory("unknown_origin"))
    """Lessons from outside; other origins are courses, which are known only when all tables are read."""
    clusters: dict[str, list[str]] = field(default_factory=dict)
    """The ids of each cluster's schools."""
    origins: dict[tuple[str, int, str], Row] = field(default_factory=dict)
    """(field of District, index, field within) to row; "" within stands for the whole model."""

    def rows(self, table: Table) -> Iterator[Row]:
        """Every row of a table, also the bad ones."""
        sheet = self.sheets.get(table.key)
        yield from sheet.rows if sheet else ()

    def keep(self, district_field: str, models: list[M], model: M, row: Row) -> None:
        """Append a model and remember the row it came from."""
        self.origins[district_field, len(models), ""] = row
        models.append(model)

    def in_full(self, school: str | None, name: str | None) -> str:
        """A class or joint class with its school's name before it."""
        return f"{self.schools.name_of(school or '')}/{name}"

    def school_of(self, group: str) -> str | None:
        """The school of a class or joint class, by its id."""
        return next((e.school for e in self.groups.entries.get(group, []) if e.id == group), None)

    def is_open(self, *tables: Table) -> bool:
        """True if not all names in the tables are known: one is unreadable, or a row of it has no name."""
        return any(t.key in self.sheets and self._lacks_names(t) for t in tables)

    def is_incomplete(self, *tables: Table) -> bool:
        """True if some rows of one of the tables could not be read."""
        sheets = [self.sheets[table.key] for table in tables if table.key in self.sheets]
        return any(sheet is None or sheet.incomplete for sheet in sheets)

    def _lacks_names(self, table: Table) -> bool:
        sheet = self.sheets[table.key]
        return sheet is None or sheet.broken or any("name" not in row.values for row in sheet.rows)

"""Which words may be chosen in a column: those of its kind, or the names that stand in another sheet."""

from collections.abc import Mapping
from typing import Any, Final

from scheduler.locale import Language
from scheduler.read.table import Column, Table
from scheduler.read.tables import rooms, rules, schools, teachers, vehicles, weights

_TO_SCHOOLS: Final = (schools.TABLE, schools.SCHOOL_NAME)
_TO_TEACHERS: Final = (teachers.TABLE, teachers.TEACHER_NAME)

REFERENCES: Final[Mapping[str, tuple[Table, Column[Any]]]] = {
    "school": _TO_SCHOOLS,
    "employer": _TO_SCHOOLS,
    "teacher": _TO_TEACHERS,
    "class_teacher": _TO_TEACHERS,
    "room": (rooms.TABLE, rooms.ROOM_NAME),
    "vehicle": (vehicles.TABLE, vehicles.VEHICLE_NAME),
}
"""Columns of one name that refer to a name in another table; those that hold several names are left out."""


def words_of(table: Table, column: Column[Any], language: Language) -> tuple[str, ...]:
    """The words of a column in a language, each once; none if anything may stand there."""
    words = column.cell.words
    if table.key == "rules" and column.key == rules.KEY.key:
        return tuple(known.zh if language == "zh" else known.key for known in rules.RULE_COLUMNS)
    if table.key == "weights" and column.key == weights.TERM.key:
        words = tuple(weights.preferences())
    return tuple(dict.fromkeys(word for word in words if word.isascii() == (language == "en")))


def reference_of(column: Column[Any]) -> tuple[Table, Column[Any]] | None:
    """Where the name that a cell of the column holds stands; None if it is no single name."""
    return REFERENCES.get(column.key) if column.cell.kind == "name" else None

"""From a contradiction in a District to a message that names file, row, column and value."""

from collections.abc import Mapping

from models.flaws import Flaw
from scheduler.read.desk import Desk
from scheduler.read.hints import name_hint
from scheduler.read.messages import Message, Value
from scheduler.read.sheet import Row
from scheduler.read.tables import bells

_COLUMNS: Mapping[tuple[str, str], str] = {
    ("calendar", "day"): "date",
    ("calendar", "follows_date"): "follows",
    ("curriculum", "eligible"): "by_class_teacher",
    ("home_lessons", "eligible"): "teacher",
    ("runs", "id"): "run",
}
"""(table, field) of fields that have another name as a column."""

_NAMED = {
    "school": ("schools",),
    "place": ("places",),
    "teacher": ("teachers",),
    "class": ("groups",),
    "group": ("groups",),
    "member": ("groups",),
    "room": ("rooms",),
    "who": ("groups", "teachers", "rooms"),
}
"""Where the name for the id in a parameter is found, by the last word of the parameter's name."""


def message(flaw: Flaw, desk: Desk) -> Message:
    """The flaw as the planner sees it: the row it stands in, the cell as written, names for ids."""
    params: dict[str, Value] = {key: _named(key, value, desk) for key, value in flaw.params.items()}
    row = _row(desk, flaw.table, flaw.index, flaw.field)
    if flaw.other is not None:
        other = _row(desk, *flaw.other)
        params |= {"other_file": other.sheet.file, "other_row": other.number}
    hint = None if flaw.known is None else name_hint(str(flaw.params["item"]), flaw.known)
    return Message(flaw.code, {**row.place(_column(flaw, row)), **params}, hint)


def _row(desk: Desk, table: str, index: int, field: str = "") -> Row:
    """The row of a model, or of the part of it that the field names."""
    parts = field.split(".")
    for length in range(len(parts), -1, -1):
        origin = desk.origins.get((table, index, ".".join(parts[:length])))
        if origin is not None:
            return origin
    raise KeyError((table, index, field))


def _column(flaw: Flaw, row: Row) -> str:
    words = [part for part in flaw.field.split(".") if not part.isdecimal() and part != "periods"]
    last = words[-1] if words else flaw.field
    table = row.sheet.table.key
    return "value" if table == "rules" else _COLUMNS.get((table, last), last)


def _named(key: str, value: Value, desk: Desk) -> Value:
    directories = _NAMED.get(key.split("_")[-1], ())
    if key == "periods" and isinstance(value, tuple):
        return bells.as_written(desk, value)
    if not isinstance(value, str):
        return value
    names = [getattr(desk, directory).name_of(value) for directory in directories]
    name = next((name for name in names if name != value), value)
    return value if name == value else f"{name} ({value})"

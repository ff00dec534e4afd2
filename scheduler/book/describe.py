"""What a heading says of its column when one points at it: the texts that docs/tables.md is made of."""

from typing import Any

from scheduler.locale import Catalogue
from scheduler.read.table import NOTE, Column, Table


def described(table: Table, column: Column[Any], words: Catalogue) -> str:
    """Meaning, kind, whether it has to be filled, an example."""
    if column.key == NOTE.key:
        return words.text("column.every.note")
    kind = words.text(f"cell.{column.cell.kind}")
    kind = f"{kind} {column.cell.bounds}" if column.cell.bounds else kind
    lines = [
        words.text(f"column.{table.key}.{column.key}"),
        words.text("init.kind", kind=kind),
        words.text("init.needed") if column.required else words.text("init.optional"),
        words.text("init.example", example=column.example),
    ]
    return "\n".join(lines)

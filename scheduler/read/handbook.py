"""docs/tables.md from the header table and the catalogue: every table and column in both languages.

`python -m scheduler.read.handbook > docs/tables.md` writes it; a test compares the two.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

from scheduler.locale import Catalogue, catalogue
from scheduler.read.table import NOTE, Column, Table
from scheduler.read.tables import TABLES
from scheduler.read.tables.limits import COLUMNS as LIMITS
from scheduler.read.tables.rules import RULE_COLUMNS
from scheduler.read.tables.timetable import TABLE as TIMETABLE

Both = tuple[Catalogue, Catalogue]


def handbook() -> str:
    """The whole document."""
    both = catalogue("zh"), catalogue("en")
    return "\n".join(_lines(both)) + "\n"


def _lines(both: Both) -> Iterator[str]:
    yield f"# {_pair(both, 'handbook.title')}"
    for key in ("handbook.intro", "handbook.references"):
        for words in both:
            yield from ("", words.text(key))
    yield from ("", f"`{NOTE.key}` {NOTE.zh}: {_pair(both, 'column.every.note')}")
    for table in (*TABLES, TIMETABLE):
        yield from _table(both, table)


def _table(both: Both, table: Table) -> Iterator[str]:
    yield from ("", f"## {table.key} {table.zh}")
    for words in both:
        yield from ("", words.text(f"table.{table.key}"))
    yield ""
    own = [column for column in table.columns if column.key != NOTE.key]
    yield from _columns(both, table.key, own)
    if table.key == "rules":
        yield from ("", f"{_pair(both, 'handbook.rules')}:", "")
        yield from _columns(both, "rules", [c for c in RULE_COLUMNS if c not in LIMITS])
        yield from ("", "、".join(f"`{c.key}` {c.zh}" for c in LIMITS))


def _columns(both: Both, table: str, columns: Iterable[Column[Any]]) -> Iterator[str]:
    yield _line(_pair(both, f"handbook.{head}") for head in _HEADS)
    yield _line("---" for _ in _HEADS)
    for column in columns:
        yield _line(_cells(both, table, column))


_HEADS = ("column", "type", "required", "example", "meaning")


def _cells(both: Both, table: str, column: Column[Any]) -> Iterator[str]:
    yield f"`{column.key}` {column.zh}"
    bounds = f" {column.cell.bounds}" if column.cell.bounds else ""
    yield f"{_pair(both, f'cell.{column.cell.kind}')}{bounds}"
    yield _pair(both, "handbook.yes") if column.required else ""
    yield f"`{column.example}`"
    chinese, english = (words.text(f"column.{table}.{column.key}") for words in both)
    names = "、".join(column.aliases)
    more = f" ({_pair(both, 'handbook.also', names=names)})" if names else ""
    yield f"{chinese} {english}{more}"


def _pair(both: Both, key: str, **params: str) -> str:
    chinese, english = (words.text(key, **params) for words in both)
    return f"{chinese} / {english}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows' console may have another
    sys.stdout.write(handbook())

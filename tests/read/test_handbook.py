"""The header table is unambiguous, and docs/tables.md tells it as it is."""

from pathlib import Path
from typing import Any

import pytest

from scheduler.read.handbook import handbook
from scheduler.read.table import Column, Table
from scheduler.read.tables import TABLES
from scheduler.read.tables.rules import RULE_COLUMNS
from scheduler.read.tables.timetable import TABLE as TIMETABLE

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "tables.md"


def test_document_is_up_to_date() -> None:
    """docs/tables.md is what `python -m scheduler.read.handbook` writes."""
    assert DOCUMENT.read_text(encoding="utf-8") == handbook()


def test_every_heading_is_documented() -> None:
    """Each heading that is read, in both languages, stands in the section of its table."""
    sections = DOCUMENT.read_text(encoding="utf-8").split("\n## ")
    by_table = {section.split("\n", 1)[0]: section for section in sections[1:]}
    for table in (*TABLES, TIMETABLE):
        section = by_table[f"{table.key} {table.zh}"]
        for column in table.own_columns:
            assert all(name in section for name in column.headings)


@pytest.mark.parametrize("table", [*TABLES, TIMETABLE], ids=lambda table: table.key)
def test_headings_are_unambiguous(table: Table) -> None:
    """No heading stands for two columns of a table; keys are English, names Chinese."""
    headings = [name.casefold() for column in table.columns for name in column.headings]
    assert len(set(headings)) == len(headings)
    assert all(column.key.isascii() and not column.zh.isascii() for column in table.columns)


def test_tables_are_unambiguous() -> None:
    """No file name stands for two tables."""
    names = [name for table in TABLES for name in (table.key, table.zh)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "column",
    [column for table in (*TABLES, TIMETABLE) for column in table.columns] + list(RULE_COLUMNS),
    ids=lambda column: column.key,
)
def test_examples_are_good(column: Column[Any]) -> None:
    """The example of every column is a cell that can be read."""
    assert column.cell.parse(column.example) is not None

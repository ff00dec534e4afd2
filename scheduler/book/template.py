"""Every table of a district as a sheet of one workbook, ready to be filled in or filled already."""

import io
from datetime import datetime
from functools import partial
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from scheduler.book.choices import reference_of, words_of
from scheduler.book.contents import Contents, title
from scheduler.book.draw import LAST, Looks, draw, page
from scheduler.export.cells import put, put_link
from scheduler.export.workbook import OPTIONS
from scheduler.locale import Catalogue
from scheduler.read.grid import letters
from scheduler.read.source import TABLE
from scheduler.read.table import Column, Table
from scheduler.read.tables.names import GUIDE, LISTS

_CREATED: Final = datetime(2026, 1, 1)
"""The date of a document is part of its bytes: the same every time."""

_MOST_INLINE: Final = 255
"""Characters of a list that a spreadsheet program takes from the cell itself."""

_COLOURS: Final = {True: "#1F3864", False: "#BFBFBF"}


def template(contents: Contents, words: Catalogue, only: tuple[str, ...] = tuple(TABLE)) -> bytes:
    """The workbook's bytes: a guide, then every table or `only` some; one without rows has an example."""
    file = io.BytesIO()
    with Workbook(file, OPTIONS) as book:
        book.set_properties({"title": words.text("init.title"), "created": _CREATED})
        looks = Looks.of(book, words)
        tables = [table for key, table in TABLE.items() if key in only]
        guide = book.add_worksheet(GUIDE[words.language])
        sheets = {table.key: book.add_worksheet(title(table, words.language)) for table in tables}
        lists = _Lists(book, words, frozenset(sheets))
        for table in tables:
            sheet = sheets[table.key]
            sheet.set_tab_color(_COLOURS[table.required])
            rows = contents.get(table.key, ())
            draw(sheet, table, rows, looks, words, partial(lists.source, table))
        _guide(guide, tables, contents, looks, words)
        lists.finish()
    return file.getvalue()


class _Lists:
    """The words of columns: in the cell's own list if they are short, else on a hidden sheet under a name."""

    def __init__(self, book: Workbook, words: Catalogue, there: frozenset[str]) -> None:
        self._book, self._words, self._there = book, words, there
        self._long: dict[str, tuple[str, ...]] = {}

    def source(self, table: Table, column: Column[Any]) -> str | list[str] | None:
        """What data validation wants to know."""
        found = reference_of(column)
        if found is not None and (table.key, column.key) != (found[0].key, found[1].key):
            return self._reference(*found) if found[0].key in self._there else None
        texts = words_of(table, column, self._words.language)
        if len(",".join(texts)) <= _MOST_INLINE:
            return list(texts) or None
        name = f"list_{table.key}_{column.key}"
        self._long[name] = texts
        return f"={name}"

    def _reference(self, table: Table, column: Column[Any]) -> str:
        letter = letters(table.columns.index(column) + 1)
        return f"='{title(table, self._words.language)}'!${letter}$2:${letter}${LAST}"

    def finish(self) -> None:
        """Write the hidden sheet, if any list is long."""
        if not self._long:
            return
        sheet_name = LISTS[self._words.language]
        sheet = self._book.add_worksheet(sheet_name)
        sheet.hide()
        for column, (name, texts) in enumerate(self._long.items()):
            for row, text in enumerate(texts):
                put(sheet, row, column, text, None)
            letter = letters(column + 1)
            self._book.define_name(name, f"='{sheet_name}'!${letter}$1:${letter}${len(texts)}")


def _guide(sheet: Worksheet, tables: list[Table], contents: Contents, looks: Looks, words: Catalogue) -> None:
    """How to fill it in, and what each sheet is for."""
    lines = words.text("init.guide").split("\n")
    for row, line in enumerate(lines):
        put(sheet, row, 0, line, looks.number)
    head = len(lines) + 1
    for column, key in enumerate(("sheet", "needed_head", "rows", "meaning")):
        put(sheet, head, column, words.text(f"init.{key}"), looks.needed)
    for row, table in enumerate(tables, head + 1):
        name = title(table, words.language)
        put_link(sheet, row, 0, name, name, looks.text)
        put(sheet, row, 1, words.text("init.yes") if table.required else "", looks.text)
        sheet.write_number(row, 2, len(contents.get(table.key, ())), looks.number)
        put(sheet, row, 3, words.text(f"table.{table.key}"), looks.text)
    for column, size in enumerate((18, 8, 8, 100)):
        sheet.set_column(column, column, size)
    page(sheet)
    sheet.activate()

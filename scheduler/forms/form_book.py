"""A form as a workbook: a sheet each, A4, ready to be printed, filled in by hand or on the screen."""

import io
from collections.abc import Sequence
from datetime import datetime, time
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from scheduler.export.cells import put
from scheduler.export.safe_names import sheet_names
from scheduler.export.styles import LINE_HEIGHT, Styles, height
from scheduler.export.table import Cell
from scheduler.export.workbook import OPTIONS
from scheduler.forms.definition import Definition, heads, named
from scheduler.forms.form_data import title_of
from scheduler.forms.material import Material
from scheduler.forms.sheet import Row, Sheet

_WIDTH: Final = {False: 92.0, True: 136.0}
"""Columns' widths in all on A4, upright and across: 10 points are printed as about 10."""

_HEAD: Final = 3
"""The row of the columns' names; title, facts and an empty row stand above."""

_LEAST: Final = 26.0
"""Points of a row in which somebody is to write by hand."""

_BOX: Final = 70.0


def form_book(kind: str, form: Definition, sheets: Sequence[Sheet], material: Material) -> bytes:
    """The workbook's bytes; the same for the same plan, definition and language.

    Raises
    ------
    TemplateError
        If the definition names a column that there is not.
    """
    names = heads(f"{kind}.toml", form, material.words)
    tabs = sheet_names((str(number), sheet.name) for number, sheet in enumerate(sheets))
    title = title_of(kind, form, material)
    file = io.BytesIO()
    with Workbook(file, OPTIONS) as book:
        created = datetime.combine(material.district.term.first_day, time())
        book.set_properties({"title": title, "created": created})
        styles = Styles(book, material.words.language, ())
        for number, sheet in enumerate(sheets):
            page = _Page(book.add_worksheet(tabs[str(number)]), form, styles)
            page.draw(title, sheet, names, material)
    return file.getvalue()


class _Page:
    """Draws one form on a sheet."""

    def __init__(self, sheet: Worksheet, form: Definition, styles: Styles) -> None:
        self._sheet, self._form, self._styles = sheet, form, styles
        whole = sum(column.width for column in form.columns)
        self._widths = [_WIDTH[form.across] * column.width / whole for column in form.columns]
        self._last = len(form.columns) - 1

    def draw(self, title: str, sheet: Sheet, names: Sequence[str], material: Material) -> None:
        """Title, facts, table, boxes, signatures."""
        words = material.words
        for number, width in enumerate(self._widths):
            self._sheet.set_column(number, number, width)
        self._line(0, title, 30.0, "title")
        facts = (
            words.text("forms.fact", name=words.text(f"forms.column.{key}"), value=value)
            for key, value in sheet.facts
        )
        text = "    ".join(facts)
        self._line(1, text, height(text, int(sum(self._widths))) * LINE_HEIGHT + 4, "remark")
        for column, name in enumerate(names):
            put(self._sheet, _HEAD, column, name, self._styles.head())
        self._set_height(_HEAD, names, 22.0)
        rows = [*sheet.rows, *([] if sheet.totals is None else [sheet.totals])]
        for number, row in enumerate(rows, _HEAD + 1):
            self._row(number, row, total=row is sheet.totals)
        end = self._below(_HEAD + 1 + len(rows), material)
        self._set_up(end)

    def _row(self, number: int, row: Row, total: bool) -> None:
        cells: list[Cell] = [row.get(column.key, "") for column in self._form.columns]
        for column, cell in enumerate(cells):
            if total:
                style = self._styles.total()
            else:
                style = self._styles.text() if isinstance(cell, str) else self._styles.number()
            if isinstance(cell, str):
                put(self._sheet, number, column, cell, style)
            else:
                self._sheet.write_number(number, column, cell, style)
        self._set_height(number, [str(cell) for cell in cells], _LEAST)

    def _below(self, row: int, material: Material) -> int:
        """Boxes and signatures; returns the last row."""
        for name in named("box", self._form.boxes, material.words):
            self._line(row, name, _BOX, "box")
            row += 1
        signatures = named("signature", self._form.signatures, material.words)
        if signatures:
            text = "        ".join(material.words.text("forms.sign_here", name=name) for name in signatures)
            row += 1
            self._line(row, text, 30.0, "remark")
        return row

    def _line(self, row: int, text: str, points: float, style: str) -> None:
        """A text over the whole width."""
        styles = self._styles
        made = {"title": styles.form_title, "remark": styles.remark, "box": styles.box}[style]()
        if self._last:
            self._sheet.merge_range(row, 0, row, self._last, "", made)
        put(self._sheet, row, 0, text, made)
        self._sheet.set_row(row, points)

    def _set_height(self, row: int, texts: Sequence[str], least: float) -> None:
        lines = (height(text, int(width)) for text, width in zip(texts, self._widths, strict=True))
        self._sheet.set_row(row, min(409.0, max(least, max(lines) * LINE_HEIGHT + 4)))

    def _set_up(self, end: int) -> None:
        """A4, one page wide, the columns' names on every page."""
        if self._form.across:
            self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.center_horizontally()
        self._sheet.repeat_rows(_HEAD)
        self._sheet.print_area(0, 0, end, self._last)
        self._sheet.set_footer("&L&A&R&P / &N")
        self._sheet.freeze_panes(_HEAD + 1, 0)
        self._sheet.hide_gridlines(2)

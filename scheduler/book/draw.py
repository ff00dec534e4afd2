"""One sheet of a template: headings with their notes, lists to choose from, rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from scheduler.book.contents import Cells, heading
from scheduler.book.describe import described
from scheduler.export.cells import checked, put
from scheduler.export.styles import width
from scheduler.locale import Catalogue
from scheduler.read.cells.example import MARKS
from scheduler.read.table import Column, Table

LAST: Final = 2000
"""The last row, from 1, that is prepared: formats and lists reach so far."""

_NUMBERS: Final = frozenset(
    {"count", "lessons", "minutes", "days", "metres", "kilometres", "hundredths", "percent"}
)
"""Kinds of cells that are written as numbers; all others are text, so that no program makes dates of them."""

_NARROWEST, _WIDEST = 9, 42


@dataclass(frozen=True)
class Looks:
    """The formats of a template."""

    needed: Format
    optional: Format
    text: Format
    number: Format
    example: Format

    @classmethod
    def of(cls, book: Workbook, words: Catalogue) -> "Looks":
        """Made once for a workbook."""
        font = {"font_name": "Microsoft YaHei" if words.language == "zh" else "Calibri", "font_size": 10}
        head = {**font, "bold": True, "valign": "vcenter", "text_wrap": True, "border": 1}
        return cls(
            needed=book.add_format({**head, "bg_color": "#1F3864", "font_color": "#FFFFFF"}),
            optional=book.add_format({**head, "bg_color": "#D9E1F2", "font_color": "#1F3864"}),
            text=book.add_format({**font, "num_format": "@", "valign": "top"}),
            number=book.add_format({**font, "valign": "top"}),
            example=book.add_format(
                {**font, "num_format": "@", "italic": True, "font_color": "#7F7F7F", "bg_color": "#F2F2F2"}
            ),
        )


def draw(
    sheet: Worksheet,
    table: Table,
    rows: tuple[Cells, ...],
    looks: Looks,
    words: Catalogue,
    source: Callable[[Column[Any]], str | list[str] | None],
) -> None:
    """Headings, rows or an example, lists; `source` says what a column's cells may be chosen from."""
    examples = 0 if rows else 1
    for number, column in enumerate(table.columns):
        head = heading(column, words.language)
        is_number = column.cell.kind in _NUMBERS
        put(sheet, 0, number, head, looks.needed if column.required else looks.optional)
        sheet.write_comment(
            0, number, described(table, column, words), {"width": 280, "height": 120, "font_size": 9}
        )
        texts = [row.get(column.key, "") for row in rows] or [_example(number, column, words)]
        widest = max(width(line) for text in (f"{head}  ", *texts) for line in (text.split("\n")))
        usual = looks.number if is_number else looks.text
        sheet.set_column(number, number, min(_WIDEST, max(_NARROWEST, widest + 2)), usual)
        for at, text in enumerate(texts, 1):
            _cell(sheet, at, number, text, is_number and not examples, looks.example if examples else usual)
        choice = source(column)
        if choice:
            _choose(sheet, 1 + examples, number, choice, words)
    sheet.set_row(0, 30)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(table.columns) - 1)
    page(sheet)
    sheet.repeat_rows(0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{LAST}"})


def page(sheet: Worksheet) -> None:
    """Printed on A4 landscape, one page wide; the grid stays on the screen, for filling in."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _example(number: int, column: Column[Any], words: Catalogue) -> str:
    """The example of a column; the first one's says that the row is one."""
    return f"{MARKS[words.language] if number == 0 else ''}{column.example}"


def _cell(sheet: Worksheet, row: int, column: int, text: str, is_number: bool, style: Format) -> None:
    """A number only where it is read back as the same text."""
    if is_number and text.isdecimal() and str(int(text)) == text and len(text) < 15:
        checked(sheet.write_number(row, column, int(text), style))
    elif text:
        put(sheet, row, column, text, style)


def _choose(sheet: Worksheet, first: int, column: int, source: str | list[str], words: Catalogue) -> None:
    """A list to choose from; anything else is asked about, not forbidden: codes are names too."""
    code = sheet.data_validation(
        first,
        column,
        LAST - 1,
        column,
        {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": words.text("init.not_listed"),
            "error_message": words.text("init.not_listed_more"),
        },
    )
    checked(code or 0)

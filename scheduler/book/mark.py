"""The planner's own workbook with what is wrong in it coloured and explained, and a list of all of it."""

import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Final

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

from scheduler.locale import Catalogue
from scheduler.read.messages import Message
from scheduler.read.tables.names import FOUND
from scheduler.read.wording import text_of

_ERROR, _REMARK = "FFC7CE", "FFEB9C"
"""Fills of cells with errors and with remarks: light red, light yellow."""

_DROPPED: Final = (
    ("charts", re.compile(r"xl/charts/")),
    ("pictures", re.compile(r"xl/media/")),
    ("controls", re.compile(r"xl/(ctrlProps|activeX)/")),
    ("macros", re.compile(r"xl/vbaProject\.bin")),
    ("slicers", re.compile(r"xl/slicers/")),
    ("threads", re.compile(r"xl/threadedComments/")),
)
"""What openpyxl does not write again, by the parts of the file that hold it."""

_FIXED: Final = (1980, 1, 1, 0, 0, 0)
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


@dataclass(frozen=True)
class Marked:
    """A marked copy, and what of the original is not in it (words of `mark.dropped`)."""

    data: bytes
    dropped: tuple[str, ...]


def marked(data: bytes, errors: Sequence[Message], remarks: Sequence[Message], words: Catalogue) -> Marked:
    """A copy of the workbook `data`; formats, widths and comments of other cells stay as they are."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that are not kept
        book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    # Errors last: theirs is the colour of a cell that has both.
    for message, fill in (*((m, _REMARK) for m in remarks), *((m, _ERROR) for m in errors)):
        cell = _cell(book, message)
        if cell is not None:
            _mark(cell, text_of(message, words), fill, words)
    _list(book, errors, remarks, words)
    out = io.BytesIO()
    book.save(out)
    return Marked(_settled(out.getvalue()), _dropped(data))


def _cell(book: Any, message: Message) -> Any | None:
    """The cell that a message is about, or the first of its row; None if it is about no row."""
    sheet, row = message.params.get("file"), message.params.get("row")
    if sheet not in book.sheetnames or row is None:
        return None
    cell = book[sheet][str(message.params.get("cell", f"A{row}"))]
    # Of a merged range only the first cell can be marked.
    hiding = (some for some in book[sheet].merged_cells.ranges if cell.coordinate in some)
    some = next(hiding, None)
    return cell if some is None else book[sheet].cell(some.min_row, some.min_col)


def _mark(cell: Any, text: str, fill: str, words: Catalogue) -> None:
    """Colour it, and say why below what somebody said there."""
    cell.fill = PatternFill("solid", fgColor=fill)
    before = "" if cell.comment is None else f"{cell.comment.text}\n"
    cell.comment = Comment(f"{before}{text}", words.text("init.title"), height=140, width=320)


def _list(book: Any, errors: Sequence[Message], remarks: Sequence[Message], words: Catalogue) -> None:
    """A first sheet with every message, each leading to its cell."""
    name = FOUND[words.language]
    if name in book.sheetnames:  # of an earlier check
        book.remove(book[name])
    sheet = book.create_sheet(name, 0)
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    sheet.append([words.text(f"mark.{key}") for key in ("kind", "sheet", "cell", "text")])
    for kind, messages in (("error", errors), ("remark", remarks)):
        for message in messages:
            _line(book, sheet, words.text(f"mark.{kind}"), message, words)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, size in zip("ABCD", (8, 16, 8, 110), strict=True):
        sheet.column_dimensions[letter].width = size
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _line(book: Any, sheet: Any, kind: str, message: Message, words: Catalogue) -> None:
    where, cell = message.params.get("file"), _cell(book, message)
    sheet.append([kind, str(where or ""), "" if cell is None else cell.coordinate, None])
    last = sheet.cell(sheet.max_row, 4)
    last.value, last.data_type = text_of(message, words), "s"  # a text, whatever it begins with
    last.alignment = Alignment(wrap_text=True, vertical="top")
    if cell is not None:
        quoted = str(where).replace("'", "''")
        link = sheet.cell(sheet.max_row, 3)
        link.hyperlink = f"#'{quoted}'!{cell.coordinate}"
        font = copy(link.font)
        link.font = Font(name=font.name, size=font.size, color="0563C1", underline="single")


def _dropped(data: bytes) -> tuple[str, ...]:
    """What the original holds and the copy does not."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = parts.namelist()
    return tuple(what for what, pattern in _DROPPED if any(map(pattern.match, names)))


def _settled(data: bytes) -> bytes:
    """The same parts without the time at which they were written: equal checks give equal files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2026-01-01T00:00:00Z\g<2>", content)
            new.writestr(zipfile.ZipInfo(part.filename, _FIXED), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()

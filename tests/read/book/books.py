"""The small good district as a workbook, to be spoilt as people spoil workbooks."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from scheduler.read import BadInput, Message, Reading, read_district
from scheduler.read.source import TABLE
from tests.read.small import Folder

Book = Any
"""An openpyxl workbook."""

Spoil = Callable[[Book], None]
"""What somebody does to it."""


def small_book(chinese: bool = True) -> Book:
    """The district of tests/read/small.py, a sheet a table, with Chinese names of sheets or English ones."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for key, rows in Folder().tables.items():
        sheet = book.create_sheet(TABLE[key].zh if chinese else key)
        for row in rows:
            sheet.append([cell or None for cell in row])
    return book


def data_of(book: Book) -> bytes:
    """The workbook's bytes."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_spoilt(path: Path, *spoils: Spoil) -> Reading:
    """Read the workbook after some spoiling."""
    book = small_book()
    for spoil in spoils:
        spoil(book)
    path.write_bytes(data_of(book))
    return read_district(path)


def errors_of(path: Path, *spoils: Spoil) -> tuple[Message, ...]:
    """The errors of the workbook after some spoiling; none if it could be read."""
    try:
        read_spoilt(path, *spoils)
    except BadInput as bad:
        return bad.messages
    return ()


def put(sheet: str, cell: str, value: object, shown_as: str | None = None) -> Spoil:
    """Write one cell, perhaps with a number format."""

    def spoil(book: Book) -> None:
        book[sheet][cell] = value
        if shown_as is not None:
            book[sheet][cell].number_format = shown_as

    return spoil


def merge(sheet: str, cells: str) -> Spoil:
    """Merge a range."""
    return lambda book: book[sheet].merge_cells(cells)


def both(*spoils: Spoil) -> Spoil:
    """One after the other."""

    def spoil(book: Book) -> None:
        for one in spoils:
            one(book)

    return spoil

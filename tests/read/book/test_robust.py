"""Whatever is done to the sheets, the reader answers or refuses in words."""

import tempfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.read import BadInput, read_district
from tests.read.book.books import Book, Spoil, data_of, small_book
from tests.read.small import spoken
from tests.read.test_robust import CELLS

pytestmark = pytest.mark.slow

VALUES = (
    *CELLS, 0, 1, 2, 3.0, 0.5, 0.35, 46266, -1, 1e300, 1e-9, True, date(2026, 3, 2), date(1900, 1, 2),
    datetime(2026, 9, 1, 8, 20), time(8, 20), time(0, 0), timedelta(hours=26), "=A1", "=1/0", None,
)  # fmt: skip
FORMATS = ("General", "@", "0%", "000", "0.00", "h:mm", "[h]:mm", "yyyy-mm-dd", "m月d日")

at = st.tuples(st.integers(0, 15), st.integers(1, 9), st.integers(1, 9))


def _put(where: tuple[int, int, int], value: object, shown_as: str) -> Spoil:
    def spoil(book: Book) -> None:
        cell = book.worksheets[where[0] % len(book.worksheets)].cell(where[1], where[2])
        if hasattr(cell, "number_format") and type(cell).__name__ == "Cell":
            cell.value, cell.number_format = value, shown_as

    return spoil


def _merge(where: tuple[int, int, int], down: int, right: int) -> Spoil:
    def spoil(book: Book) -> None:
        sheet = book.worksheets[where[0] % len(book.worksheets)]
        _, row, column = where
        sheet.merge_cells(start_row=row, start_column=column, end_row=row + down, end_column=column + right)

    return spoil


def _insert(where: tuple[int, int, int], rows: int) -> Spoil:
    return lambda book: book.worksheets[where[0] % len(book.worksheets)].insert_rows(where[1], rows)


spoils = (
    st.builds(_put, at, st.sampled_from(VALUES), st.sampled_from(FORMATS))
    | st.builds(_merge, at, st.integers(0, 3), st.integers(0, 2))
    | st.builds(_insert, at, st.integers(1, 3))
)


@settings(max_examples=150, deadline=None)
@given(st.lists(spoils, min_size=1, max_size=5))
def test_reads_or_refuses(changes: list[Spoil]) -> None:
    """Cells of any type and format, ranges merged, rows put in: a district, or messages in both languages."""
    book = small_book()
    for change in changes:
        change(book)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        path.write_bytes(data_of(book))
        try:
            messages = read_district(path).notices
        except BadInput as bad:
            messages = bad.messages + bad.notices
    for message in messages:
        assert message.code != "not_a_workbook"
        assert all(spoken(message))

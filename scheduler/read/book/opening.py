"""Opening a workbook: what is no workbook, is locked or too large is refused in one message."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from scheduler.read.decode import cannot_open
from scheduler.read.grid import Grid
from scheduler.read.messages import Log

NEW = frozenset({".xlsx", ".xlsm"})
OLD = frozenset({".xls", ".ods"})
BOOKS = NEW | OLD
"""How the names of workbooks end."""

WRITTEN = ".xlsx"
"""How the name of one that is written ends."""

MOST_BYTES = 30_000_000
MOST_MEGABYTES = 300
"""A county's workbook has 1 megabyte, and unpacks to 10."""

_LOCKED = b"\xd0\xcf\x11\xe0"
"""Begins old workbooks, and new ones with a password."""


@dataclass(frozen=True)
class Found:
    """A sheet of a workbook."""

    grid: Grid
    hidden: bool

    @property
    def title(self) -> str:
        """Its name."""
        return self.grid.file


def is_book(path: Path) -> bool:
    """Whether the name is a workbook's."""
    return path.suffix.casefold() in BOOKS


def open_book(path: Path, log: Log, prefix: str = "") -> list[Found] | None:
    """The sheets of a workbook in their order; None after logging why it has none that could be read.

    `prefix` stands before the names of its sheets in messages, where there are several workbooks.
    """
    # Imported here: most commands read CSV, and openpyxl takes a quarter of a second to load.
    from scheduler.read.book.new_format import read_new
    from scheduler.read.book.old_format import read_old

    data = _bytes(path, log)
    if data is None:
        return None
    new = path.suffix.casefold() in NEW
    if new and data.startswith(_LOCKED):
        log.error("locked_workbook", file=str(path))
        return None
    if zipfile.is_zipfile(path) and _unpacked(path) > MOST_MEGABYTES * 1_000_000:
        log.error("swollen_workbook", file=str(path), most=MOST_MEGABYTES)
        return None
    try:
        return read_new(data, prefix) if new else read_old(data, prefix)
    except Exception:  # whatever the libraries meet in a damaged file: they promise no kind of error
        log.error("not_a_workbook", file=str(path))
        return None


def _bytes(path: Path, log: Log) -> bytes | None:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            log.error("too_large", file=path.name, value=size, most=MOST_BYTES)
            return None
        return path.read_bytes()
    except OSError as error:
        cannot_open(path, error, log)
        return None


def _unpacked(path: Path) -> int:
    """Bytes of everything in it, as it says itself."""
    try:
        with zipfile.ZipFile(path) as parts:
            return sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile:
        return 0

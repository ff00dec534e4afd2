"""Which sheets of a workbook are which tables; nothing in it is skipped silently."""

import difflib
import unicodedata
from pathlib import Path

from scheduler.read.book.opening import Found, open_book
from scheduler.read.closest import SIMILAR
from scheduler.read.grid import Grid
from scheduler.read.messages import Log
from scheduler.read.tables import TABLES
from scheduler.read.tables.names import OWN_SHEETS, copied

_NAMES = {name.casefold(): table for table in TABLES for name in (table.key, table.zh)}


def book_grids(path: Path, log: Log, whole: bool = True) -> dict[str, Grid | None]:
    """Sheets by table key; a required table that is not there has None.

    A sheet without any cell counts as not there. Of a workbook that is not the whole district no table is
    required, and its own name stands before those of its sheets in messages.

    Raises
    ------
    BadInput
        If the workbook cannot be opened.
    """
    prefix = "" if whole else f"{path.stem}/"
    sheets = open_book(path, log, prefix)
    log.refuse()
    grids: dict[str, Grid | None] = {}
    for sheet in sheets or ():
        title = sheet.title.removeprefix(prefix)
        if _plain(title) in OWN_SHEETS:
            continue
        table = _NAMES.get(_plain(title))
        if table is None:
            _remark(sheet, title, grids, log)
        elif any(any(record) for record in sheet.grid.records):
            if table.key in grids:
                other = grids[table.key]
                log.error("sheet_twice", file=sheet.title, other=other.file if other else "")
                continue
            if sheet.hidden:
                log.notice("hidden_sheet", file=sheet.title)
            grids[table.key] = sheet.grid
        elif whole and table.required:
            log.error("empty_sheet", file=sheet.title)
            grids[table.key] = None
    for table in TABLES:
        if whole and table.required and table.key not in grids:
            log.error("missing_sheet", book=path.name, file=table.zh, key=table.key)
            grids[table.key] = None
    return grids


def _plain(title: str) -> str:
    """A sheet's name without what people do not see: width, case, blanks at its ends."""
    return unicodedata.normalize("NFKC", title).strip().casefold()


def _remark(sheet: Found, title: str, grids: dict[str, Grid | None], log: Log) -> None:
    """A sheet that is no table: a copy of one, one misspelt, or somebody's own."""
    original = copied(_plain(title))
    if original in _NAMES:
        log.error("sheet_copy", file=sheet.title, other=title[: len(original)])
        return
    near = difflib.get_close_matches(_plain(title)[:60], list(_NAMES), n=1, cutoff=SIMILAR)
    if near:
        log.error("sheet_misspelt", file=sheet.title, other=near[0])
        grids.setdefault(_NAMES[near[0]].key)  # there, and not to be read: it is not missing as well
    elif any(any(record) for record in sheet.grid.records):
        log.notice("extra_sheet", file=sheet.title)

"""Schools' workbooks put together again, with every fault told by workbook, sheet and cell."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scheduler.book.owners import BY_SCHOOL, Owners
from scheduler.book.split import Shares, shares
from scheduler.read import BadInput
from scheduler.read.book import BOOKS
from scheduler.read.messages import Log
from scheduler.read.sheet import Row, Sheet
from scheduler.read.source import TABLE, Sheets, read_part
from scheduler.read.tables import schools


@dataclass
class _Merger:
    """What has come in so far."""

    base: Sheets
    owners: Owners
    log: Log
    came: dict[str, str] = field(default_factory=dict)
    """School id -> the workbook that is its."""
    parts: dict[str, Sheets] = field(default_factory=dict)
    """School id -> its sheets."""


def merge(base: Sheets, folder: Path, log: Log) -> Sheets:
    """The sheets of `base` with the rows of every school as its workbook in the folder has them.

    Everything wrong is logged, and what is wrong between them shows when the sheets are assembled. A school
    whose workbook is missing or cannot be used stands there with its rows of `base`, so that no other is
    blamed for its absence.
    """
    merger = _Merger(base, Owners(base), log)
    for path in _workbooks(folder, log):
        _take(merger, path)
    missing = [name for school, name in merger.owners.names.items() if school not in merger.came]
    if missing:
        log.error("schools_missing", file=str(folder), count=len(missing), schools=tuple(missing))
    return _joined(merger)


def _workbooks(folder: Path, log: Log) -> Iterator[Path]:
    """Every workbook in the folder; what else lies there is told."""
    if not folder.is_dir():
        log.error("folder_missing", file=str(folder))
        return
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")):
            continue
        if path.suffix.casefold() in BOOKS and path.is_file():
            yield path
        else:
            log.notice("no_school_book", file=path.name)


def _take(merger: _Merger, path: Path) -> None:
    """Read the workbook of a school, and refuse what is not its own."""
    log = Log()
    try:
        sheets = read_part(path, log)
    except BadInput:
        sheets = {}
    else:
        for sheet in filter(None, sheets.values()):
            sheet.log = merger.log
    merger.log.errors += log.errors
    merger.log.notices += log.notices
    said = _school(merger, path, sheets) if sheets else None
    # Not missing as well, if it is called like a school of which nothing else can be told.
    school = said or merger.owners.school(path.stem)
    if school is None:
        return
    if school in merger.came:
        name, other = merger.owners.names[school], merger.came[school]
        merger.log.error("school_twice", file=path.name, other=other, school=name)
        return
    merger.came[school] = path.name
    if said is not None:
        _own_rows_only(merger, school, sheets, path.stem)
        merger.parts[school] = sheets


def _school(merger: _Merger, path: Path, sheets: Sheets) -> str | None:
    """The school that a workbook is of, by its only row of the table schools."""
    sheet = sheets.get(schools.TABLE.key)
    if sheet is None or len(sheet.rows) != 1:
        count = 0 if sheet is None else len(sheet.rows)
        merger.log.error("whose_book", file=path.name, sheet=schools.TABLE.zh, count=count)
        return None
    row = sheet.rows[0]
    school = merger.owners.of(schools.TABLE.key, row)
    if school is None and not row.bad:
        row.refuse(schools.SCHOOL_NAME, "school_not_asked")
    return school


def _own_rows_only(merger: _Merger, school: str, sheets: Sheets, book: str) -> None:
    """Refuse rows of other schools, and tables that schools do not fill in."""
    owners, name = Owners(merger.base, sheets), merger.owners.names[school]
    for key, sheet in sheets.items():
        if sheet is None:
            continue
        if key not in BY_SCHOOL:
            merger.log.error("not_collected", file=sheet.file, book=book)
            continue
        for row in sheet.rows:
            if not row.bad and owners.of(key, row) != school:
                row.refuse(BY_SCHOOL[key], "not_own_row", school=name)


def _joined(merger: _Merger) -> Sheets:
    """Every table: rows that are no school's, then the schools' in their order."""
    base = merger.base
    own: Shares = shares(base, merger.owners)
    taken = {id(row) for rows in own.values() for some in rows.values() for row in some}
    joined = dict(base)
    for key in BY_SCHOOL:
        table, sheet = TABLE[key], base.get(key)
        rows = [row for row in (sheet.rows if sheet else ()) if id(row) not in taken]
        broken = bool(sheet and sheet.broken)
        for school in merger.owners.names:
            part = merger.parts.get(school)
            found = None if part is None else part.get(key)
            broken = (
                broken or bool(found and found.broken) or (part is not None and key in part and not found)
            )
            rows += _rows(found) if part is not None else own[school].get(key, [])
        if rows or sheet or broken:
            title = table.zh if sheet is None else sheet.file
            joined[key] = Sheet(table, title, merger.log, 1, rows=rows, broken=broken)
    return joined


def _rows(sheet: Sheet | None) -> list[Row]:
    return sheet.rows if sheet else []

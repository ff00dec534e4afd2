"""One small workbook a school, with the rows that are its own: what schools fill in, and nothing else."""

from scheduler.book.contents import Contents, cells_of
from scheduler.book.owners import BY_SCHOOL, Owners
from scheduler.book.template import template
from scheduler.export.safe_names import file_stems
from scheduler.locale import Catalogue
from scheduler.read.sheet import Row
from scheduler.read.source import Sheets

Shares = dict[str, dict[str, list[Row]]]
"""School id -> table key -> its rows."""


def shares(sheets: Sheets, owners: Owners) -> Shares:
    """The rows of every school, also of one that has none."""
    found: Shares = {school: {} for school in owners.names}
    for key in BY_SCHOOL:
        sheet = sheets.get(key)
        for row in sheet.rows if sheet else ():
            owner = owners.of(key, row)
            if owner is not None:
                found[owner].setdefault(key, []).append(row)
    return found


def split(sheets: Sheets, words: Catalogue) -> dict[str, bytes]:
    """File name -> workbook, one a school."""
    owners = Owners(sheets)
    stems = file_stems(owners.names)
    return {
        f"{stems[school]}.xlsx": template(_contents(rows), words, tuple(BY_SCHOOL))
        for school, rows in shares(sheets, owners).items()
    }


def _contents(rows: dict[str, list[Row]]) -> Contents:
    return {key: cells_of(some) for key, some in rows.items()}

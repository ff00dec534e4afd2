"""Which files are ours: the only ones that replacing a folder may ever remove."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

TIMETABLE_JSON: Final = "timetable.json"
RUN_JSON: Final = "run.json"
TIMETABLE_CSV: Final = "timetable.csv"
TIMETABLE_XLSX: Final = "timetable.xlsx"
LEDGER: Final = "ledger.json"
TERM_JSON: Final = "term.json"
TERM_CSV: Final = "term.csv"
TERM_XLSX: Final = "term.xlsx"
FEEDS: Final = "ics"
"""The folder of the feeds."""
OCCUPIED: Final = "occupied"
"""The folder of the schools' taken slots."""

_FOLDERS: Final = {FEEDS: ".ics", OCCUPIED: ".csv"}
"""Folder -> how the names of its files end."""

_FILES: Final = frozenset(
    {TIMETABLE_JSON, RUN_JSON, TIMETABLE_CSV, TIMETABLE_XLSX, LEDGER, TERM_JSON, TERM_CSV, TERM_XLSX}
)

_SYSTEM: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers leave in any folder that somebody looked at."""

_LOCKS: Final = ("~$", ".~lock.")
"""How Excel and WPS, and LibreOffice, begin the file that says a workbook is open."""


def is_ours(path: str) -> bool:
    """True for the relative POSIX path of a file that an export writes."""
    folder, slash, name = path.rpartition("/")
    if not slash:
        return path in _FILES
    return folder in _FOLDERS and name.endswith(_FOLDERS[folder])


def is_lock(name: str) -> bool:
    """True for the file that a spreadsheet program keeps beside an open workbook."""
    return name.startswith(_LOCKS)


def strangers(folder: Path) -> Iterator[str]:
    """Relative POSIX paths in a folder that are neither ours nor the system's, links among them."""
    for entry in _entries(folder):
        if entry.name in _FOLDERS and entry.is_dir(follow_symlinks=False):
            yield from _strange(_entries(folder / entry.name), f"{entry.name}/")
        else:
            yield from _strange([entry], "")


def _strange(entries: Iterable["os.DirEntry[str]"], prefix: str) -> Iterator[str]:
    """Paths of the entries that are not plain files of ours or the system's."""
    for entry in entries:
        plain = entry.is_file(follow_symlinks=False)
        if not (plain and (is_ours(prefix + entry.name) or entry.name.lower() in _SYSTEM)):
            yield prefix + entry.name


def _entries(folder: Path) -> list["os.DirEntry[str]"]:
    """A folder's entries by name."""
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)

"""Which files are ours: the only ones that replacing a folder may ever remove."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

TIMETABLE_JSON: Final = "timetable.json"
RUN_JSON: Final = "run.json"
TIMETABLE_CSV: Final = "timetable.csv"
TIMETABLE_XLSX: Final = "timetable.xlsx"
LEDGER: Final = "ledger.json"
FEED_INDEX: Final = "feeds.json"
TERM_JSON: Final = "term.json"
TERM_CSV: Final = "term.csv"
TERM_XLSX: Final = "term.xlsx"
ACCOUNTS_XLSX: Final = "accounts.xlsx"
ACCOUNT_TABLES: Final = ("payments", "teacher_months", "visits", "claims", "class_months")
"""The tables of the accounts, each a sheet and a CSV file; none is named like a table that planners write."""
SCHOOL_PDFS: Final = "schools"
"""The folder of the schools' printed weeks."""
TEACHERS_PDF: Final = "teachers.pdf"
COMMON_PDF: Final = "common.pdf"
FEED_FOLDERS: Final = {
    "teacher": "ics",
    "school": "ics_schools",
    "class": "ics_classes",
    "vehicle": "ics_vehicles",
}
"""The folders of the feeds, by whose they are."""
OCCUPIED: Final = "occupied"
"""The folder of the schools' taken slots."""
PAGES: Final = "pages"
"""The folder of the pages, with a folder for each edition."""

_SYSTEM: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers leave in any folder that somebody looked at."""

_OF_PAGES: Final = (".html", ".css", ".js", ".svg")
"""How the names of the files of a page end."""

_LOCKS: Final = ("~$", ".~lock.")
"""How Excel and WPS, and LibreOffice, begin the file that says a workbook is open."""


def is_lock(name: str) -> bool:
    """True for the file that a spreadsheet program keeps beside an open workbook."""
    return name.startswith(_LOCKS)


@dataclass(frozen=True)
class Kind:
    """A kind of folder that we write, and which of the files in it are ours."""

    mark: str
    """The file by which a folder is known to be of this kind; empty where no file is always there."""
    files: frozenset[str]
    """Names of the files directly in it."""
    folders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Relative POSIX path of a folder -> how the names of its files may end."""

    def owns(self, path: str) -> bool:
        """True for the relative POSIX path of a file that we write into such a folder."""
        folder, slash, name = path.rpartition("/")
        if not slash:
            return path in self.files
        return folder in self.folders and name.endswith(self.folders[folder])

    def strangers(self, folder: Path) -> Iterator[str]:
        """Relative POSIX paths in a folder that are neither ours nor the system's, links among them."""
        yield from self._strange(folder, "")

    def _strange(self, folder: Path, prefix: str) -> Iterator[str]:
        """Paths of what is no folder of ours and no plain file of ours or of the system."""
        for entry in _entries(folder):
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False) and self._leads(path):
                yield from self._strange(Path(entry.path), f"{path}/")
                continue
            plain = entry.is_file(follow_symlinks=False)
            if not (plain and (self.owns(path) or entry.name.lower() in _SYSTEM)):
                yield path

    def _leads(self, path: str) -> bool:
        """Whether a folder is one of ours, or above one."""
        return any(f"{folder}/".startswith(f"{path}/") for folder in self.folders)


def _entries(folder: Path) -> list["os.DirEntry[str]"]:
    """A folder's entries by name."""
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


TIMETABLE: Final = Kind(
    TIMETABLE_JSON,
    frozenset(
        {
            TIMETABLE_JSON,
            RUN_JSON,
            TIMETABLE_CSV,
            TIMETABLE_XLSX,
            LEDGER,
            FEED_INDEX,
            TERM_JSON,
            TERM_CSV,
            TERM_XLSX,
        }
    ),
    {
        **dict.fromkeys(FEED_FOLDERS.values(), (".ics",)),
        OCCUPIED: (".csv",),
        f"{PAGES}/planner": _OF_PAGES,
        f"{PAGES}/public": _OF_PAGES,
    },
)
"""A timetable, perhaps with the dates of its term."""


def tables_kind(names: Iterable[str], mark: str) -> Kind:
    """A district's tables as CSV files of these names; one of them says what the folder is."""
    return Kind(mark, frozenset(names))


PRINTS: Final = Kind(COMMON_PDF, frozenset({COMMON_PDF, TEACHERS_PDF}), {SCHOOL_PDFS: (".pdf",)})
"""A timetable on paper."""

FORM_KINDS: Final = (
    "sign_in", "weekly_report", "feedback_card", "sync_record", "review_record", "vehicle_sheet",
    "swap_notice", "allowance_statement", "provision",
)  # fmt: skip
"""The forms, each a workbook and a PDF."""

FORMS: Final = Kind("", frozenset(f"{kind}.{end}" for kind in FORM_KINDS for end in ("xlsx", "pdf")))
"""Forms to fill in; no file is in every such folder."""

TEMPLATES: Final = Kind(
    "README.md",
    frozenset(
        {"README.md", "base.typ", "forms.typ"}
        | {f"{kind}.{end}" for kind in FORM_KINDS for end in ("toml", "typ")}
    ),
)
"""Templates of forms, handed out to be changed."""

ACCOUNTS: Final = Kind(ACCOUNTS_XLSX, frozenset({ACCOUNTS_XLSX, *(f"{key}.csv" for key in ACCOUNT_TABLES)}))
"""Records and accounts."""

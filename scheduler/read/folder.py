"""Which files of a folder are which tables; nothing in it is skipped silently."""

import unicodedata
from pathlib import Path

from scheduler.read.closest import closest
from scheduler.read.decode import cannot_open
from scheduler.read.hints import Hint
from scheduler.read.messages import Log
from scheduler.read.tables import TABLES

_TABLE_LIKE = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".et", ".txt"})
"""Files that a planner may take for tables; others, such as README.md or best.json, are none of ours."""

_NAMES = {name.casefold(): table for table in TABLES for name in (table.key, table.zh)}


def find_tables(folder: Path, log: Log) -> dict[str, Path | None]:
    """Files by table key; a required table that is not there has None.

    Raises
    ------
    BadInput
        If there is no such folder, or it cannot be listed.
    """
    paths = _table_like(folder, log)
    log.refuse()
    found: dict[str, Path | None] = {}
    for path in paths:
        table = _NAMES.get(_stem(path)) if path.suffix.casefold() == ".csv" else None
        if table is None:
            log.error("unknown_file", _nearest(path), file=path.name)
        elif table.key in found:
            other = found[table.key]
            log.error("table_twice", file=path.name, other=other.name if other else "")
        else:
            found[table.key] = path
    for table in TABLES:
        if table.required and table.key not in found:
            log.error("missing_file", file=f"{table.key}.csv", zh=f"{table.zh}.csv")
            found[table.key] = None
    if not {"curriculum", "courses"} & found.keys():
        log.error("nothing_to_teach", file="curriculum.csv", other="courses.csv")
        found["courses"] = None
    return found


def _table_like(folder: Path, log: Log) -> list[Path]:
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        log.error("folder_missing", file=str(folder))
        return []
    except NotADirectoryError:
        log.error("not_a_folder", file=str(folder))
        return []
    except OSError as error:
        cannot_open(folder, error, log)
        return []
    visible = (path for path in paths if not path.name.startswith((".", "~$")))
    return [path for path in visible if path.suffix.casefold() in _TABLE_LIKE]


def _stem(path: Path) -> str:
    # macOS hands out decomposed names.
    return unicodedata.normalize("NFC", path.stem).strip().casefold()


def _nearest(path: Path) -> Hint:
    near = closest(_stem(path), _NAMES)
    return Hint(None if near is None else f"{near}.csv")

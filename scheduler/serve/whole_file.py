"""A file whose old or new bytes everybody sees, and never a part of them."""

import os
import secrets
import time
from pathlib import Path
from typing import Final

from scheduler.export.swap import force_to_disk

NEW: Final = ".zoujiao-new-"
"""How the names of unfinished files and folders begin."""

_WAITS: Final = (0.01, 0.05, 0.2, 0.5, 1.0) if os.name == "nt" else ()
"""Seconds before each further try: on Windows nothing replaces a file that somebody is just reading, and
nobody can open it in the moment in which it is replaced."""


def replace_file(path: Path, data: bytes) -> None:
    """Write a file, its folder too if that is missing; survives a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.parent / f"{NEW}{secrets.token_hex(6)}"
    try:
        write_new(fresh, data)
        _patiently_replace(fresh, path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    force_to_disk(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, and force it to the disk."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def read_file(path: Path) -> bytes:
    """Read a file that may just be replaced."""
    for wait in _WAITS:
        try:
            return path.read_bytes()
        except PermissionError:
            time.sleep(wait)
    return path.read_bytes()


def _patiently_replace(fresh: Path, path: Path) -> None:
    for wait in _WAITS:
        try:
            fresh.replace(path)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    fresh.replace(path)

"""Giving a finished folder its name, in the place of an old one or none.

Replacing takes two renames: the old folder aside, the new one in its place. If the second fails, the first
is undone; only then is the old folder removed.

Windows, where it differs:

* Renaming a folder fails (access denied, or sharing violation) while any file in it is open in any program,
  such as the workbook in Excel, or while a program has it as its current folder. That is the first step of
  replacing, so nothing has been touched yet: the old folder stays complete and the message says why.
* A virus scanner may hold a file for a moment after it was written, so there a rename is tried again.
* `os.rename` replaces nothing there; on POSIX it would silently replace an *empty* folder. We rename only
  onto names that were free a moment before, so both behave alike.
* A folder cannot be opened to be forced to the disk; NTFS keeps a journal of its entries.
* Something may hold a file of the old folder when that is to be removed. The new one is in place by then, so
  it is no failure: the leftover is named to the caller.
"""

import os
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from scheduler.export.errors import CannotWrite

_WINDOWS: Final = os.name == "nt"
_WAITS: Final = (0.1, 0.4, 1.5) if _WINDOWS else ()
"""Seconds before each further try of a rename."""

_IN_USE: Final = frozenset({5, 32})
"""Windows: access denied, sharing violation. Renaming a folder in which a file is open answers either."""


def place(fresh: Path, target: Path) -> None:
    """Give the new folder its name, which must be free."""
    if target.exists():
        raise CannotWrite("exists", path=str(target))
    _rename(fresh, target)
    force_to_disk(target.parent)


def replace(fresh: Path, target: Path) -> Path | None:
    """Put the new folder in the place of the old one; returns what could not be removed."""
    aside = target.parent / f".zoujiao-old-{secrets.token_hex(6)}"
    try:
        _rename(target, aside)
        _rename(fresh, target)
        force_to_disk(target.parent)
    except BaseException as error:  # also Ctrl-C
        _undo(fresh, target, aside)
        if getattr(error, "winerror", None) in _IN_USE:
            raise CannotWrite("in_use", path=str(target)) from error
        raise
    shutil.rmtree(aside, ignore_errors=True)
    return aside if aside.exists() else None


def _undo(fresh: Path, target: Path, aside: Path) -> None:
    """After a failure or Ctrl-C between or just after the renames: the old folder back, if it is away."""
    if not fresh.exists():  # the new folder is in place: an interrupt came too late to matter
        shutil.rmtree(aside, ignore_errors=True)
    elif aside.exists():
        try:
            _rename(aside, target)
        except OSError as error:
            raise CannotWrite("left_aside", path=str(target), aside=str(aside)) from error


def _rename(old: Path, new: Path) -> None:
    """Rename a folder; on Windows with patience."""
    for wait in _WAITS:
        try:
            old.rename(new)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    old.rename(new)


def force_to_disk(folder: Path) -> None:
    """Make a folder's entries survive a power cut, where the system can; the files themselves already do."""
    if _WINDOWS:
        return
    with suppress(OSError):  # some network file systems refuse it; nothing is lost but that guarantee
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""May this folder be written? Every refusal has its own message."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scheduler.export.errors import BadLedger, CannotWrite
from scheduler.export.ours import LEDGER, TIMETABLE, Kind, is_lock

_CODES: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "no_permission",
    errno.ENAMETOOLONG: "name_too_long",
}


def checked_target(out: Path, force: bool, kind: Kind = TIMETABLE) -> Path:
    """The folder to write, links resolved, if it may be written; one of another kind may not be replaced.

    Raises
    ------
    CannotWrite
        If it exists and may not be replaced, or something that is no folder is in the way.
    """
    with told(out):
        target = out.resolve()
        ancestor = existing_ancestor(target)
        if not ancestor.is_dir():
            raise CannotWrite("parent_not_folder", path=str(out), file=str(ancestor))
        if target.exists():
            _check_replaceable(out, target, force, kind)
    return target


def existing_ancestor(target: Path) -> Path:
    """The nearest folder above the target that is there; the root (of a drive) if none is."""
    return next((path for path in target.parents if path.exists()), Path(target.anchor))


def old_ledger(out: Path) -> bytes | None:
    """The ledger of the folder that an export is going to replace, so that identities go on; None if none.

    Raises
    ------
    BadLedger
        If there is one that cannot be read.
    """
    try:
        return (out / LEDGER).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise BadLedger("unreadable", problem=_problem(error)) from error


@contextmanager
def told(out: Path) -> Iterator[None]:
    """Turn what the system refuses into `CannotWrite` with a code that has a remedy."""
    try:
        yield
    except OSError as error:
        raise CannotWrite(_code(error), path=str(out), problem=_problem(error)) from error
    except (ValueError, RuntimeError) as error:  # a zero byte in a path, links in a circle
        raise CannotWrite("failed", path=repr(str(out)), problem=str(error)) from error


def _check_replaceable(out: Path, target: Path, force: bool, kind: Kind) -> None:
    """An existing target: a folder, to be replaced by force, that is empty or only ours."""
    path = str(out)
    if not target.is_dir():
        raise CannotWrite("is_file", path=path)
    if not force:
        raise CannotWrite("exists", path=path)
    if Path.cwd().is_relative_to(target):
        raise CannotWrite("is_current", path=path)
    foreign = list(kind.strangers(target))
    for name in foreign:
        if is_lock(name):
            raise CannotWrite("open", path=path, file=name)
    if foreign:
        raise CannotWrite("not_ours", path=path, file=foreign[0])
    if kind.mark and any(target.iterdir()) and not (target / kind.mark).is_file():
        raise CannotWrite("no_mark", path=path, file=kind.mark)


def _code(error: OSError) -> str:
    """The message code of what the system said."""
    return _CODES.get(error.errno or 0, "failed")


def _problem(error: OSError) -> str:
    """The system's own words."""
    return error.strerror or str(error)

"""Writing the results: the whole folder or nothing, and never over somebody else's files.

The files are written into a new folder beside the target, forced to the disk, and the folder is renamed.
How it is then given its name, and what is different on Windows, is in `swap`.
"""

import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from scheduler.export.ours import TIMETABLE, Kind
from scheduler.export.swap import force_to_disk, place, replace
from scheduler.export.target import checked_target, existing_ancestor, told


def check_folder(out: Path, force: bool, kind: Kind = TIMETABLE) -> None:
    """Find out before hours of work whether `write_folder` would be refused; leaves nothing behind.

    Raises
    ------
    CannotWrite
        As `write_folder` would, as far as can be known now.
    """
    target = checked_target(out, force, kind)
    with told(out):
        probe = existing_ancestor(target) / f".zoujiao-try-{secrets.token_hex(6)}"
        probe.mkdir()
        probe.rmdir()


def write_folder(out: Path, files: Mapping[str, bytes], force: bool, kind: Kind = TIMETABLE) -> Path | None:
    """Write `files` (relative POSIX path -> bytes) as the folder `out`, whole or not at all.

    Missing parents are made. With `force` an existing folder is replaced if it is empty, or of the same
    kind with nothing in it that we did not write.

    Returns
    -------
    Path | None
        The old folder under its new name, if it was replaced but could not be removed; mostly None.

    Raises
    ------
    CannotWrite
        If it was refused or failed; everything is then as it was before, except under the code `left_aside`,
        which names where the old folder is.
    ValueError
        If a path is none of an export's.
    """
    odd = [path for path in files if not kind.owns(path)]
    if odd:
        raise ValueError(f"{odd[0]} is not a file of an export")
    target = checked_target(out, force, kind)
    with told(out), _parents(target.parent):
        fresh = target.parent / f".zoujiao-new-{secrets.token_hex(6)}"  # beside it: on the same disk
        try:
            fresh.mkdir()
            _fill(fresh, files)
            if force and target.exists():
                return replace(fresh, target)
            place(fresh, target)
            return None
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise


@contextmanager
def _parents(folder: Path) -> Iterator[None]:
    """Make a folder and its missing parents; take them away again if what follows fails."""
    made: list[Path] = []
    try:
        for path in [*reversed(folder.parents), folder]:
            if not path.exists():
                made.append(path)  # first, so that Ctrl-C between the two leaves nothing
                path.mkdir()
        yield
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):  # somebody put something into it meanwhile: theirs now
                path.rmdir()
        raise


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files and force them, then their folders, to the disk."""
    folders = {folder}
    for name, content in files.items():
        path = folder / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        folders.update(folder / above for above in PurePosixPath(name).parents)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    for path in folders:
        force_to_disk(path)

"""A folder is written whole or not at all."""

import errno
import io
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from scheduler.export.errors import CannotWrite
from scheduler.export.folder import check_folder, write_folder
from tests.export.faults import Disk, FullFile, names

OLD: Mapping[str, bytes] = {"timetable.json": b"old", "ics/a.ics": b"old feed"}
NEW: Mapping[str, bytes] = {"timetable.json": b"new", "ledger.json": b"{}", "ics/b.ics": b"new feed"}


def _tree(folder: Path) -> dict[str, bytes | None]:
    """Every path below a folder, files with their bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def _written(files: Mapping[str, bytes]) -> dict[str, bytes | None]:
    return {"ics": None, **files}


def _refused(out: Path, force: bool = False, files: Mapping[str, bytes] = NEW) -> CannotWrite:
    with pytest.raises(CannotWrite) as refused:
        write_folder(out, files, force)
    return refused.value


def test_a_new_folder_and_its_parents(tmp_path: Path) -> None:
    """Missing parents are made; nothing but the folder stands beside it."""
    assert write_folder(tmp_path / "a" / "b" / "out", NEW, force=False) is None
    assert _tree(tmp_path / "a" / "b" / "out") == _written(NEW)
    assert names(tmp_path / "a" / "b") == ["out"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_others_may_read_it(tmp_path: Path) -> None:
    """It has the rights of any new folder, not those of a private temporary one."""
    (tmp_path / "any").mkdir()
    write_folder(tmp_path / "out", NEW, force=False)
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_force_replaces_everything(tmp_path: Path) -> None:
    """No file of the old folder stays in the new one, and nothing stays beside it."""
    write_folder(tmp_path / "out", OLD, force=False)
    assert write_folder(tmp_path / "out", NEW, force=True) is None
    assert _tree(tmp_path / "out") == _written(NEW)
    assert names(tmp_path) == ["out"]


def test_force_is_no_harm_where_nothing_is(tmp_path: Path) -> None:
    """A new folder may be forced, and so may an empty one."""
    write_folder(tmp_path / "new", NEW, force=True)
    (tmp_path / "empty").mkdir()
    write_folder(tmp_path / "empty", NEW, force=True)
    assert _tree(tmp_path / "new") == _tree(tmp_path / "empty") == _written(NEW)


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_all_or_nothing_at_every_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool, after: bool, error: BaseException
) -> None:
    """The n-th call to the system fails or is interrupted, for every n: the old state or the new one."""
    base = tmp_path / "base"
    base.mkdir()
    out = base / "out" if force else base / "made" / "out"
    if force:
        write_folder(out, OLD, force=False)
    before = _tree(base)
    for step in range(1, 100):
        disk = Disk(step, error, after)
        with monkeypatch.context() as patch:
            disk.plug_in(patch)
            with suppress(CannotWrite, KeyboardInterrupt):
                write_folder(out, NEW, force)
        if len(disk.asked) < step:
            break
        if _is_new(out):  # too late to fail: the new folder was in place
            assert names(out.parent) == ["out"], f"step {step}: {disk.asked}"
            _back(out, OLD if force else None)
        assert _tree(base) == before, f"step {step}: {disk.asked}"
    assert step > 8, "every mkdir, open, fsync and rename was tried"
    assert _tree(out) == _written(NEW)


def _is_new(out: Path) -> bool:
    return out.exists() and _tree(out) == _written(NEW)


def _back(out: Path, files: Mapping[str, bytes] | None) -> None:
    """Put the old state back."""
    if files is not None:
        write_folder(out, files, force=True)
        return
    for path in sorted(out.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    out.rmdir()
    out.parent.rmdir()


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No room for the first byte: its own message, and nothing left behind."""
    monkeypatch.setattr(io, "open", lambda *_args, **_kwargs: FullFile())
    assert _refused(tmp_path / "deep" / "out").code == "disk_full"
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "no_permission"),
        (errno.EROFS, "no_permission"),
        (errno.ENAMETOOLONG, "name_too_long"),
        (errno.EIO, "failed"),
    ],
)
def test_what_the_system_refuses_has_a_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    """Each with the path and the system's own words."""
    Disk(1, OSError(number, "so says the system")).plug_in(monkeypatch)
    refused = _refused(tmp_path / "out")
    assert refused.key == f"cannot_write.{code}"
    assert refused.params == {"path": str(tmp_path / "out"), "problem": "so says the system"}


def test_only_files_of_an_export(tmp_path: Path) -> None:
    """A path that leads out of the folder, or that --force would not know again, is our mistake."""
    for path in ("../timetable.json", "notes.txt", "ics/x/a.ics"):
        with pytest.raises(ValueError, match="is not a file of an export"):
            write_folder(tmp_path / "out", {path: b""}, force=False)
    assert names(tmp_path) == []


def test_checking_leaves_nothing_behind(tmp_path: Path) -> None:
    """Before a long run: may the folder be written, parents and all?"""
    check_folder(tmp_path / "a" / "b", force=False)
    assert names(tmp_path) == []


def test_checking_finds_what_writing_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An existing folder, and a place where nothing can be made."""
    with pytest.raises(CannotWrite) as refused:
        check_folder(tmp_path, force=False)
    assert refused.value.code == "exists"
    Disk(1, PermissionError(errno.EACCES, "no")).plug_in(monkeypatch)
    with pytest.raises(CannotWrite) as refused:
        check_folder(tmp_path / "out", force=False)
    assert refused.value.code == "no_permission"

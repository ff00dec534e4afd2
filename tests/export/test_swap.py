"""Names for finished folders, on Windows too."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from scheduler.export import swap
from scheduler.export.errors import CannotWrite
from tests.export.faults import names


class _InUseError(PermissionError):
    """What Windows answers when a file in the folder is open."""

    winerror = 32


def _folders(tmp_path: Path) -> tuple[Path, Path]:
    """A finished folder, and the old one that it is to replace."""
    for name in ("fresh", "out"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "timetable.json").write_text(name)
    return tmp_path / "fresh", tmp_path / "out"


def _failing(monkeypatch: pytest.MonkeyPatch, *failing: int) -> list[int]:
    """Let the renames with these numbers (from 1) fail as on Windows; returns the list of all numbers."""
    asked: list[int] = []
    real = os.rename

    def rename(*args: Any, **kwargs: Any) -> None:
        asked.append(len(asked) + 1)
        if asked[-1] in failing:
            raise _InUseError(13, "used by another process")
        real(*args, **kwargs)

    monkeypatch.setattr(os, "rename", rename)
    return asked


def test_an_open_file_leaves_the_old_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Excel holds the workbook: the first rename fails, nothing has happened yet, and the message says so."""
    fresh, out = _folders(tmp_path)
    _failing(monkeypatch, 1)
    with pytest.raises(CannotWrite) as refused:
        swap.replace(fresh, out)
    assert refused.value.code == "in_use"
    assert (out / "timetable.json").read_text() == "out"
    assert names(tmp_path) == ["fresh", "out"]


def test_the_old_folder_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new folder cannot take its place: the old one is put back."""
    fresh, out = _folders(tmp_path)
    _failing(monkeypatch, 2)
    with pytest.raises(CannotWrite):
        swap.replace(fresh, out)
    assert (out / "timetable.json").read_text() == "out"
    assert names(tmp_path) == ["fresh", "out"]


def test_if_it_cannot_come_back_the_message_says_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both the second rename and its undoing fail: the old folder is complete under the name that is told."""
    fresh, out = _folders(tmp_path)
    _failing(monkeypatch, 2, 3)
    with pytest.raises(CannotWrite) as refused:
        swap.replace(fresh, out)
    assert refused.value.code == "left_aside"
    assert (Path(str(refused.value.params["aside"])) / "timetable.json").read_text() == "out"


def test_windows_is_given_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A virus scanner holds the fresh folder for a moment: the rename is tried again."""
    fresh, out = _folders(tmp_path)
    monkeypatch.setattr(swap, "_WAITS", (0.0, 0.0))
    asked = _failing(monkeypatch, 2, 3)
    assert swap.replace(fresh, out) is None
    assert len(asked) == 4
    assert (out / "timetable.json").read_text() == "fresh"


def test_a_leftover_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new folder is in place; that the old one cannot be removed is no failure."""
    fresh, out = _folders(tmp_path)
    monkeypatch.setattr(shutil, "rmtree", lambda *_args, **_kwargs: None)
    leftover = swap.replace(fresh, out)
    assert leftover is not None
    assert (leftover / "timetable.json").read_text() == "out"
    assert (out / "timetable.json").read_text() == "fresh"


def test_a_folder_that_appeared_meanwhile_is_kept(tmp_path: Path) -> None:
    """Even an empty one, which a rename would silently replace on POSIX."""
    fresh, out = _folders(tmp_path)
    with pytest.raises(CannotWrite) as refused:
        swap.place(fresh, out)
    assert refused.value.code == "exists"
    assert (out / "timetable.json").read_text() == "out"

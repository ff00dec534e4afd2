"""A file is replaced whole."""

from pathlib import Path

import pytest

from scheduler.serve.whole_file import read_file, replace_file


def test_new_and_replaced(tmp_path: Path) -> None:
    """With its folder if that is missing; nothing stays beside it."""
    path = tmp_path / "a" / "b.txt"
    replace_file(path, b"one")
    replace_file(path, b"two")
    assert read_file(path) == b"two"
    assert [entry.name for entry in path.parent.iterdir()] == ["b.txt"]


def test_a_failure_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If it cannot be replaced, the old bytes stay, and no unfinished file."""
    path = tmp_path / "a.txt"
    replace_file(path, b"one")

    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="full"):
        replace_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]

"""What a row says of the code that made it."""

import subprocess
from pathlib import Path

import pytest

from scheduler.bench.provenance import commit, provenance, source
from tests.bench.made import MADE_BY

GIT = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]


def _clone(folder: Path) -> Path:
    """A repository with one commit."""
    (folder / "models").mkdir(parents=True)
    (folder / "models" / "x.py").write_text("x = 1\n", encoding="utf-8")
    (folder / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*GIT, *arguments], cwd=folder, check=True, capture_output=True)
    return folder


def test_a_clean_and_a_dirty_clone(tmp_path: Path) -> None:
    """The commit has 40 digits; edited code makes it dirty, with another fingerprint; a document does not."""
    clone = _clone(tmp_path / "clone")
    clean = provenance(clone)
    assert len(clean.commit) == 40
    (clone / "README.md").write_text("new\n", encoding="utf-8")
    assert provenance(clone) == clean
    (clone / "models" / "x.py").write_text("x = 2\n", encoding="utf-8")
    dirty = provenance(clone)
    assert dirty.commit == f"{clean.commit}-dirty"
    assert dirty.source != clean.source
    assert clean.differs(dirty) == "commit"
    assert clean.differs(provenance(clone)) == "commit"
    assert clean.differs(clean) is None


def test_without_a_clone(tmp_path: Path) -> None:
    """An installed package, even in a folder of a clone, says its version; no lock file is a blank."""
    inside = _clone(tmp_path / "clone") / "environment"
    inside.mkdir()
    here = provenance(inside)
    assert (here.commit, here.lock) == (here.version, "")


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git is not required."""
    clone = _clone(tmp_path / "clone")
    monkeypatch.setenv("PATH", "")
    assert commit(clone) is None


def test_line_ends_are_no_difference(tmp_path: Path) -> None:
    """A clone on Windows may have others; a new file is a difference, even where git does not know it."""
    first = source(_clone(tmp_path / "clone"))
    path = tmp_path / "clone" / "models" / "x.py"
    path.write_bytes(b"x = 1\r\n")
    assert source(tmp_path / "clone") == first
    path.with_name("y.py").write_bytes(b"")
    assert source(tmp_path / "clone") != first


def test_no_name_of_a_machine() -> None:
    """System and processor family alone."""
    assert len(provenance().platform.split()) == 2
    assert MADE_BY.platform == "Linux x86_64"

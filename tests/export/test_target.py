"""What may be written, and what may be replaced."""

from pathlib import Path

import pytest

from scheduler.export.errors import BadLedger, CannotWrite
from scheduler.export.target import checked_target, old_ledger


def _code(out: Path, force: bool) -> str:
    with pytest.raises(CannotWrite) as refused:
        checked_target(out, force)
    return refused.value.code


def _folder(path: Path, *files: str) -> Path:
    path.mkdir()
    for name in files:
        (path / name).write_text("mine")
    return path


def test_what_exists_is_kept_without_force(tmp_path: Path) -> None:
    """Ours, empty or not."""
    assert _code(_folder(tmp_path / "out", "timetable.json"), force=False) == "exists"
    assert _code(_folder(tmp_path / "empty"), force=False) == "exists"


@pytest.mark.parametrize("force", [False, True])
def test_a_file_is_never_replaced(tmp_path: Path, force: bool) -> None:
    """Neither as the target nor on the way to it."""
    file = tmp_path / "file"
    file.write_text("mine")
    assert _code(file, force) == "is_file"
    assert _code(file / "out", force) == "parent_not_folder"
    assert file.read_text() == "mine"


def test_force_replaces_only_what_we_wrote(tmp_path: Path) -> None:
    """A folder of tables, a folder of ours with somebody's notes in it, and one without a timetable."""
    assert _code(_folder(tmp_path / "tables", "teachers.csv"), force=True) == "not_ours"
    assert _code(_folder(tmp_path / "mixed", "timetable.json", "notes.docx"), force=True) == "not_ours"
    assert _code(_folder(tmp_path / "half", "ledger.json"), force=True) == "no_mark"
    ours = _folder(tmp_path / "ours", "timetable.json", "timetable.csv", "Thumbs.db")
    assert checked_target(ours, force=True) == ours


@pytest.mark.parametrize("lock", ["~$timetable.xlsx", ".~lock.timetable.xlsx#"])
def test_an_open_workbook_is_named(tmp_path: Path, lock: str) -> None:
    """The file that Excel, WPS or LibreOffice keeps beside an open workbook says why not."""
    folder = _folder(tmp_path / "out", "timetable.json", lock)
    with pytest.raises(CannotWrite) as refused:
        checked_target(folder, force=True)
    assert (refused.value.code, refused.value.params["file"]) == ("open", lock)


def test_the_current_folder_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor one above it: the shell would stand in a folder that is gone."""
    inside = _folder(tmp_path / "out", "timetable.json") / "ics"
    inside.mkdir()
    monkeypatch.chdir(inside)
    assert _code(tmp_path / "out", force=True) == "is_current"
    assert _code(Path("/"), force=True) == "is_current"


def test_a_link_leads_to_its_target(tmp_path: Path) -> None:
    """Through a link the folder it leads to is meant, there or not yet there."""
    ours = _folder(tmp_path / "ours", "timetable.json")
    (tmp_path / "link").symlink_to(ours, target_is_directory=True)
    (tmp_path / "dangling").symlink_to(tmp_path / "later", target_is_directory=True)
    assert checked_target(tmp_path / "link", force=True) == ours
    assert checked_target(tmp_path / "dangling", force=False) == tmp_path / "later"


def test_paths_that_cannot_be(tmp_path: Path) -> None:
    """A zero byte, and links in a circle."""
    assert _code(tmp_path / "a\x00b", force=False) == "failed"
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert _code(tmp_path / "circle" / "out", force=False) in {"failed", "parent_not_folder"}


def test_the_ledger_is_carried_over(tmp_path: Path) -> None:
    """The bytes of the old folder's ledger; None without a folder or ledger, or with a file in its place."""
    folder = _folder(tmp_path / "out", "timetable.json", "ledger.json")
    assert old_ledger(folder) == b"mine"
    assert old_ledger(_folder(tmp_path / "empty")) is None
    assert old_ledger(tmp_path / "nowhere") is None
    assert old_ledger(folder / "timetable.json") is None


def test_a_ledger_that_cannot_be_read_is_no_missing_one(tmp_path: Path) -> None:
    """Starting anew in silence would give every lesson a new identity."""
    folder = _folder(tmp_path / "out")
    (folder / "ledger.json").mkdir()
    with pytest.raises(BadLedger) as refused:
        old_ledger(folder)
    assert refused.value.key == "bad_ledger.unreadable"

"""Which files an export may remove."""

from pathlib import Path

import pytest

from scheduler.export.ours import ACCOUNTS, TIMETABLE, is_lock


@pytest.mark.parametrize(
    "path",
    [
        "timetable.json",
        "timetable.xlsx",
        "ledger.json",
        "ics/甲.ics",
        "pages/planner/index.html",
        "pages/public/style.css",
    ],
)
def test_ours(path: str) -> None:
    """What an export writes."""
    assert TIMETABLE.owns(path)


@pytest.mark.parametrize(
    "path",
    [
        "notes.txt",
        "teachers.csv",
        "a.ics",
        "ics/a.txt",
        "x/a.ics",
        "ics/x/a.ics",
        "../ledger.json",
        "pages/index.html",
        "pages/planner/a.exe",
        "pages/other/a.html",
    ],
)
def test_not_ours(path: str) -> None:
    """Anything else, in particular the planner's tables."""
    assert not TIMETABLE.owns(path)
    assert not ACCOUNTS.owns(path)


def test_accounts_are_another_kind() -> None:
    """What accounts consist of is no part of a timetable's folder, nor the other way round."""
    assert ACCOUNTS.owns("accounts.xlsx")
    assert ACCOUNTS.owns("visits.csv")
    assert not TIMETABLE.owns("visits.csv")
    assert not ACCOUNTS.owns("timetable.json")


def test_locks_of_spreadsheet_programs() -> None:
    """Excel and WPS write one spelling, LibreOffice another."""
    assert is_lock("~$timetable.xlsx")
    assert is_lock(".~lock.timetable.xlsx#")
    assert not is_lock("timetable.xlsx")


def test_strangers_are_found_at_every_level(tmp_path: Path) -> None:
    """Files of the system are nobody's; folders in place of files, links and other files are strangers."""
    (tmp_path / "ics").mkdir()
    for name in ("timetable.json", "Thumbs.db", "ics/a.ics", "ics/.DS_Store", "ics/b.txt", "plan.docx"):
        (tmp_path / name).touch()
    (tmp_path / "run.json").mkdir()
    (tmp_path / "ledger.json").symlink_to(tmp_path / "timetable.json")
    assert list(TIMETABLE.strangers(tmp_path)) == ["ics/b.txt", "ledger.json", "plan.docx", "run.json"]


def test_strangers_among_the_pages(tmp_path: Path) -> None:
    """Folders within folders are looked into as far as they are ours."""
    for folder in ("pages/planner", "pages/public/more", "pages/other"):
        (tmp_path / folder).mkdir(parents=True)
    for name in (
        "pages/planner/index.html",
        "pages/public/more/a.html",
        "pages/notes.txt",
        "pages/public/b.exe",
    ):
        (tmp_path / name).touch()
    assert list(TIMETABLE.strangers(tmp_path)) == [
        "pages/notes.txt",
        "pages/other",
        "pages/public/b.exe",
        "pages/public/more",
    ]


def test_a_link_in_place_of_the_feeds_is_a_stranger(tmp_path: Path) -> None:
    """What it leads to is not ours to look into."""
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "ics").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert list(TIMETABLE.strangers(folder)) == ["ics"]

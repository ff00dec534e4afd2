"""What is published of an export: its feeds and its public pages, and nothing else."""

from pathlib import Path

import pytest

from scheduler.serve.errors import BadSite
from scheduler.serve.publication import read_publication
from tests.serve.sites import FEEDS, PAGES, exported


def test_feeds_and_public_pages(tmp_path: Path) -> None:
    """Other files of the folder, the planner's pages among them, stay private."""
    out = exported(tmp_path / "out")
    (out / "pages" / "planner").mkdir()
    (out / "pages" / "planner" / "index.html").write_bytes(b"private")
    (out / "timetable.json").write_bytes(b"private")
    found = read_publication(out)
    assert dict(found.pages) == dict(PAGES)
    assert dict(found.feeds) == {f"teacher/{who}": data for who, data in FEEDS.items()}


def test_no_pages(tmp_path: Path) -> None:
    """An export without pages has feeds only."""
    assert read_publication(exported(tmp_path / "out", pages={})).pages == {}


def test_no_export(tmp_path: Path) -> None:
    """A folder that is none, a feed that is missing, an index that is none: told."""
    for code, file, data in (
        ("no_export", "feeds.json", None),
        ("no_export", "ics/T1.ics", None),
        ("bad_export", "feeds.json", b"{}"),
        ("bad_export", "feeds.json", b"\xff"),
    ):
        out = exported(tmp_path / "out")
        (out / file).unlink()
        if data is not None:
            (out / file).write_bytes(data)
        with pytest.raises(BadSite) as refused:
            read_publication(out)
        assert refused.value.code == code

"""Revisions: whole, kept for a while, their unchanged files untouched."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.export.feed_index import Feed, FeedIndex, Kind
from scheduler.serve.publication import Publication
from scheduler.serve.revisions import Revision, following, prune, read_revision, shown_name
from scheduler.serve.whole_file import NEW
from tests.serve.sites import FEEDS, LATER, NOW, PAGES, Office


def test_published_twice_nothing_is_written(tmp_path: Path) -> None:
    """The same again makes no new revision; not a file is touched."""
    office = Office(tmp_path)
    first = office.publish()
    before = {path: path.stat().st_mtime_ns for path in office.site.root.rglob("*") if path.is_file()}
    second = office.publish(now=LATER)
    assert (first.name, second.name, second.changed, second.gone, second.given) == (
        "000001",
        "000001",
        (),
        (),
        0,
    )
    after = {path: path.stat().st_mtime_ns for path in office.site.root.rglob("*") if path.is_file()}
    assert {path for path in before if before[path] != after.get(path)} <= {office.site.addresses}


def test_a_change_is_a_new_revision(tmp_path: Path) -> None:
    """Only the changed file has new bytes and a new time; the other is the same file as before."""
    office = Office(tmp_path)
    office.publish()
    changed = office.publish({**FEEDS, "T1": b"other"}, {"index.html": PAGES["index.html"]}, LATER)
    assert (changed.name, changed.changed, changed.gone) == (
        "000002",
        ("ics/T1.ics",),
        ("pages/a/school.html",),
    )
    new = read_revision(office.site, "000002")
    assert {key: feed.changed for key, feed in new.feeds.items()} == {"teacher/T1": LATER, "teacher/T2": NOW}
    one, other = (office.site.revisions / name / "ics" / "T2.ics" for name in ("000001", "000002"))
    assert one.samefile(other)
    assert (office.site.revisions / "000001" / "ics" / "T1.ics").read_bytes() == FEEDS["T1"]


def test_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the file is written once more."""
    office = Office(tmp_path)
    office.publish()

    def refuse(*_: object) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    office.publish({**FEEDS, "T1": b"other"})
    assert (office.site.revisions / "000002" / "ics" / "T2.ics").read_bytes() == FEEDS["T2"]


def test_old_revisions_are_removed(tmp_path: Path) -> None:
    """The last three stay, and nothing of what a killed program left."""
    office = Office(tmp_path)
    office.publish()
    (office.site.revisions / f"{NEW}x").mkdir()
    (office.site.root / f"{NEW}y").touch()
    for number in range(5):
        office.publish({**FEEDS, "T1": b"%d" % number})
    assert sorted(path.name for path in office.site.revisions.iterdir()) == ["000004", "000005", "000006"]
    assert shown_name(office.site) == "000006"
    assert not list(office.site.root.glob(f"{NEW}*"))
    prune(office.site, 1)
    assert [path.name for path in office.site.revisions.iterdir()] == ["000006"]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(-5, 5)), min_size=1, max_size=8))
def test_times_of_change_never_go_back(steps: list[tuple[str, int]]) -> None:
    """However bytes come and go and clocks are set, a file's time of change grows, with its bytes only."""
    old: Revision | None = None
    for text, hours in steps:
        publication = _publication(text.encode())
        new = following(old, publication, NOW + timedelta(hours=hours))
        feed = new.feeds["teacher/T1"]
        if old is not None:
            before = old.feeds["teacher/T1"]
            assert feed.changed >= before.changed
            assert feed.sha256 != before.sha256 or feed.changed == before.changed
        old = new


def _publication(data: bytes) -> Publication:
    feed = Feed(kind=Kind.TEACHER, id="T1", name="甲", file="ics/T1.ics")
    index = FeedIndex(district="两河片区", term="2026秋", language="zh", feeds=(feed,))
    return Publication(index, {feed.key: data}, {})

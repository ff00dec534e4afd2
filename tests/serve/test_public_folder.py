"""The published folder of a static site: exactly what is to be seen, touched only where it changes."""

from datetime import timedelta
from pathlib import Path

from scheduler.serve.site import Mode
from scheduler.serve.turning import revoke, rotate
from tests.serve.sites import FEEDS, LATER, NOW, PAGES, Office


def _tree(office: Office) -> dict[str, bytes]:
    public = office.site.public
    return {p.relative_to(public).as_posix(): p.read_bytes() for p in public.rglob("*") if p.is_file()}


def test_feeds_pages_and_an_empty_list(tmp_path: Path) -> None:
    """Feeds under their secret names, the pages, and a page that keeps hosts from listing the names."""
    office = Office(tmp_path, Mode.STATIC)
    office.publish()
    names = {who: f"f/{office.token(who)}.ics" for who in FEEDS}
    pages = {f"pages/{path}": data for path, data in PAGES.items()}
    tree = _tree(office)
    assert tree.pop("f/index.html")
    assert tree == {**{names[who]: data for who, data in FEEDS.items()}, **pages}


def test_only_changes_are_written(tmp_path: Path) -> None:
    """One feed changes, one page goes: the other files are not touched, and what others put there stays."""
    office = Office(tmp_path, Mode.STATIC)
    office.publish()
    (office.site.public / "robots.txt").write_bytes(b"theirs")
    before = {path: path.stat().st_mtime_ns for path in office.site.public.rglob("*") if path.is_file()}
    office.publish({**FEEDS, "T1": b"changed"}, {"index.html": PAGES["index.html"]})
    after = {path: path.stat().st_mtime_ns for path in office.site.public.rglob("*") if path.is_file()}
    touched = [path for path in before if before[path] != after.get(path)]
    assert {path.relative_to(office.site.public).as_posix() for path in touched} == {
        f"f/{office.token('T1')}.ics",
        "pages/a/school.html",
    }
    assert before.keys() - after.keys() == {office.site.public / "pages" / "a" / "school.html"}


def test_rotated_and_revoked(tmp_path: Path) -> None:
    """The old name asks to subscribe again until its grace is over; a revoked one is gone."""
    office = Office(tmp_path, Mode.STATIC)
    office.publish()
    old = office.token("T1")
    rotate(office.site, "teacher/T1", NOW, NOW + timedelta(days=1), office.tell)
    new, tree = office.token("T1"), _tree(office)
    assert tree[f"f/{new}.ics"] == FEEDS["T1"]
    assert b"BEGIN:VEVENT" in tree[f"f/{old}.ics"]
    office.publish(now=LATER)
    assert f"f/{old}.ics" not in _tree(office)
    revoke(office.site, "teacher/T1", LATER)
    left = {name for name in _tree(office) if name.startswith("f/")}
    assert left == {"f/index.html", f"f/{office.token('T2')}.ics"}


def test_the_private_part_is_outside(tmp_path: Path) -> None:
    """No file of the published folder names a secret, but by its own name."""
    office = Office(tmp_path, Mode.STATIC)
    office.publish()
    tokens = [office.token(who) for who in FEEDS]
    for data in _tree(office).values():
        assert not any(token.encode() in data for token in tokens)

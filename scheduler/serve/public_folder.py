"""The published folder of a static site: brought into line file by file, each old or new, never in part.

A file whose bytes are right already is not touched, so that a web host's tag for it stays.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Final

from scheduler.export.safe_names import clean
from scheduler.locale import catalogue
from scheduler.serve.addresses import Address, State
from scheduler.serve.notice import notice
from scheduler.serve.revisions import Revision
from scheduler.serve.site import FEEDS, PAGES, Site
from scheduler.serve.whole_file import replace_file

_NO_LIST: Final = b"<!doctype html><title></title>\n"
"""An empty page, so that no web host lists the secret names beside it."""


def bring_into_line(site: Site, name: str, revision: Revision, every: list[Address], now: datetime) -> int:
    """Make the folder hold the revision under the addresses; returns how many files it wrote.

    What is new comes first and what is gone goes last, so that no page leads to a file that is not there yet.
    """
    wanted = dict(_wanted(site, name, revision, every, now))
    written = 0
    for file, data in wanted.items():
        path = site.public / PurePosixPath(file)
        if not (path.is_file() and path.read_bytes() == data):
            replace_file(path, data)
            written += 1
    for path in _ours(site.public):
        if path.relative_to(site.public).as_posix() not in wanted:
            path.unlink()
    return written


def _wanted(
    site: Site, name: str, revision: Revision, every: list[Address], now: datetime
) -> Iterator[tuple[str, bytes]]:
    """Relative POSIX path and bytes of each file."""
    folder, words = site.revisions / name, catalogue(revision.language)
    yield f"{FEEDS}/index.html", _NO_LIST
    for path, stored in revision.pages.items():
        yield f"{PAGES}/{path}", (folder / PurePosixPath(stored.file)).read_bytes()
    for address in every:
        feed, state = revision.feeds.get(address.feed), address.state(now)
        if feed is None or address.token is None:
            continue
        if state is State.VALID:
            yield f"{FEEDS}/{address.token}.ics", (folder / PurePosixPath(feed.file)).read_bytes()
        elif state is State.GRACE:
            yield f"{FEEDS}/{address.token}.ics", notice(words, clean(feed.name), address)


def _ours(public: Path) -> list[Path]:
    """The files that are there by us; what else lies beside them is left alone."""
    feeds, pages = public / FEEDS, public / PAGES
    return sorted([*feeds.glob("*.ics"), *(path for path in pages.rglob("*") if path.is_file())])

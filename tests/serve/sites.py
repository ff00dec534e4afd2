"""Small sites: an export of two feeds and a page, published."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scheduler.export.feed_index import Feed, FeedIndex, Kind, index_bytes
from scheduler.serve.giving import Given
from scheduler.serve.publication import read_publication
from scheduler.serve.publishing import Published, publish
from scheduler.serve.site import Mode, Site, prepared_site

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
URL = "https://kb.example.org/zoujiao"

FEEDS: Mapping[str, bytes] = {
    "T1": b"BEGIN:VCALENDAR\r\nX:music\r\n",
    "T2": b"BEGIN:VCALENDAR\r\nX:art\r\n",
}
"""Id of the teacher -> bytes."""

PAGES: Mapping[str, bytes] = {"index.html": b"<!doctype html>" + b"home " * 100, "a/school.html": b"school"}

TOKEN = re.compile(r"/f/([A-Za-z0-9_-]{43})\.ics")


def exported(
    out: Path,
    feeds: Mapping[str, bytes] = FEEDS,
    pages: Mapping[str, bytes] = PAGES,
    district: str = "两河片区",
) -> Path:
    """A folder as an export writes it, of feeds and public pages only."""
    named = tuple(Feed(kind=Kind.TEACHER, id=who, name=f"教师{who}", file=f"ics/{who}.ics") for who in feeds)
    index = FeedIndex(district=district, term="2026秋", language="zh", feeds=named)
    files = {
        "feeds.json": index_bytes(index),
        **{f"ics/{who}.ics": data for who, data in feeds.items()},
        **{f"pages/public/{path}": data for path, data in pages.items()},
    }
    for name, data in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    return out


class Office:
    """A site, and the addresses that its slips told."""

    def __init__(self, folder: Path, mode: Mode = Mode.SERVED) -> None:
        self.folder, self.mode = folder, mode
        self.told: list[Given] = []
        self.site: Site

    def publish(
        self,
        feeds: Mapping[str, bytes] = FEEDS,
        pages: Mapping[str, bytes] = PAGES,
        now: datetime = NOW,
        keep: int = 3,
    ) -> Published:
        """Publish some feeds and pages."""
        out = exported(self.folder / f"out-{len(list(self.folder.glob('out-*')))}", feeds, pages)
        self.site = prepared_site(self.folder / "site", self.mode, "两河片区", URL)
        return publish(self.site, read_publication(out), now, keep, self.tell)

    def tell(self, given: Sequence[Given]) -> None:
        """Remember the slips."""
        self.told += given

    def token(self, who: str) -> str:
        """The secret that was told last to a teacher."""
        urls = [given.url for given in self.told if given.feed.id == who]
        found = TOKEN.search(urls[-1])
        assert found
        return found[1]

"""Revisions: each publication whole in a folder of its own, and a pointer to the one that is shown.

A revision is written beside the others under an unfinished name, forced to the disk and renamed; only then
the pointer, a small file, is replaced. Whoever reads the pointer once sees one revision whole, whenever the
program that publishes is killed. A file whose bytes did not change is the same file as before, where the disk
has hard links.
"""

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final, Literal

from pydantic import AwareDatetime, ValidationError

from models.base import Model
from scheduler.export.feed_index import Feed, Kind
from scheduler.export.swap import force_to_disk, place
from scheduler.export.timetable_json import spelled
from scheduler.serve.errors import BadSite
from scheduler.serve.publication import Publication
from scheduler.serve.site import PAGES, Site
from scheduler.serve.whole_file import NEW, read_file, replace_file, write_new

INDEX: Final = "index.json"

_NAME: Final = re.compile(r"[0-9]{6,12}")


class Stored(Model):
    """A file of a revision."""

    file: str
    """Relative POSIX path in the revision's folder."""
    sha256: str
    changed: AwareDatetime
    """When other bytes than these were last published; whole seconds, never earlier than before."""


class StoredFeed(Stored):
    """A feed of a revision."""

    kind: Kind
    id: str
    name: str

    @property
    def key(self) -> str:
        """The same in every revision."""
        return f"{self.kind.value}/{self.id}"


class Revision(Model):
    """Everything that is published together."""

    format: Literal[1] = 1
    language: Literal["zh", "en"]
    feeds: dict[str, StoredFeed]
    """By the feed's key."""
    pages: dict[str, Stored]
    """By relative POSIX path within the pages."""

    @property
    def files(self) -> dict[str, Stored]:
        """Every file by its path in the revision's folder."""
        return {one.file: one for one in (*self.feeds.values(), *self.pages.values())}


def following(old: Revision | None, publication: Publication, now: datetime) -> Revision:
    """The revision that publishes it after `old`; what has not changed keeps its time of change."""
    moment = now.astimezone(UTC).replace(microsecond=0)
    feeds, pages = (old.feeds, old.pages) if old is not None else ({}, {})
    return Revision(
        language=publication.index.language,
        feeds={
            feed.key: _stored_feed(feed, publication.feeds[feed.key], feeds.get(feed.key), moment)
            for feed in publication.index.feeds
        },
        pages={
            path: _stored(f"{PAGES}/{path}", data, pages.get(path), moment)
            for path, data in publication.pages.items()
        },
    )


def _stored_feed(feed: Feed, data: bytes, old: Stored | None, moment: datetime) -> StoredFeed:
    stored = _stored(feed.file, data, old, moment)
    return StoredFeed(**stored.model_dump(), kind=feed.kind, id=feed.id, name=feed.name)


def _stored(file: str, data: bytes, old: Stored | None, moment: datetime) -> Stored:
    digest = hashlib.sha256(data).hexdigest()
    if old is None:
        return Stored(file=file, sha256=digest, changed=moment)
    same = old.sha256 == digest
    return Stored(file=file, sha256=digest, changed=old.changed if same else max(old.changed, moment))


def shown_name(site: Site) -> str | None:
    """The name of the revision that is shown; None if nothing was published yet.

    Raises
    ------
    BadSite
        If the pointer says something else.
    """
    try:
        name = read_file(site.pointer).decode("ascii", errors="replace").strip()
    except FileNotFoundError:
        return None
    if not _NAME.fullmatch(name):
        raise BadSite("unreadable", path=str(site.pointer), problem=name)
    return name


def read_revision(site: Site, name: str) -> Revision:
    """What is in a revision.

    Raises
    ------
    BadSite
        If its index is missing or cannot be read.
    """
    path = site.revisions / name / INDEX
    try:
        return Revision.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise BadSite("unreadable", path=str(path), problem=str(error).splitlines()[0]) from error


def write_revision(site: Site, revision: Revision, contents: Mapping[str, bytes], shown: str | None) -> str:
    """Write a revision and show it; returns its name.

    `contents` are its files by their path; `shown` is the revision that is shown until now.
    """
    name = f"{max(map(int, _names(site)), default=0) + 1:06}"
    fresh = site.revisions / f"{NEW}{secrets.token_hex(6)}"
    fresh.mkdir(parents=True)
    try:
        old = {} if shown is None else read_revision(site, shown).files
        for file, stored in revision.files.items():
            same = file in old and old[file].sha256 == stored.sha256
            before = site.revisions / str(shown) / PurePosixPath(file) if same else None
            _put(fresh / PurePosixPath(file), contents[file], before)
        write_new(fresh / INDEX, spelled(revision.model_dump(mode="json")))
        for folder in (path for path in fresh.rglob("*") if path.is_dir()):
            force_to_disk(folder)
        force_to_disk(fresh)
        place(fresh, site.revisions / name)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    replace_file(site.pointer, f"{name}\n".encode("ascii"))
    return name


def _put(path: Path, data: bytes, same: Path | None) -> None:
    """Write a file, or link it to the same one of another revision."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if same is not None:
        with suppress(OSError):  # not every disk has hard links, and the old file may be gone
            os.link(same, path)
            return
    write_new(path, data)


def prune(site: Site, keep: int) -> None:
    """Remove all but the last revisions, and what a killed program left unfinished.

    What cannot be removed, because somebody reads it just now, is removed the next time.
    """
    shown, names = shown_name(site), sorted(_names(site), key=int)
    for name in names[:-keep]:
        if name != shown:
            shutil.rmtree(site.revisions / name, ignore_errors=True)
    for path in site.revisions.glob(f"{NEW}*"):
        shutil.rmtree(path, ignore_errors=True)
    for path in site.root.glob(f"{NEW}*"):
        path.unlink(missing_ok=True)


def _names(site: Site) -> list[str]:
    if not site.revisions.is_dir():
        return []
    return [path.name for path in site.revisions.iterdir() if _NAME.fullmatch(path.name)]

"""Publishing an export: new addresses, the slips that tell them, the revision, and the pointer to it."""

from dataclasses import dataclass
from datetime import datetime

from scheduler.serve.addresses import Addresses, State
from scheduler.serve.giving import Tell, give
from scheduler.serve.public_folder import bring_into_line
from scheduler.serve.publication import Publication
from scheduler.serve.revisions import (
    Revision,
    following,
    prune,
    read_revision,
    shown_name,
    write_revision,
)
from scheduler.serve.site import Mode, Site


@dataclass(frozen=True)
class Published:
    """What publishing did."""

    name: str
    """Of the revision that is shown now."""
    changed: tuple[str, ...]
    """Paths of the files that are new or different."""
    gone: tuple[str, ...]
    """Paths of the files that are not published any more."""
    unlisted: tuple[str, ...]
    """Keys of feeds that have valid addresses but are not in what was published."""
    given: int
    """How many addresses were made."""
    pages: int
    """How many files the public pages have."""


def publish(site: Site, publication: Publication, now: datetime, keep: int, tell: Tell) -> Published:
    """Show the publication, whole and at once; `keep` is how many revisions stay, this one counted.

    A feed gets an address when it is published for the first time; one that was revoked gets no other.

    Raises
    ------
    BadSite
        If another command is at work on the site, or its own address is needed and nobody has said it.
    OSError
        If something cannot be written; readers then still see what they saw before.
    """
    with Addresses(site.addresses, make=True) as addresses:
        with addresses.changing():
            name = shown_name(site)
            old = None if name is None else read_revision(site, name)
            new = following(old, publication, now)
            known = {address.feed for address in addresses.every()}
            fresh = [feed for key, feed in new.feeds.items() if key not in known]
            given = give(site, addresses, fresh, now, tell)
            if name is None or new != old:
                name = write_revision(site, new, _contents(new, publication), name)
        every = addresses.every()
    if site.settings.mode is Mode.STATIC:
        bring_into_line(site, name, new, every, now)
    prune(site, keep)
    valid = {address.feed for address in every if address.state(now) is State.VALID}
    changed, gone = _difference(old, new)
    return Published(name, changed, gone, tuple(sorted(valid - new.feeds.keys())), len(given), len(new.pages))


def _contents(new: Revision, publication: Publication) -> dict[str, bytes]:
    feeds = {feed.file: publication.feeds[key] for key, feed in new.feeds.items()}
    return feeds | {page.file: publication.pages[path] for path, page in new.pages.items()}


def _difference(old: Revision | None, new: Revision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Files that are new or different, and files that are gone."""
    before = {} if old is None else {file: one.sha256 for file, one in old.files.items()}
    after = {file: one.sha256 for file, one in new.files.items()}
    changed = tuple(sorted(file for file, digest in after.items() if before.get(file) != digest))
    return changed, tuple(sorted(before.keys() - after.keys()))

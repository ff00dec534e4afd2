"""Replacing and revoking the addresses of one feed."""

from datetime import datetime

from scheduler.serve.addresses import Address, Addresses
from scheduler.serve.errors import BadSite
from scheduler.serve.giving import Tell, give
from scheduler.serve.public_folder import bring_into_line
from scheduler.serve.revisions import Revision, read_revision, shown_name
from scheduler.serve.site import Mode, Site


def shown_revision(site: Site) -> tuple[str, Revision]:
    """The revision that is shown, and its name.

    Raises
    ------
    BadSite
        If nothing was published yet.
    """
    name = shown_name(site)
    if name is None:
        raise BadSite("nothing_published", path=str(site.root))
    return name, read_revision(site, name)


def feeds_called(revision: Revision, text: str) -> list[str]:
    """Keys of the feeds of that key, id or name."""
    return [key for key, feed in revision.feeds.items() if text in (key, feed.id, feed.name)]


def rotate(site: Site, key: str, now: datetime, ends: datetime, tell: Tell) -> None:
    """Give a feed another address; until it `ends`, the old one asks to subscribe again, and then is revoked.

    Raises
    ------
    BadSite
        If another command is at work on the site, or its own address is not known.
    """
    _, revision = shown_revision(site)
    with Addresses(site.addresses) as addresses:
        with addresses.changing():
            addresses.turn(key, now, ends)
            give(site, addresses, [revision.feeds[key]], now, tell)
        every = addresses.every()
    _to_public(site, every, now)


def revoke(site: Site, key: str, now: datetime) -> None:
    """End every address of a feed at once; it gets no other until it is rotated.

    Raises
    ------
    BadSite
        If another command is at work on the site.
    """
    with Addresses(site.addresses) as addresses:
        with addresses.changing():
            addresses.turn(key, now, now)
        every = addresses.every()
    _to_public(site, every, now)


def _to_public(site: Site, every: list[Address], now: datetime) -> None:
    if site.settings.mode is Mode.STATIC:
        name, revision = shown_revision(site)
        bring_into_line(site, name, revision, every, now)

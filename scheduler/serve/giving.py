"""Making secret addresses."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from scheduler.serve.addresses import Addresses
from scheduler.serve.errors import BadSite
from scheduler.serve.revisions import StoredFeed
from scheduler.serve.site import Mode, Site
from scheduler.serve.tokens import new_token


@dataclass(frozen=True)
class Given:
    """An address that was just made: the only time that anybody can read it."""

    feed: StoredFeed
    url: str


Tell = Callable[[Sequence[Given]], None]
"""Writes the slips, before the addresses are kept: what cannot be told is not made."""


def give(
    site: Site, addresses: Addresses, feeds: Iterable[StoredFeed], now: datetime, tell: Tell
) -> tuple[Given, ...]:
    """A new address for each feed, told and in the store; within `Addresses.changing`.

    Raises
    ------
    BadSite
        If the site's own address is not known.
    """
    given = []
    for feed in feeds:
        if not site.settings.url:
            raise BadSite("no_url", path=str(site.root))
        token = new_token()
        addresses.add(feed.key, token, site.settings.mode is Mode.STATIC, now)
        given.append(Given(feed, site.feed_url(token)))
    if given:
        tell(given)
    return tuple(given)

"""What a server reads of a site: for each request the pointer once, and so one revision whole."""

import gzip
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final

from scheduler.serve.addresses import Address, Addresses
from scheduler.serve.revisions import Revision, Stored, read_revision, shown_name
from scheduler.serve.site import Site
from scheduler.serve.tokens import is_token
from scheduler.serve.turning import shown_revision

_BODIES: Final = 256
"""Files that are kept in memory; who asks with the tag of what he has needs none."""


@dataclass(frozen=True)
class Body:
    """The bytes of a file, plain and packed."""

    plain: bytes
    packed: bytes


class Reader:
    """Reads a site for any number of threads."""

    def __init__(self, site: Site) -> None:
        """Begin to read a site.

        Raises
        ------
        BadSite
            If nothing was published yet.
        """
        self.site = site
        self._shown = shown_revision(site)
        self._open = threading.local()
        self._body = lru_cache(maxsize=_BODIES)(self._read)

    def shown(self) -> tuple[str, Revision]:
        """Name and contents of the revision that is shown now; a request asks once."""
        name = shown_name(self.site)
        known = self._shown
        if name is None or name == known[0]:
            return known
        self._shown = (name, read_revision(self.site, name))
        return self._shown

    def body(self, name: str, stored: Stored) -> Body:
        """The bytes of a file of the revision of that name.

        Raises
        ------
        FileNotFoundError
            If the revision has been removed since: it was replaced many times during one request.
        """
        return self._body(name, stored.file)

    def address(self, token: str) -> Address | None:
        """The address of a secret, if it is one that was ever given."""
        if not is_token(token):
            return None
        if not hasattr(self._open, "addresses"):
            self._open.addresses = Addresses(self.site.addresses)
        addresses: Addresses = self._open.addresses
        return addresses.find(token)

    def _read(self, name: str, file: str) -> Body:
        return packed((self.site.revisions / name / PurePosixPath(file)).read_bytes())


def packed(data: bytes) -> Body:
    """Packed the same each time, for the tag of the packed bytes must not change."""
    return Body(data, gzip.compress(data, 6, mtime=0))

"""The store of a site's secret addresses.

It keeps the SHA-256 of each secret. A static site's store keeps the secret too, for there it is the name of a
file. An address is never forgotten: one that was revoked is known as revoked for ever.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from scheduler.serve.errors import BadSite
from scheduler.serve.tokens import digest

FORMAT: Final = 1

_WAIT_SECONDS: Final = 10.0
"""How long another command on the same site may take before this one gives up."""

_SCHEMA: Final = """
CREATE TABLE address (
    digest BLOB PRIMARY KEY,
    feed TEXT NOT NULL,
    token TEXT,
    made INTEGER NOT NULL,
    turned INTEGER,
    ends INTEGER
) WITHOUT ROWID;
"""

_COLUMNS: Final = "digest, feed, token, made, turned, ends"


class State(StrEnum):
    """What an address answers."""

    VALID = "valid"
    """The feed."""
    GRACE = "grace"
    """Please subscribe again."""
    REVOKED = "revoked"
    """Gone."""


@dataclass(frozen=True)
class Address:
    """One secret address."""

    digest: bytes
    feed: str
    """Key of the feed."""
    token: str | None
    """The secret itself, in the store of a static site."""
    made: datetime
    turned: datetime | None
    """When it was replaced or revoked; None while it is valid."""
    ends: datetime | None
    """When it says nothing any more; None while it is valid."""

    def state(self, now: datetime) -> State:
        """What it answers at a moment."""
        if self.ends is None:
            return State.VALID
        return State.GRACE if now < self.ends else State.REVOKED


class Addresses:
    """An open store; several processes and threads may have one each."""

    def __init__(self, path: Path, make: bool = False) -> None:
        """Open the store of a site.

        Raises
        ------
        BadSite
            If it cannot be read, or is one of a newer program.
        """
        self._path = path
        with self._told():
            # Also readers open it for writing: so they can clear up after a command that was killed.
            mode = "rwc" if make else "rw"
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={mode}",
                uri=True,
                timeout=_WAIT_SECONDS,
                isolation_level=None,
            )
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
            if version == 0 and make:
                self._connection.executescript(
                    f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {FORMAT}; COMMIT;"
                )
            elif version != FORMAT:
                raise BadSite("newer", path=str(path), found=version, known=FORMAT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Around everything that changes the site: one command at a time, and all of it or nothing."""
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self._told():
                self._connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def find(self, token: str) -> Address | None:
        """The address with this secret."""
        rows = self._rows("WHERE digest = ?", digest(token))
        return rows[0] if rows else None

    def every(self) -> list[Address]:
        """All of them, by feed and age."""
        return self._rows("ORDER BY feed, made, digest")

    def add(self, feed: str, token: str, keep: bool, now: datetime) -> None:
        """A new valid address; `keep` the secret itself too."""
        row = (digest(token), feed, token if keep else None, _seconds(now), None, None)
        with self._told():
            self._connection.execute(f"INSERT INTO address ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", row)

    def turn(self, feed: str, now: datetime, ends: datetime) -> None:
        """The feed's valid address ends at a moment; those that were ending, not later than that."""
        moments = {"feed": feed, "now": _seconds(now), "ends": _seconds(ends)}
        with self._told():
            self._connection.execute(
                "UPDATE address SET turned = coalesce(turned, :now), "
                "ends = min(coalesce(ends, :ends), :ends) WHERE feed = :feed",
                moments,
            )

    def _rows(self, which: str, *values: object) -> list[Address]:
        with self._told():
            found = self._connection.execute(f"SELECT {_COLUMNS} FROM address {which}", values).fetchall()
        return [
            Address(key, feed, token, _moment(made), _perhaps(turned), _perhaps(ends))
            for key, feed, token, made, turned, ends in found
        ]

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the database says, in words with a remedy."""
        try:
            yield
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            code = "busy" if busy else "store"
            raise BadSite(code, path=str(self._path), problem=str(error)) from error
        except sqlite3.DatabaseError as error:
            raise BadSite("store", path=str(self._path), problem=str(error)) from error


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _perhaps(seconds: int | None) -> datetime | None:
    return None if seconds is None else _moment(seconds)

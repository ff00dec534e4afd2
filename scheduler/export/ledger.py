"""The ledger of identities: what was last published of every lesson, and when that last changed.

A calendar program takes an event for a newer one by its SEQUENCE and its stamps. They must change when the
lesson does and never otherwise, so they are remembered here, and the clock is never asked.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, ValidationError

from models.base import Model
from scheduler.export.errors import BadLedger
from scheduler.term.roll_out import LessonKey

FORMAT = 1


class Entry(Model):
    """What was last published of one lesson."""

    fingerprint: str
    """SHA-256 of everything a reader sees of it."""
    sequence: Annotated[int, Field(ge=0)]
    """Published changes since it first appeared."""
    changed: AwareDatetime
    """When it last changed, UTC."""
    present: bool = True
    """False once it has vanished from the feeds; its sequence is kept in case it returns."""


class Ledger(Model):
    """Everything ever published, by UID."""

    format: Literal[1] = 1
    lessons: dict[str, Entry] = Field(default_factory=dict)


def uid(key: LessonKey) -> str:
    """The lesson's UID in every feed it ever appears in."""
    parts = [key.district, key.term, key.course, key.monday.isoformat(), key.number, *key.part]
    return f"{_digest(parts)[:32]}@zoujiao"


def fingerprint(seen: Mapping[str, str]) -> str:
    """SHA-256 of what a reader sees of a lesson."""
    return _digest(dict(seen))


def continued(old: Ledger, seen: Mapping[str, str], as_of: datetime) -> Ledger:
    """The ledger after publishing the lessons `seen` (UID -> fingerprint).

    An unchanged lesson keeps its entry. A changed or returning one gets SEQUENCE + 1 and the stamp `as_of`
    (an aware datetime; whole seconds of it count). A vanished one stays, marked.

    Raises
    ------
    BadLedger
        If something changed, but `as_of` is before the ledger's latest change: stamps would go backwards.
    ValueError
        If `as_of` has no time zone.
    """
    stamp = _whole_seconds(as_of)
    lessons = {key: _entry(old.lessons.get(key), print_, stamp) for key, print_ in seen.items()}
    gone = {
        key: entry.model_copy(update={"present": False})
        for key, entry in old.lessons.items()
        if key not in seen
    }
    new = Ledger(lessons={**lessons, **gone})
    latest = max((entry.changed for entry in old.lessons.values()), default=stamp)
    if stamp < latest and new != old:
        raise BadLedger("goes_backwards", as_of=stamp.isoformat(), latest=latest.isoformat())
    return new


def joined(*ledgers: Ledger) -> Ledger:
    """Several histories as one: what is published next is newer than what any of them has published."""
    lessons: dict[str, Entry] = {}
    for ledger in ledgers:
        for key, entry in ledger.lessons.items():
            lessons[key] = max(lessons.get(key, entry), entry, key=_lateness)
    return Ledger(lessons=lessons)


def _lateness(entry: Entry) -> tuple[int, datetime, bool]:
    """Greater for what was published later; to vanish leaves sequence and stamp as they are."""
    return entry.sequence, entry.changed, not entry.present


def ledger_bytes(ledger: Ledger) -> bytes:
    """The ledger as JSON: keys sorted, one spelling for one content."""
    text = json.dumps(ledger.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, indent=1)
    return f"{text}\n".encode()


def read_ledger(data: bytes) -> Ledger:
    """A ledger from the bytes of its file.

    Raises
    ------
    BadLedger
        If they are no ledger, or one of a newer program.
    """
    try:
        raw = json.loads(data)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise BadLedger("unreadable", problem=str(error)) from error
    if _is_newer(raw):
        raise BadLedger("newer", found=raw["format"], known=FORMAT)
    try:
        return Ledger.model_validate(raw)
    except ValidationError as error:
        raise BadLedger("unreadable", problem=_first(error)) from error


def _entry(old: Entry | None, seen: str, stamp: datetime) -> Entry:
    """The entry of a lesson that is published now."""
    if old is None:
        return Entry(fingerprint=seen, sequence=0, changed=stamp)
    if old.present and old.fingerprint == seen:
        return old
    return Entry(fingerprint=seen, sequence=old.sequence + 1, changed=stamp)


def _whole_seconds(moment: datetime) -> datetime:
    """A stamp of the calendar standard, which knows no fractions of a second."""
    if moment.tzinfo is None:
        raise ValueError(f"as_of {moment} has no time zone")
    return moment.astimezone(UTC).replace(microsecond=0)


def _is_newer(raw: Any) -> bool:
    """True for a ledger whose format is a number above ours."""
    return isinstance(raw, dict) and isinstance(raw.get("format"), int) and raw["format"] > FORMAT


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, and where."""
    detail = error.errors()[0]
    return f"{'.'.join(str(part) for part in detail['loc'])}: {detail['msg']}"


def _digest(content: Any) -> str:
    """SHA-256 of the content's one JSON spelling, in hexadecimal."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()

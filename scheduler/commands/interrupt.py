"""Ctrl-C: once ends the search with the best so far, twice ends everything at once."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGBREAK") if hasattr(signal, name))
"""Ctrl-C, and on Windows Ctrl-Break."""


@contextmanager
def interruptible(notice: str) -> Iterator[Event]:
    """An event that the first Ctrl-C sets, telling `notice`; the second raises KeyboardInterrupt."""
    stop = Event()

    def handle(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        _say(notice)

    before = {number: signal.signal(number, handle) for number in _SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C does nothing, here and in processes that are started here."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(text: str) -> None:
    """Write to stderr past its buffer: the interrupt may have come in the middle of a print."""
    with suppress(OSError, ValueError):  # no terminal there: nobody to tell
        os.write(sys.stderr.fileno(), f"{text}\n".encode(sys.stderr.encoding, "replace"))

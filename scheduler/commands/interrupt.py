"""Ctrl-C: once ends the search with the best so far, twice ends everything at once."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGBREAK") if hasattr(signal, name))
"""Ctrl-C, and on Windows Ctrl-Break."""

_POLL_SECONDS = 0.05


@contextmanager
def interruptible(notice: Callable[[], None]) -> Iterator[Event]:
    """An event that the first Ctrl-C sets, after a notice; the second raises KeyboardInterrupt.

    A signal's handler comes in the middle of anything, so it must not wait for a lock, as setting an event
    and printing may: a thread does both.
    """
    stop, done = Event(), Event()
    presses: list[int] = []

    def handle(number: int, frame: FrameType | None) -> None:
        presses.append(number)
        if len(presses) > 1:
            raise KeyboardInterrupt

    def watch() -> None:
        while not done.wait(_POLL_SECONDS):
            if presses:
                stop.set()
                notice()
                return

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        with _handled_by(handle):
            yield stop
    finally:
        done.set()
        watcher.join()


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C does nothing, here and in processes that are started here."""
    with _handled_by(signal.SIG_IGN):
        yield


@contextmanager
def _handled_by(handler: "Callable[[int, FrameType | None], None] | signal.Handlers") -> Iterator[None]:
    """Another handler for a while."""
    before = {number: signal.signal(number, handler) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)

"""A run in a process of its own: its memory is its own, and what one run leaves behind meets no other."""

import pickle
import signal
import traceback
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread

from scheduler.bench.errors import Died
from scheduler.bench.measure import Measured, measure
from scheduler.bench.run import Run
from scheduler.garbage import collect_seldom

POLL_SECONDS = 0.1
"""How often the waiting process looks at its stop event."""

GRACE_SECONDS = 5.0
"""How long a process has to end by itself, and its helpers with it."""


class Apart:
    """A run that has been started, in a spawned process.

    Start it with Ctrl-C ignored: it reaches every process of a console, and a new one takes over what its
    parent does with it. The one that waits decides what it means.
    """

    def __init__(self, folder: Path, run: Run) -> None:
        self._instance = run.instance
        context = get_context("spawn")  # works alike on every system, and inherits no memory
        self._connection, there = context.Pipe()
        self._process = context.Process(target=_work, args=(there, folder, run))
        self._process.start()
        there.close()

    def answer(self, stop: Event) -> Measured | None:
        """What was measured; None if it was stopped. The process is gone afterwards, whatever happens.

        Raises
        ------
        Died
            If it ended without an answer.
        """
        try:
            answer = _answer(self._connection, stop)
        except (EOFError, ConnectionError) as error:
            self._process.join()
            raise Died(self._instance, self._process.exitcode or 0) from error
        finally:
            self._connection.close()  # tells a process that still works to stop
            self._process.join(GRACE_SECONDS)
            self._process.terminate()
            self._process.join()
        if isinstance(answer, BaseException):
            raise answer
        return answer


def _answer(connection: "Connection", stop: Event) -> "Measured | BaseException | None":
    """Wait for the answer; pass a stop on, once."""
    told = False
    while not connection.poll(POLL_SECONDS):
        if stop.is_set() and not told:
            connection.send(None)
            told = True
    found = connection.recv()
    assert found is None or isinstance(found, Measured | BaseException)
    return found


def _work(connection: "Connection", folder: Path, run: Run) -> None:
    """What the process does. It ends by itself if the one that waits for it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it was not taken over, as on Windows
    collect_seldom()
    stop = Event()
    Thread(target=_listen, args=(connection, stop), daemon=True).start()
    answer: Measured | BaseException | None
    try:
        answer = measure(folder, run, stop)
    except BaseException as error:
        answer = portable(error)
    with suppress(ConnectionError):  # nobody waits any more
        connection.send(answer)


def portable(error: BaseException) -> BaseException:
    """The error with its trace, if it can be sent to another process; else one that tells the trace."""
    trace = "".join(traceback.format_exception(error))
    error.add_note(trace)
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # whatever its class finds wrong
        return RuntimeError(trace)
    return error


def _listen(connection: "Connection", stop: Event) -> None:
    """Any word, or the end of the one that waits, means stop."""
    with suppress(EOFError, OSError):
        connection.recv()
    stop.set()

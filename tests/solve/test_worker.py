"""A worker process: what it has done before its first task."""

import gc
import signal

from scheduler.garbage import OBJECTS
from scheduler.solve.process_pool import ProcessPool


def test_prepared() -> None:
    """It leaves Ctrl-C to its parent and looks for garbage seldom."""
    pool = ProcessPool(1)
    try:
        assert pool.submit(signal.getsignal, signal.SIGINT).get() == signal.SIG_IGN
        assert pool.submit(gc.get_threshold).get()[0] == OBJECTS
    finally:
        pool.close()

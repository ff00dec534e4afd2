"""A process that works for the solver: what it does before its first task.

It imports what the tasks need while the parent still prepares them.
"""

import signal

import scheduler.solve.planning
import scheduler.solve.relaxation.question  # noqa: F401  (both are imported for the tasks to come)
from scheduler.garbage import collect_seldom


def prepare() -> None:
    """Leave Ctrl-C, which reaches every process of a console, to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()

"""Exit codes: what a script can know without reading."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    OK = 0
    INCOMPLETE = 1
    """Lawful, but minimum lessons are missing; written all the same."""
    BAD_INPUT = 2
    """Bad input or wrong use."""
    RULE_BROKEN = 3
    INFEASIBLE = 4
    """No lawful timetable exists."""
    NO_ANSWER = 5
    """No timetable was found in time."""
    CANNOT_WRITE = 6
    WORSE = 7
    """A repeatable benchmark run is worse than recorded, or takes more work."""
    OURS = 70
    """A defect of this program."""
    INTERRUPTED = 130
    """By Ctrl-C; the best timetable so far, if there was one, is verified and written."""

"""Times of day such as 8:20, to minutes after midnight."""

import re

from scheduler.read.cells.base import BadCell, Cell

_CLOCK = re.compile(r"(上午|下午)?\s*(\d{1,2}):(\d{2})(?::00)?", re.ASCII)


def parse_clock(text: str) -> int:
    """Minutes after midnight, 0 to 1440 (24:00 is the end of a day).

    >>> parse_clock("8:20"), parse_clock("下午2:30")
    (500, 870)
    """
    match = _CLOCK.fullmatch(text)
    if not match:
        raise BadCell("not_a_time")
    half, hours, minutes = match[1], int(match[2]), int(match[3])
    if half == "下午" and hours < 12:
        hours += 12
    if minutes > 59 or hours * 60 + minutes > 1440:
        raise BadCell("not_a_time")
    return hours * 60 + minutes


CLOCK = Cell("clock", parse_clock)
"""A time of day; its value is in minutes after midnight."""

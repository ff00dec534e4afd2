"""When a lesson is, as people type it: 周四第3节, 周四3, 周四 10:20, Thu 3, thu 10:20, 4/3."""

import re
from dataclasses import dataclass

from scheduler.read.cells.base import BadCell
from scheduler.read.cells.clock import parse_clock
from scheduler.read.cells.day import parse_weekday
from scheduler.read.cells.slot import parse_label
from scheduler.read.normalise import plain

_WHEN = re.compile(
    r"((?:周|星期|礼拜)[一二三四五六日天]|[a-z]+|[1-7](?=[\s/]))\.?[\s/]*(.+)", re.IGNORECASE | re.ASCII
)
_PERIOD = re.compile(r"period\s*", re.IGNORECASE)


@dataclass(frozen=True)
class When:
    """A weekday, and either a period's label or a clock time."""

    weekday: int
    """1 = Monday ... 7 = Sunday."""
    period: str | None
    minute: int | None
    """After midnight."""


def parse_when(text: str) -> When:
    """A weekday with a period or a clock time.

    Raises
    ------
    BadCell
        If it is anything else.

    >>> parse_when("周四第三节")
    When(weekday=4, period='3', minute=None)
    >>> parse_when("thu 10:20")
    When(weekday=4, period=None, minute=620)
    """
    match = _WHEN.fullmatch(plain(text).strip())
    if not match:
        raise BadCell("not_one_slot", item=text)
    weekday, rest = parse_weekday(match[1]), match[2].strip()
    try:
        return When(weekday, None, parse_clock(rest))
    except BadCell:
        return When(weekday, parse_label(_PERIOD.sub("", rest)), None)

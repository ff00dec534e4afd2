"""Weekdays and dates."""

import re
from datetime import date

from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.lists import list_of, set_of

_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS = (
    {f"{prefix}{day}": n for prefix in ("周", "星期", "礼拜") for n, day in enumerate("一二三四五六日", 1)}
    | {f"{prefix}天": 7 for prefix in ("周", "星期", "礼拜")}
    | {name: n for n, name in enumerate(_ENGLISH, 1)}
    | {name[:3]: n for n, name in enumerate(_ENGLISH, 1)}
    | {str(n): n for n in range(1, 8)}
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})-|\.(\d{1,2})\.|/(\d{1,2})/|年(\d{1,2})月)(\d{1,2})日?", re.ASCII)


def parse_weekday(text: str) -> int:
    """1 = Monday ... 7 = Sunday, from 周一, 星期一, Mon, Monday or 1."""
    try:
        return _WEEKDAYS[text.casefold()]
    except KeyError:
        raise BadCell("not_a_weekday", item=text) from None


def parse_date(text: str) -> date:
    """A date written 2026-09-01, 2026.9.1, 2026/9/1 or 2026年9月1日."""
    match = _DATE.fullmatch(text)
    if not match:
        raise BadCell("not_a_date")
    try:
        return date(int(match[1]), int(next(m for m in match.groups()[1:5] if m)), int(match[6]))
    except ValueError:
        raise BadCell("not_a_date") from None


WEEKDAY = Cell("weekday", parse_weekday)
WEEKDAYS = set_of("weekdays", WEEKDAY)
DATE = Cell("date", parse_date)
DATES = list_of("dates", DATE)

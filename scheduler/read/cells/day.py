"""Weekdays and dates."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.lists import items, list_of, set_of
from scheduler.read.hints import vocabulary_hint

_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS = (
    {f"{prefix}{day}": n for prefix in ("周", "星期", "礼拜") for n, day in enumerate("一二三四五六日", 1)}
    | {f"{prefix}天": 7 for prefix in ("周", "星期", "礼拜")}
    | {name: n for n, name in enumerate(_ENGLISH, 1)}
    | {name[:3]: n for n, name in enumerate(_ENGLISH, 1)}
    | {str(n): n for n in range(1, 8)}
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})-|\.(\d{1,2})\.|/(\d{1,2})/|年(\d{1,2})月)(\d{1,2})日?", re.ASCII)

_SPAN = re.compile(r"\s*(?:~|～|—|–|至|到|\bto\b)\s*", re.IGNORECASE)
_LONGEST_SPAN = 366
_OFF = ("放假", "停课", "不上课", "无", "off", "none", "holiday", "closed")


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


def parse_span(text: str) -> tuple[date, ...]:
    """A date, or all from one date to another, both included.

    >>> [day.day for day in parse_span("2026-10-01 至 2026-10-03")]
    [1, 2, 3]
    """
    ends = [parse_date(end) for end in _SPAN.split(text)]
    if len(ends) > 2:
        raise BadCell("not_a_date")
    days = (ends[-1] - ends[0]).days
    if days < 0:
        raise BadCell("range_backwards", item=text)
    if days >= _LONGEST_SPAN:
        raise BadCell("span_too_long", item=text, most=_LONGEST_SPAN)
    return tuple(ends[0] + timedelta(days=n) for n in range(days + 1))


def _spans(text: str) -> tuple[date, ...]:
    found: list[date] = []
    for item in items(text):
        for day in parse_span(item):
            if day in found:
                raise BadCell("repeated_item", item=str(day))
            found.append(day)
    return tuple(found)


@dataclass(frozen=True)
class Follows:
    """Whose timetable a date has: a weekday's, another date's, or nobody's (both None)."""

    weekday: int | None = None
    day: date | None = None


def parse_follows(text: str) -> Follows:
    """周三, a date, or a word for no lessons.

    Raises
    ------
    BadCell
        If it is none of these.
    """
    word = text.casefold()
    if word in _OFF:
        return Follows()
    if word in _WEEKDAYS:
        return Follows(weekday=_WEEKDAYS[word])
    if text[:1].isdecimal() and len(text) > 1:
        return Follows(day=parse_date(text))
    raise BadCell("not_followed", vocabulary_hint(text, (*_OFF[:1], *list(_WEEKDAYS)[:7])), item=text)


WEEKDAY = Cell("weekday", parse_weekday)
WEEKDAYS = set_of("weekdays", WEEKDAY)
DATE = Cell("date", parse_date)
DATES = list_of("dates", DATE)
DATE_SPANS = Cell("date_spans", _spans)
FOLLOWS = Cell("follows", parse_follows)

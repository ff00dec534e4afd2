"""Periods and slots: 周二, 周二下午, 周二第3节, 下午, 第1节; Tue, Tue pm, Tue 3, pm, period 3."""

import re

from models.course import Half, SlotPattern, SlotRef
from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.day import parse_weekday
from scheduler.read.cells.lists import list_of
from scheduler.read.cells.text import NAME

_NUMERALS = {word: str(n) for n, word in enumerate("一二三四五六七八九十", 1)} | {"十一": "11", "十二": "12"}
_WEEKDAY = re.compile(
    r"((?:周|星期|礼拜)[一二三四五六日天]"
    r"|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b)\s*",
    re.IGNORECASE | re.ASCII,
)
_HALF = re.compile(r"(上午|下午|(?:am|pm|morning|afternoon)\b)\s*", re.IGNORECASE | re.ASCII)
_HALVES = {
    "上午": Half.MORNING, "am": Half.MORNING, "morning": Half.MORNING,
    "下午": Half.AFTERNOON, "pm": Half.AFTERNOON, "afternoon": Half.AFTERNOON,
}  # fmt: skip
_ORDINAL = re.compile(r"第(.+)节")
_PERIOD = re.compile(r"period\s+(.+)", re.IGNORECASE)


def parse_label(text: str) -> str:
    """A period's label; 第3节, 第三节 and 3 are the same label.

    >>> parse_label("第三节"), parse_label("早读")
    ('3', '早读')
    """
    match = _ORDINAL.fullmatch(text)
    label = match[1].strip() if match else text
    return NAME.parse(_NUMERALS.get(label, label) if match else label)


def parse_pattern(text: str) -> SlotPattern:
    """A set of slots.

    Raises
    ------
    BadCell
        `bad_slot` for a bare number (weekday or period?) and for a half-day with a period.
    """
    weekday, rest = _take(_WEEKDAY, text)
    half, rest = _take(_HALF, rest)
    explicit = _PERIOD.fullmatch(rest) or _ORDINAL.fullmatch(rest)
    if rest and (half or (weekday is None and not explicit and rest.isdecimal())):
        raise BadCell("bad_slot", item=text)
    period = parse_label(_PERIOD.sub(r"\1", rest)) if rest else None
    return SlotPattern(
        weekday=parse_weekday(weekday) if weekday else None,
        half=_HALVES[half.casefold()] if half else None,
        period=period,
    )


def parse_slot(text: str) -> SlotRef:
    """One slot: weekday and period, such as 周二第3节."""
    pattern = parse_pattern(text)
    if pattern.weekday is None or pattern.period is None:
        raise BadCell("not_one_slot", item=text)
    return SlotRef(weekday=pattern.weekday, period=pattern.period)


def _take(what: re.Pattern[str], text: str) -> tuple[str | None, str]:
    match = what.match(text)
    return (match[1], text[match.end() :]) if match else (None, text)


LABEL = Cell("label", parse_label)
PATTERNS = list_of("patterns", Cell("pattern", parse_pattern))
SLOTS = list_of("slots", Cell("slot", parse_slot))

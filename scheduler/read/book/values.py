"""What a spreadsheet program stores in a cell, as the text that a person sees, and what it is beside that."""

import re
from datetime import date, datetime, time, timedelta

from scheduler.read.cells.odd import Odd, Shape, clock

Seen = tuple[str, Odd | None]
"""The text of a cell, and what it is unless it is just text."""

_EPOCHS = frozenset({date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date(1904, 1, 1)})
"""The day that programs put before a time of day."""

_ZEROS = re.compile(r"0+")
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def seen(value: object, shown_as: str = "General") -> Seen:
    """Text and oddity of a stored value; `shown_as` is its number format.

    >>> seen(3.0)[0], seen(7, "000")[0], seen(time(8, 20))[0]
    ('3', '007', '8:20')
    """
    match value:
        case None:
            return "", None
        case str():
            return value, None
        case bool():
            return ("TRUE" if value else "FALSE"), Odd(Shape.TRUTH, float(value))
        case int() | float():
            return _number(value, shown_as), Odd(Shape.NUMBER, float(value))
        case timedelta():
            return clock(round(value.total_seconds())), Odd(Shape.TIME)
        case time():
            return _time(value)
        case datetime() if value.date() in _EPOCHS and "d" not in _LITERAL.sub("", shown_as).lower():
            return _time(value.time())
        case datetime():
            day = value.date().isoformat()
            text = day if value.time() == time() else f"{day} {_time(value.time())[0]}"
            return text, Odd(Shape.DATE, code=_meant(value.date(), shown_as))
        case date():
            return value.isoformat(), Odd(Shape.DATE, code=_meant(value, shown_as))
    return str(value), None


def _time(value: time) -> Seen:
    """Rounded to the second: a fraction of a day is rarely exact."""
    seconds = value.hour * 3600 + value.minute * 60 + value.second + round(value.microsecond / 1_000_000)
    return clock(seconds), Odd(Shape.TIME)


def _number(value: float, shown_as: str) -> str:
    """The digits that a spreadsheet program shows of a number: 3.0 is 3, and a code keeps its zeros."""
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    if "%" in _LITERAL.sub("", shown_as):
        return f"{_plain(value * 100)}%"
    if _ZEROS.fullmatch(shown_as) and value == int(value) >= 0:
        return str(int(value)).zfill(len(shown_as))
    return _plain(value)


def _plain(value: float) -> str:
    """Fifteen digits, as many as such a program has, and no exponent where none is needed."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.15g}"


def _meant(day: date, shown_as: str) -> str:
    """What was probably typed where a date stands now: class 3-2, or lessons 1-2."""
    letters = _LITERAL.sub("", shown_as).lower()
    return f"{day.month}-{day.year % 100}" if letters and "d" not in letters else f"{day.month}-{day.day}"

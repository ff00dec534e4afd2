"""Cells of a workbook that are not just text: numbers, dates, times, and what cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto
from typing import Any

from scheduler.read.cells.base import BadCell, Cell


class Shape(Enum):
    """What a cell is."""

    NUMBER = auto()
    DATE = auto()
    TIME = auto()
    TRUTH = auto()
    FAULT = auto()
    """It cannot be read, whatever its column: `code` says why."""
    COVERED = auto()
    """A merged range hides it, and the range's first cell has been refused."""


@dataclass(frozen=True)
class Odd:
    """What a cell is beside its text."""

    shape: Shape
    number: float = 0.0
    """Of a number, or of a truth (0 or 1)."""
    code: str = ""
    """Of a fault: the message; of a date or time: what may have been typed."""
    params: Mapping[str, str] = field(default_factory=dict)
    """What the message of a fault says besides the place."""


_DATED = frozenset({"date", "dates", "date_spans", "follows"})
_FREE = frozenset({"prose", "rule_value"})
"""Columns in which anything may stand."""

_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050
"""Days after the epoch that may be dates: 2000 to 2099."""

_MINUTES = 24 * 60


def suited(text: str, odd: Odd, cell: Cell[Any]) -> str:
    """The text to parse in a column that holds such cells.

    Raises
    ------
    BadCell
        If the cell is a fault, or the spreadsheet program made something of it that its column cannot hold.
    """
    match odd.shape:
        case Shape.FAULT:
            raise BadCell(odd.code, **odd.params)
        case Shape.DATE if cell.kind not in _DATED | _FREE:
            raise BadCell("became_date", meant=odd.code)
        case Shape.TIME if cell.kind not in {"clock"} | _FREE:
            raise BadCell("became_time")
        case Shape.TRUTH if cell.kind == "yes_no":
            return "yes" if odd.number else "no"
        case Shape.NUMBER:
            return _number(text, odd.number, cell.kind)
    return text


def _number(text: str, number: float, kind: str) -> str:
    """A serial number where a date or a time belongs, per cent as a number; any other number as it is."""
    if kind in _DATED and number == int(number) and _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return (_EPOCH + timedelta(days=int(number))).isoformat()
    if kind == "clock" and 0 < number < 1:
        return clock(round(number * _MINUTES * 60))
    if kind == "percent" and text.endswith("%"):
        return text.removesuffix("%")
    return text


def clock(seconds: int) -> str:
    """Seconds after midnight as 8:20; with seconds only if there are some.

    >>> clock(30_000), clock(30_001)
    ('8:20', '8:20:01')
    """
    minutes, second = divmod(seconds, 60)
    shown = f"{minutes // 60}:{minutes % 60:02}"
    return f"{shown}:{second:02}" if second else shown

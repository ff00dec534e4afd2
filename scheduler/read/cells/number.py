"""Whole numbers within bounds, kilometres, and lessons to the hundredth."""

import re
from decimal import Decimal
from typing import TypeVar

from scheduler.read.cells.base import BadCell, Cell

N = TypeVar("N", int, Decimal)

_WHOLE = re.compile(r"[+-]?\d{1,18}")
_DECIMAL = re.compile(r"[+-]?(\d{1,18}(\.\d*)?|\.\d+)")
_NOT_FINITE = re.compile(r"[+-]?(nan|inf|infinity|∞)", re.IGNORECASE | re.ASCII)


def whole(least: int, most: int, unit: str) -> Cell[int]:
    """A whole number from `least` to `most`; `unit` (minutes, lessons ...) is its kind."""

    def parse(text: str) -> int:
        if not _WHOLE.fullmatch(text):
            raise _why_not_whole(text)
        return _within(int(text), least, most)

    return Cell(unit, parse, f"{least}-{most}")


def _why_not_whole(text: str) -> BadCell:
    if _NOT_FINITE.fullmatch(text):
        return BadCell("not_finite")
    if _DECIMAL.fullmatch(text):
        return BadCell("fractional")
    return BadCell("not_a_number")


def _within(number: N, least: int, most: int) -> N:
    if number < 0:
        raise BadCell("negative", least=least, most=most)
    if number < least:
        raise BadCell("too_small", least=least, most=most)
    if number > most:
        raise BadCell("too_big", least=least, most=most)
    return number


def _metres(text: str) -> int:
    """Kilometres such as 12.5 to whole metres."""
    if _NOT_FINITE.fullmatch(text):
        raise BadCell("not_finite")
    if not _DECIMAL.fullmatch(text):
        raise BadCell("not_a_number")
    kilometres = Decimal(text)
    _within(kilometres, 0, MOST_KILOMETRES)
    return round(kilometres * 1000)


MOST_KILOMETRES = 1000

KILOMETRES = Cell("kilometres", _metres, f"0-{MOST_KILOMETRES}")
"""A distance in kilometres, decimals allowed; its value is in metres."""


def hundredths(least: int, most: int) -> Cell[int]:
    """A number of weighted lessons such as 16.5, with at most two decimals; its value is in hundredths."""

    def parse(text: str) -> int:
        if _NOT_FINITE.fullmatch(text):
            raise BadCell("not_finite")
        if not _DECIMAL.fullmatch(text):
            raise BadCell("not_a_number")
        number = 100 * _within(Decimal(text), least, most)
        if number != int(number):
            raise BadCell("too_precise")
        return int(number)

    return Cell("hundredths", parse, f"{least}-{most}")

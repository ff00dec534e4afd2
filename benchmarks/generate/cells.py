"""Values as the reader of tables understands them (docs/tables.md), in English where there are words."""

from collections.abc import Iterable

from models.course import SlotPattern
from scheduler.locale import catalogue
from scheduler.read.cells.lists import SEPARATOR

_WORDS = catalogue("en")


def clock(minute: int | None) -> str:
    """Minutes after midnight as a time: 500 is 8:20; blank for none."""
    return "" if minute is None else _WORDS.clock(minute)


def number(value: int | None) -> str:
    """Blank for none."""
    return "" if value is None else str(value)


def word(value: bool) -> str:
    """Blank for no, which is what a blank cell means."""
    return "yes" if value else ""


def listed(items: Iterable[str]) -> str:
    """Several items in one cell.

    Raises
    ------
    ValueError
        If an item holds a separator itself.
    """
    found = list(items)
    for item in found:
        if SEPARATOR.search(item):
            raise ValueError(f"{item!r} cannot be written in a list")
    return "、".join(found)


def weekdays(days: Iterable[int]) -> str:
    """`Mon、Tue`."""
    return listed(map(_WORDS.weekday, days))


def pattern(slots: SlotPattern) -> str:
    """`Tue pm`, `Tue 3`, `pm`, `period 3`.

    Raises
    ------
    ValueError
        If it names both a half-day and a period, or nothing: no cell can say that.
    """
    day = "" if slots.weekday is None else _WORDS.weekday(slots.weekday)
    if (slots.half is not None and slots.period is not None) or slots == SlotPattern():
        raise ValueError(f"{slots!r} cannot be written")
    if slots.half is not None:
        return f"{day} {slots.half}".strip()
    if slots.period is None:
        return day
    return f"{day} {slots.period}" if day else f"period {slots.period}"

"""All shortages of a district that counting proves, without looking for a timetable."""

from collections.abc import Iterator

from models.district import District
from scheduler.explain.counting import adults, away, classes, days, rooms, streams, teachers
from scheduler.explain.counting.ground import Ground
from scheduler.explain.counting.stock import Shortage, Stock

COUNTS = (teachers, away, days, classes, rooms, adults, streams)
"""A shortage that several of them find is told as that of the first."""


def shortages(district: District) -> list[Shortage]:
    """The shortages; each proves that no timetable gives its courses all that they want."""
    found: dict[frozenset[str], Shortage] = {}
    for stock in _stocks(Ground(district)):
        for shortage in stock.shortages():
            found.setdefault(frozenset(shortage.courses), shortage)
    return list(found.values())


def _stocks(ground: Ground) -> Iterator[Stock]:
    for count in COUNTS:
        yield from count.stocks(ground)

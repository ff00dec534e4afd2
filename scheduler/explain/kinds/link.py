"""Clauses of the table of travel: the minutes between two places, as the planner gave them."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from functools import partial
from typing import Any, ClassVar

from models.district import District
from models.travel import Link, LinkSource
from scheduler.explain.clause import Clause, Easing
from scheduler.read.travel import complete

STEP = 5
"""Minutes by which a way is shortened."""

Ends = frozenset[str]


class Ways:
    """One clause for the way between two places, there and back."""

    name: ClassVar[str] = "travel"

    def clauses(self, district: District) -> Iterator[Clause]:
        """Ways that were given, not those computed from others."""
        given = (link for link in _given(district) if link.minutes)
        return (Clause(self.name, ends) for ends in dict.fromkeys(_ends(link) for link in given))

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The two places, and the minutes of the longer direction."""
        link = max((x for x in _given(district) if _ends(x) == clause.of), key=lambda x: x.minutes)
        return {"place_one": link.origin, "place_other": link.destination, "value": link.minutes}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """These ways take no time, and so the ways over them take less."""
        return self._with(district, rows, 0)

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """So many minutes less, in steps of five."""
        minutes = max(link.minutes for link in _given(district) if _ends(link) == clause.of)
        for after in range(minutes - STEP, -STEP, -STEP):
            yield Easing(clause, partial(self._with, rows=(clause.of,), most=max(0, after)))

    def _with(self, district: District, rows: Collection[Hashable], most: int) -> District:
        shorter = [_shorter(link, most) if _ends(link) in rows else link for link in _given(district)]
        return district.model_copy(update={"travel": complete(shorter)})


def _given(district: District) -> list[Link]:
    return [link for link in district.travel if link.source is not LinkSource.COMPUTED]


def _ends(link: Link) -> Ends:
    return frozenset((link.origin, link.destination))


def _shorter(link: Link, most: int) -> Link:
    winter = None if link.winter_minutes is None else min(most, link.winter_minutes)
    return link.model_copy(update={"minutes": min(most, link.minutes), "winter_minutes": winter})

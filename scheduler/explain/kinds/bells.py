"""Bell times as something that can be changed: a period of a school, earlier or later."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from functools import partial
from itertools import pairwise
from typing import Any, ClassVar

from models.bells import BellSchedule, Period
from models.district import District
from scheduler.explain.clause import Clause, Easing

SHIFTS = (5, -5, 10, -10, 15, -15)
"""Minutes, the least change first."""


class Bells:
    """One period of a school on all its weekdays; it restricts nothing that could be left out."""

    name: ClassVar[str] = "bells"

    def clauses(self, district: District) -> Iterator[Clause]:
        """None: without bells there are no lessons."""
        return iter(())

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The school, the period, and its time on the first weekday that has it."""
        row = _rows(district, clause)[0]
        school, label = _key(clause)
        return {"school": school, "period": label, "start": row.start, "end": row.end}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """The same."""
        return district

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """Earlier or later by five, ten or fifteen minutes, where no other period is in the way."""
        for minutes in SHIFTS:
            changed = _shifted(district, clause, minutes)
            if all(_apart(bells) for bells in changed.bells if bells.school == _key(clause)[0]):
                yield Easing(clause, partial(_shifted, clause=clause, minutes=minutes))


def _key(clause: Clause) -> tuple[str, str]:
    """School and label of the period."""
    assert isinstance(clause.of, tuple), "bells are known by school and period"
    school, label = clause.of
    return school, label


def _rows(district: District, clause: Clause) -> list[Period]:
    school, label = _key(clause)
    rows = [row for bells in district.bells if bells.school == school for row in bells.periods]
    return sorted((row for row in rows if row.label == label), key=lambda row: row.weekday)


def _shifted(district: District, clause: Clause, minutes: int) -> District:
    school, label = _key(clause)
    bells = tuple(
        some.model_copy(update={"periods": tuple(_moved(row, label, minutes) for row in some.periods)})
        if some.school == school
        else some
        for some in district.bells
    )
    return district.model_copy(update={"bells": bells})


def _moved(row: Period, label: str, minutes: int) -> Period:
    if row.label != label:
        return row
    return row.model_copy(update={"start": row.start + minutes, "end": row.end + minutes})


def _apart(bells: BellSchedule) -> bool:
    """Whether no two periods of a weekday share a minute."""
    rows = sorted(bells.periods, key=lambda row: (row.weekday, row.start))
    pairs = pairwise(rows)
    return all(one.weekday != other.weekday or one.end <= other.start for one, other in pairs)

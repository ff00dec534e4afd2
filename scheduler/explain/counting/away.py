"""Lessons in person against the days on which teachers may be away."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from models.base import Weeks
from scheduler.explain.counting.ground import Ground, by_day, most
from scheduler.explain.counting.stock import MANY, Bin, Lot, Stock
from scheduler.solve.problem import Slot, TeacherData

KIND = "away"

AWAY, HOME = 1, 2
"""The two bins of a teacher."""


def stocks(ground: Ground) -> Iterator[Stock]:
    """One stock: a teacher's lessons away fill at most so many of the best days."""
    courses, teachers = ground.problem.courses, ground.problem.teachers
    wanted = ground.in_person
    away: dict[int, dict[int, tuple[Slot, ...]]] = defaultdict(dict)
    uses: dict[Lot, set[Bin]] = defaultdict(set)
    for index in wanted:
        for teacher, slots in ground.given.get(index, {}).items():
            out = ground.problem.is_away(teachers[teacher], courses[index].school)
            if out:
                away[teacher][index] = slots
            for slot in slots:
                bin_ = Bin(teachers[teacher].model.id, 0, AWAY if out else HOME)
                uses[Lot(courses[index].model.id, slot.weekday)].add(bin_)
    holds = {bin_: MANY for some in uses.values() for bin_ in some}
    for teacher, times in away.items():
        if teachers[teacher].model.limits.days_away is not None:
            holds[Bin(teachers[teacher].model.id, 0, AWAY)] = _best(ground, teachers[teacher], times)
    yield Stock(
        KIND,
        {courses[index].model.id: lessons for index, lessons in wanted.items()},
        {lot: ground.models[lot.course].max_day for lot in uses},
        {lot: frozenset(some) for lot, some in uses.items()},
        holds,
    )


def _best(ground: Ground, person: TeacherData, times: Mapping[int, tuple[Slot, ...]]) -> int:
    """Lessons of these courses (indices) on the days that hold the most; in a two-week cycle both weeks'."""
    slots = [slot for some in times.values() for slot in some]
    weeks = 1 if all(slot.weeks is Weeks.EVERY for slot in slots) else 2
    limit = person.model.limits.lessons_day
    held = []
    for day, some in by_day(slots).items():
        asked = (i for i, few in times.items() if any(slot.weekday == day for slot in few))
        lessons = sum(ground.problem.courses[index].model.max_day for index in asked)
        held.append(min(most(some), lessons, MANY if limit is None else limit * weeks))
    return sum(sorted(held, reverse=True)[: (person.model.limits.days_away or 0) * weeks])

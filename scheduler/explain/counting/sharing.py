"""Stocks in which all lessons take the same time: that of a class, of rooms, of adults."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from scheduler.explain.counting.ground import Ground, by_day, most, parts
from scheduler.explain.counting.stock import Bin, Lot, Stock
from scheduler.solve.problem import CourseData, Slot

Times = Callable[[CourseData], Sequence[Slot]]
"""Slots in which a course could use it."""


def shared(
    kind: str,
    ground: Ground,
    wanted: Mapping[int, int],
    times: Mapping[str, Times],
    side_by_side: Mapping[str, int],
) -> Stock:
    """The stock of lessons wanted (by index), each of which takes time of any one of some things (by id).

    `side_by_side` lessons can be in a thing at once.
    """
    courses = [ground.problem.courses[index] for index in wanted]
    uses: dict[Lot, set[Bin]] = defaultdict(set)
    holds: dict[Bin, int] = {}
    for name, slots_of in times.items():
        slots = {course.index: slots_of(course) for course in courses}
        number: dict[Slot, Bin] = {}
        for day, some in by_day([slot for few in slots.values() for slot in few]).items():
            for part, few in enumerate(parts(some), 1):
                bin_ = Bin(name, day, part)
                holds[bin_] = side_by_side[name] * most(few)
                number |= dict.fromkeys(few, bin_)
        for course in courses:
            for slot in slots[course.index]:
                uses[Lot(course.model.id, slot.weekday)].add(number[slot])
    return Stock(
        kind,
        {course.model.id: wanted[course.index] for course in courses},
        {lot: ground.models[lot.course].max_day for lot in uses},
        {lot: frozenset(some) for lot, some in uses.items()},
        holds,
    )

"""Lessons from afar against the broadcasts that can run at once."""

from collections import defaultdict
from collections.abc import Iterator

from scheduler.explain.counting.ground import Ground
from scheduler.explain.counting.sharing import shared
from scheduler.explain.counting.stock import Stock
from scheduler.solve.problem import CourseData, Slot

KIND = "streams"


def stocks(ground: Ground) -> Iterator[Stock]:
    """One, if the platform has a limit: a broadcast serves as many classes as any may have."""
    streams = ground.district.rules.streams
    if streams is None:
        return
    sent = _sent(ground)
    wanted = {index: lessons for index, lessons in ground.from_afar.items() if index in sent}
    ends = max((course.model.receivers for course in ground.problem.courses), default=0)

    def times(course: CourseData) -> tuple[Slot, ...]:
        return sent[course.index]

    yield shared(KIND, ground, wanted, {"": times}, {"": streams * ends})


def _sent(ground: Ground) -> dict[int, tuple[Slot, ...]]:
    """Slots at the origins of each course (index) that nothing but a broadcast of the district can serve."""
    free = {course for course, _ in ground.choices.recorded}
    found: dict[int, list[Slot]] = defaultdict(list)
    for (course, _), sources in ground.choices.receives.items():
        for source in sources:
            if source.slot is None:
                free.add(course)
            else:
                found[course].append(ground.problem.slots[source.slot])
    return {course: tuple(dict.fromkeys(slots)) for course, slots in found.items() if course not in free}

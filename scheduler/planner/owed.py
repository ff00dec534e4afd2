"""Which lessons of the weekly timetable the calendar has no date for, and how many of them are owed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from models.district import District
from models.plan import Dated, Standing
from models.timetable import Placement
from scheduler.term.in_force import rolled


def lost_to_calendar(
    district: District, standing: Sequence[Standing], dated: Iterable[Dated]
) -> tuple[Dated, ...]:
    """Lessons that would be if every date were its own weekday, and are not, by date."""
    there = {one.identity for one in dated}
    plain = rolled(district.model_copy(update={"calendar": ()}), standing)
    lessons = (one for one in plain if isinstance(one.decision, Placement))
    return tuple(one for one in lessons if one.identity not in there)


def short_of_minimum(district: District, dated: Iterable[Dated], lost: Iterable[Dated]) -> tuple[Dated, ...]:
    """The lost lessons that are needed to reach the courses' term minimums, the earliest of each course."""
    planned = Counter(one.decision.course for one in dated if isinstance(one.decision, Placement))
    short = {course.id: course.term_minimum - planned[course.id] for course in district.courses}
    found = []
    for one in lost:
        if isinstance(one.decision, Placement) and short[one.decision.course] > 0:
            short[one.decision.course] -= 1
            found.append(one)
    return tuple(found)

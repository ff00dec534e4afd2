"""Who is where when, while a timetable is being planted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from benchmarks.generate.bells import Spot
from models.course import Course, Half
from models.rules import Rules
from models.timetable import Placement

LUNCH = 40
"""Minutes that everybody has between 11:00 and 14:00."""

MOST_SCHOOLS = 2
"""Schools of a teacher a day; a half-day is spent at one."""

MOST_LESSONS = 6
"""Lessons of a teacher a day."""


class Stay(NamedTuple):
    """A lesson of a teacher, in minutes after midnight."""

    start: int
    end: int
    school: str
    half: Half


Minutes = Mapping[tuple[str, str], int]
"""Minutes between two different places, without buffers."""

Blocked = frozenset[tuple[str, int, Half]]
"""Half-days on which a teacher gives no lesson."""


@dataclass
class Diary:
    """What has been planted so far."""

    placements: list[Placement] = field(default_factory=list)
    stays: dict[tuple[str, int], list[Stay]] = field(default_factory=dict)
    """Per teacher and weekday."""
    taken: set[tuple[str, int, str]] = field(default_factory=set)
    """(class or joint class, weekday, label) of every lesson; classes that sit together always do."""
    lessons: dict[str, int] = field(default_factory=dict)
    """Per teacher, a week."""

    def copy(self) -> "Diary":
        """The same, to go on with and perhaps to throw away."""
        stays = {key: list(some) for key, some in self.stays.items()}
        return Diary(list(self.placements), stays, set(self.taken), dict(self.lessons))

    def free(self, course: Course, spot: Spot) -> bool:
        """Whether the group of the course has no lesson there."""
        return (course.group, spot.weekday, spot.label) not in self.taken

    def day(self, teacher: str, weekday: int) -> Sequence[Stay]:
        """The lessons of a teacher's day."""
        return self.stays.get((teacher, weekday), ())

    def put(self, teacher: str, school: str, lessons: Iterable[tuple[Course, Spot]]) -> None:
        """Write lessons down."""
        for course, spot in lessons:
            self.placements.append(
                Placement(course=course.id, teacher=teacher, weekday=spot.weekday, period=spot.label)
            )
            self.hold(course.group, spot)
            stay = Stay(spot.start, spot.end, school, spot.half)
            self.stays.setdefault((teacher, spot.weekday), []).append(stay)
            self.lessons[teacher] = self.lessons.get(teacher, 0) + 1

    def hold(self, group: str, spot: Spot) -> None:
        """The group has a lesson there, whoever gives it."""
        self.taken.add((group, spot.weekday, spot.label))


def in_time(stays: Iterable[Stay], minutes: Minutes, rules: Rules) -> bool:
    """Whether a day's lessons overlap nowhere, and leave time for the road and for lunch at every change.

    Between two schools lunch is asked for beside the road, or else before the first or after the last lesson
    of the day; at one school noon is long enough.
    """
    for one, other in pairwise(sorted(stays)):
        if other.start < one.end:
            return False
        if one.school == other.school:
            continue
        way = rules.departure_buffer + minutes[one.school, other.school] + rules.arrival_buffer
        start, end = max(one.end, rules.lunch_from), min(other.start - way, rules.lunch_to)
        if end - start < LUNCH:
            return False
    return True

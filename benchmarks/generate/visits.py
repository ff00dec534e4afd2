"""One teacher's lessons at one school: shared out over days, and fitted into periods."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.generate.bells import Spot
from models.course import Course

MOST_HALF = 3
"""Lessons of a half-day, which holds three shared periods."""


@dataclass(frozen=True)
class Part:
    """Courses of one school and subject that one teacher gives."""

    school: str
    subject: str
    courses: tuple[Course, ...]

    @property
    def lessons(self) -> int:
        """Lessons a week."""
        return sum(course.minimum for course in self.courses)


def parts(courses: Sequence[Course], school_of: Callable[[Course], str]) -> list[Part]:
    """All courses, gathered by school and subject; many classes are shared out among several teachers."""
    gathered: dict[tuple[str, str], list[Course]] = {}
    for course in courses:
        gathered.setdefault((school_of(course), course.subject), []).append(course)
    return [
        Part(school, subject, tuple(some))
        for (school, subject), here in gathered.items()
        for some in _split(here)
    ]


def _split(courses: list[Course]) -> Iterator[list[Course]]:
    """Parts of two to four courses, where there are two: about a half-day's lessons on a day of a visit."""
    count = max(1, (len(courses) + 1) // MOST_HALF)
    yield from (courses[n * len(courses) // count : (n + 1) * len(courses) // count] for n in range(count))


Unit = tuple[Course, int]
"""A course and lessons of it that follow one another: 1, or 2 for a double lesson."""


def units(course: Course) -> list[Unit]:
    """The lessons of a course, those of a double lesson together."""
    return [(course, 2)] * course.doubles + [(course, 1)] * (course.minimum - 2 * course.doubles)


def least_days(part: Part) -> int:
    """Days that the courses need."""
    return max(-(-len(units(c)) // (1 if c.doubles else c.max_day)) for c in part.courses)


def dealt(part: Part, days: int) -> list[list[Unit]] | None:
    """The units of each of so many days, dealt round; None if some day would hold one lesson only."""
    found: list[list[Unit]] = [[] for _ in range(days)]
    dealing = (unit for course in part.courses for unit in units(course))
    for n, unit in enumerate(dealing):
        found[n % days].append(unit)
    return found if all(sum(size for _, size in day) >= 2 for day in found) else None


Lesson = tuple[Course, Spot]


def fitted(
    some: Sequence[Unit], spots: Sequence[Spot], free: Callable[[Course, Spot], bool]
) -> list[Lesson] | None:
    """Each unit in spots of its own in which its classes are free; None if there are none.

    `spots` are of one day in clock order; the two of a double lesson are neighbours in a half-day.
    """
    if not some:
        return []
    (course, size), rest = some[0], some[1:]
    for n in range(len(spots) - size + 1):
        taken = spots[n : n + size]
        together = taken[0].half == taken[-1].half and int(taken[-1].label) - int(taken[0].label) == size - 1
        if together and all(free(course, spot) for spot in taken):
            left = [spot for spot in spots if spot not in taken]
            found = fitted(rest, left, free)
            if found is not None:
                return [*((course, spot) for spot in taken), *found]
    return None

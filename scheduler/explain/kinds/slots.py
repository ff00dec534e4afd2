"""Clauses about the slots of a course: it has its lessons in these alone."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from functools import partial
from itertools import product
from typing import Any, ClassVar

from models.course import Course, Half, SlotPattern
from models.district import District
from scheduler.explain.clause import Clause, Easing

DAYS = range(1, 6)
"""Weekdays that are opened one by one; others only with all of them."""


class Allowed:
    """A course is held only in the slots that its row lists."""

    name: ClassVar[str] = "courses.allowed"

    def clauses(self, district: District) -> Iterator[Clause]:
        """One for each course that lists any."""
        return (Clause(self.name, course.id) for course in district.courses if course.allowed)

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The course, and its slots."""
        return {"course": clause.of, "value": _course(district, clause).allowed}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """Every slot will do."""
        return _with(district, rows, ())

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """Half a day more, one on the same weekdays first; then any slot."""
        allowed = _course(district, clause).allowed
        days = {some.weekday for some in allowed}
        for day, half in product(sorted(DAYS, key=lambda day: day not in days), Half):
            more = SlotPattern(weekday=day, half=half)
            if more not in allowed:
                yield Easing(clause, partial(_with, rows=(clause.of,), slots=(*allowed, more)))
        yield Easing(clause, partial(_with, rows=(clause.of,), slots=()))


def _course(district: District, clause: Clause) -> Course:
    return next(course for course in district.courses if course.id == clause.of)


def _with(district: District, rows: Collection[Hashable], slots: tuple[SlotPattern, ...]) -> District:
    courses = (
        course.model_copy(update={"allowed": slots}) if course.id in rows else course
        for course in district.courses
    )
    return district.model_copy(update={"courses": tuple(courses)})

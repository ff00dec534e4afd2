"""Clauses about how lessons may be had: by own teachers, visitors, broadcasts, recordings."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from functools import partial
from typing import Any, ClassVar

from models.course import Mode
from models.district import District
from scheduler.explain.clause import Clause, Easing

IN_PERSON = (Mode.VISITING, Mode.LOCAL)
"""Modes that any course could have; whether it is broadcast is for the planner to decide."""


class Modes:
    """A course is met in the modes that its row lists, and in no other."""

    name: ClassVar[str] = "courses.modes"

    def clauses(self, district: District) -> Iterator[Clause]:
        """One for each course that nobody may give in person, or only own teachers or only visitors."""
        return (
            Clause(self.name, course.id) for course in district.courses if set(IN_PERSON) - set(course.modes)
        )

    def told(self, district: District, clause: Clause) -> Mapping[str, Any]:
        """The course, and its modes."""
        (course,) = (course for course in district.courses if course.id == clause.of)
        return {"course": course.id, "modes": course.modes}

    def without(self, district: District, rows: Collection[Hashable]) -> District:
        """Own teachers and visitors may give it."""
        return self._with(district, rows, IN_PERSON)

    def eased(self, district: District, clause: Clause) -> Iterator[Easing]:
        """One mode more, a broadcast first; at last visitors and own teachers."""
        (course,) = (course for course in district.courses if course.id == clause.of)
        steps = [(mode,) for mode in (Mode.SYNCHRONOUS, *IN_PERSON) if mode not in course.modes]
        for more in (*steps, IN_PERSON):
            if set(more) - set(course.modes):
                yield Easing(clause, partial(self._with, rows=(clause.of,), more=more))

    def _with(self, district: District, rows: Collection[Hashable], more: tuple[Mode, ...]) -> District:
        courses = (
            course.model_copy(update={"modes": tuple(dict.fromkeys((*course.modes, *more)))})
            if course.id in rows
            else course
            for course in district.courses
        )
        return district.model_copy(update={"courses": tuple(courses)})

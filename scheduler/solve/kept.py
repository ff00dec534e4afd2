"""Lessons of an older timetable as literals of the exact model."""

from collections.abc import Iterable, Iterator

from ortools.sat.python.cp_model import IntVar

from models.timetable import Placement
from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Source


class Lessons:
    """Looks lessons up by the district's ids; room and local adult do not matter here."""

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions
        problem = decisions.problem
        self._courses = {course.model.id: course for course in problem.courses}
        self._teachers = {teacher.model.id: teacher.index for teacher in problem.teachers}
        self._externals = {external.id: n for n, external in enumerate(problem.district.broadcasts)}
        self._slots = {(s.school, s.weekday, s.label, s.weeks): s.index for s in problem.slots}

    def literals(self, lesson: Placement) -> list[IntVar]:
        """What must all hold for the lesson to be given; the constant 0 if it never can be."""
        some = self._decisions
        key = self._key(lesson.course, lesson.period, lesson)
        if key is None:
            return [some.zero]
        if lesson.origin is not None:
            return self._received(lesson, key)
        if lesson.teacher is None:
            return [some.recorded.get(key, some.zero)]
        given = self.given(lesson)
        return [some.zero if given is None else some.lessons.get(given, some.zero)]

    def given(self, lesson: Placement) -> tuple[int, int, int] | None:
        """(course, teacher, slot) of a lesson in person; None for other lessons, and for unknown ids."""
        key = self._key(lesson.course, lesson.period, lesson)
        teacher = self._teachers.get(lesson.teacher or "")
        if key is None or teacher is None or lesson.origin is not None:
            return None
        return key[0], teacher, key[1]

    def adult(self, lesson: Placement) -> list[IntVar]:
        """The literal of its local adult, if it has one who could be."""
        return [literal for _, literal in self.adults(lesson)]

    def adults(self, lesson: Placement) -> list[tuple[tuple[int, int], IntVar]]:
        """The same with the (course, slot) of the lesson."""
        key = self._key(lesson.course, lesson.period, lesson)
        teacher = self._teachers.get(lesson.adult or "")
        if key is None or teacher is None:
            return []
        found = self._decisions.adults.get((*key, teacher))
        return [] if found is None else [(key, found)]

    def _received(self, lesson: Placement, key: tuple[int, int]) -> list[IntVar]:
        """The lesson receives its source, and the right person gives that."""
        some, zero = self._decisions, self._decisions.zero
        if lesson.origin_period is None:
            source = Source(external=self._externals.get(lesson.origin or ""))
            return [some.receives.get((*key, source), zero)]
        origin = self._key(lesson.origin or "", lesson.origin_period, lesson)
        teacher = self._teachers.get(lesson.teacher or "")
        if origin is None or teacher is None:
            return [zero]
        received = some.receives.get((*key, Source(*origin)), zero)
        return [received, some.lessons.get((origin[0], teacher, origin[1]), zero)]

    def _key(self, course: str, period: str, lesson: Placement) -> tuple[int, int] | None:
        """Indices of a course and of its slot on the lesson's weekday."""
        data = self._courses.get(course)
        if data is None:
            return None
        slot = self._slots.get((data.school, lesson.weekday, period, lesson.weeks))
        return None if slot is None else (data.index, slot)


def all_given(decisions: Decisions, lessons: Iterable[Placement]) -> set[tuple[int, int, int]]:
    """(course, teacher, slot) of those of the lessons that are given in person."""
    lookup = Lessons(decisions)
    return {given for lesson in lessons if (given := lookup.given(lesson)) is not None}


def hints(decisions: Decisions, kept: Iterable[Placement]) -> Iterator[tuple[IntVar, bool]]:
    """What a search that begins at these lessons tries first; nothing where there are none."""
    lessons, lookup = tuple(kept), Lessons(decisions)
    if lessons:
        adults = {literal.index for some in lessons for literal in lookup.adult(some)}
        chosen = _chosen(lookup, lessons)
        yield from ((literal, literal.index in chosen) for _, literal in decisions.of_courses())
        yield from ((literal, literal.index in adults) for literal in decisions.adults.values())


def others(decisions: Decisions, kept: Iterable[Placement]) -> Iterator[IntVar]:
    """Literals of all lessons but these, and of all adults but theirs; any adult where theirs cannot be."""
    lessons, lookup = tuple(kept), Lessons(decisions)
    chosen = _chosen(lookup, lessons)
    yield from (literal for _, literal in decisions.of_courses() if literal.index not in chosen)
    adults = {key: literal for some in lessons for key, literal in lookup.adults(some)}
    for (course, slot, _), literal in decisions.adults.items():
        theirs = adults.get((course, slot))
        if theirs is not None and literal.index != theirs.index:
            yield literal


def _chosen(lookup: Lessons, kept: Iterable[Placement]) -> set[int]:
    return {literal.index for lesson in kept for literal in lookup.literals(lesson)}

"""Sittings: lessons that are one and the same event for its teacher, its adult and its room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain, combinations

from models.course import Course
from scheduler.verify.joining import Joinings
from scheduler.verify.occurrence import Occurrence, Role

Origins = frozenset[tuple[str, int, str, str]]
"""(course, weekday, period, weeks) of every lesson that somebody receives."""


@dataclass(frozen=True, slots=True, eq=False)
class Sitting:
    """One or several lessons held together; equal only to itself."""

    lessons: tuple[Occurrence, ...]
    """One a course, in the district's order of courses."""
    whole: Occurrence
    """All of them as one occurrence: of one lesson that lesson, else with the classes of all."""
    broadcast: bool
    """Whether a lesson of it, given in person, is received elsewhere."""

    @property
    def courses(self) -> tuple[Course, ...]:
        """The courses of its lessons."""
        return tuple(lesson.course for lesson in self.lessons if lesson.course is not None)

    @property
    def rooms(self) -> tuple[str, ...]:
        """The rooms of its lessons, each once; one at most if the timetable is lawful."""
        return tuple(dict.fromkeys(lesson.room for lesson in self.lessons if lesson.room is not None))

    @property
    def adults(self) -> tuple[str, ...]:
        """The adults of its lessons, each once; one at most if the timetable is lawful."""
        return tuple(
            dict.fromkeys(adult for lesson in self.lessons if (adult := adult_of(lesson)) is not None)
        )

    def held_in(self) -> Iterable[Occurrence]:
        """It as an occurrence of each of its rooms."""
        if len(self.lessons) == 1:
            return (self.whole,)  # quickly, for most are
        return (
            self.whole if room == self.whole.room else replace(self.whole, room=room) for room in self.rooms
        )

    def duties(self) -> Iterable[Occurrence]:
        """It as an occurrence of each of its adults: at the school, counting no lesson."""
        for adult in self.adults:
            yield replace(self.whole, teacher=adult, role=Role.ADULT, lessons=0, mode=None)


def adult_of(lesson: Occurrence) -> str | None:
    """Id of the local adult of a lesson."""
    return None if lesson.placement is None else lesson.placement.adult


def sittings(lessons: Sequence[Occurrence], joinings: Joinings) -> tuple[Sitting, ...]:
    """Every lesson in exactly one sitting, in the order of their first lessons."""
    received = frozenset(
        (p.origin, p.weekday, p.origin_period, p.weeks)
        for lesson in lessons
        if (p := lesson.placement) is not None and p.origin is not None and p.origin_period is not None
    )
    groups: dict[object, list[Occurrence]] = {}
    for rank, lesson in enumerate(lessons):
        groups.setdefault(_key(lesson, joinings) or rank, []).append(lesson)
    return tuple(
        _sitting(some, received)
        for group in groups.values()
        for part in _parts(group, joinings)
        for some in ([part] if _pairwise(part, joinings) else [[lesson] for lesson in part])
    )


def _key(lesson: Occurrence, joinings: Joinings) -> tuple[object, ...] | None:
    """What lessons of one sitting have in common; None for a lesson that is surely a sitting of its own."""
    course, p = lesson.course, lesson.placement
    if course is None or p is None or not joinings.joinable(course) or (p.origin or p.teacher) is None:
        return None
    return lesson.school, p.weekday, p.period, p.weeks, p.teacher, p.origin, p.origin_period


def _parts(group: Sequence[Occurrence], joinings: Joinings) -> list[list[Occurrence]]:
    """Lessons that hear the same are split where nobody of the one part may sit with one of the other."""
    parts: list[list[Occurrence]] = []
    for lesson in group:
        near = [part for part in parts if _touches(part, lesson, joinings)]
        parts = [part for part in parts if part not in near] + [[*chain.from_iterable(near), lesson]]
    return parts


def _touches(part: Sequence[Occurrence], lesson: Occurrence, joinings: Joinings) -> bool:
    courses = [other.course for other in part if other.course is not None]
    return lesson.course is not None and any(joinings.together(lesson.course, c) for c in courses)


def _pairwise(group: Sequence[Occurrence], joinings: Joinings) -> bool:
    courses = [lesson.course for lesson in group if lesson.course is not None]
    return all(joinings.together(one, other) for one, other in combinations(courses, 2))


def _sitting(group: Sequence[Occurrence], received: Origins) -> Sitting:
    broadcast = bool(received) and any(_origin(lesson) in received for lesson in group)
    whole = group[0] if len(group) == 1 else reduce(_with, group)
    return Sitting(tuple(group), whole, broadcast)


def _origin(lesson: Occurrence) -> tuple[str, int, str, str] | None:
    """How others name a lesson they receive; None if it is not given in person."""
    if not lesson.in_person or lesson.course is None or lesson.placement is None:
        return None
    return lesson.course.id, lesson.weekday, lesson.label, lesson.placement.weeks


def _with(one: Occurrence, other: Occurrence) -> Occurrence:
    """A lesson together with another of the same sitting."""
    classes = tuple(dict.fromkeys((*one.classes, *other.classes)))
    return replace(one, classes=classes, title=f"{one.title} + {other.title}")

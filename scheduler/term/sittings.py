"""Lessons that are one for whoever gives them: several courses taught together, and who receives them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from models.base import Weeks
from models.bells import Period
from models.course import Course, Mode
from models.district import District
from scheduler.term.bells_in_force import Periods
from scheduler.term.groups import classes_of_group, school_of_group
from scheduler.term.planned import Planned
from scheduler.term.weekly import WeeklyLesson, weekly_lessons

Together = Callable[[Course, Course], bool]
"""Whether two courses of one school may share a lesson."""


@dataclass(frozen=True)
class Sitting:
    """What happens at one time under one teacher: mostly a single lesson."""

    lessons: tuple[WeeklyLesson, ...]
    """By course; at least one."""
    received_by: tuple[WeeklyLesson, ...] = ()
    """The synchronous lessons elsewhere that receive it."""

    @property
    def first(self) -> WeeklyLesson:
        """The lesson whose identity the sitting has."""
        return self.lessons[0]

    @property
    def teacher(self) -> str | None:
        """Who gives it, here or at the origin; None if recorded or from outside."""
        return self.first.placement.teacher

    @property
    def adult(self) -> str | None:
        """The local adult."""
        return self.first.placement.adult

    @property
    def room(self) -> str | None:
        """The placement's room, or else the course's."""
        return self.first.placement.room or self.first.course.room

    @property
    def weeks(self) -> Weeks:
        """In which weeks of the cycle."""
        return self.first.placement.weeks

    @property
    def period(self) -> Period:
        """When, as the bells ring on the term's first day."""
        return self.first.period

    @property
    def slot(self) -> tuple[str, int, str]:
        """School, weekday and label of its period."""
        return self.first.school, self.first.placement.weekday, self.first.placement.period

    @property
    def mode(self) -> Mode:
        """How the lesson is met."""
        return self.first.mode

    @property
    def in_person(self) -> bool:
        """Whether its teacher is in the room."""
        return self.mode in (Mode.LOCAL, Mode.VISITING)

    @property
    def groups(self) -> tuple[str, ...]:
        """Ids of the classes and joint classes (or the school) that it is for."""
        return tuple(lesson.course.group for lesson in self.lessons)

    @property
    def subjects(self) -> tuple[str, ...]:
        """Mostly one; several where a multi-grade room is taught several."""
        return tuple(dict.fromkeys(lesson.course.subject for lesson in self.lessons))


def sittings(district: District, timetable: Planned, periods: Periods | None = None) -> tuple[Sitting, ...]:
    """Every sitting of the week in the order of its first lesson; `periods` as in `weekly_lessons`.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    together = together_in(district)
    week = weekly_lessons(district, timetable, periods)
    sets: dict[tuple[object, ...], list[WeeklyLesson]] = {}
    for lesson in week:
        sets.setdefault(_meeting_point(lesson), []).append(lesson)
    received = _received(week)
    found = [
        Sitting(tuple(part), tuple(r for lesson in part for r in received.get(_sent(lesson), ())))
        for lessons in sets.values()
        for part in _parts(lessons, together)
    ]
    place = {id(lesson): number for number, lesson in enumerate(week)}
    return tuple(sorted(found, key=lambda sitting: place[id(sitting.first)]))


def together_in(district: District) -> Together:
    """Which courses may share a sitting: grades that may be joined for a subject, or a multi-grade room."""
    schools, members = school_of_group(district), classes_of_group(district)
    classes = {group.id: group for group in district.classes}

    def may(one: Course, other: Course) -> bool:
        if one.id == other.id or schools[one.group] != schools[other.group]:
            return False
        both = [classes[key] for course in (one, other) for key in members[course.group]]
        grades, rooms = {group.grade for group in both}, {group.multi_grade for group in both}
        joined = one.subject == other.subject and any(
            (row.school, row.subject) == (schools[one.group], one.subject) and grades <= set(row.grades)
            for row in district.joinings
        )
        return bool(both) and (joined or (len(rooms) == 1 and "" not in rooms))

    return may


def _parts(lessons: list[WeeklyLesson], together: Together) -> Iterable[list[WeeklyLesson]]:
    """One sitting if every two may be together, else one each."""
    courses = [lesson.course for lesson in lessons]
    recorded = lessons[0].mode == Mode.RECORDED
    if not recorded and all(together(one, other) for one, other in combinations(courses, 2)):
        return [sorted(lessons, key=lambda lesson: lesson.course.id)]
    return [[lesson] for lesson in lessons]


def _meeting_point(lesson: WeeklyLesson) -> tuple[object, ...]:
    """What the lessons of a sitting share."""
    p = lesson.placement
    return lesson.school, p.weekday, p.period, p.weeks, p.teacher, p.origin, p.origin_period


def _sent(lesson: WeeklyLesson) -> tuple[object, ...]:
    """How those who receive a lesson name it."""
    p = lesson.placement
    return (p.course, p.weekday, p.period, p.weeks) if p.origin is None else ()


def _received(week: Iterable[WeeklyLesson]) -> dict[tuple[object, ...], list[WeeklyLesson]]:
    """The synchronous lessons by what they receive."""
    found: dict[tuple[object, ...], list[WeeklyLesson]] = {}
    for lesson in week:
        p = lesson.placement
        if p.origin is not None:
            found.setdefault((p.origin, p.weekday, p.origin_period, p.weeks), []).append(lesson)
    return found

"""One weekly timetable as the law sees it: occurrences, gathered by teacher, class, room and course."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from models.course import Course
from models.timetable import Journey, Placement
from models.verdict import Param
from scheduler.verify.day import TeacherDay
from scheduler.verify.facts import Facts
from scheduler.verify.occurrence import Days, Occurrence, by_day, classes, rooms, teachers


class Week:
    """The lessons of a timetable together with the commitments of its district.

    The order in which the placements come does not matter.

    Raises
    ------
    ValueError
        If a placement names a course or teacher that the district does not have.
    """

    def __init__(self, facts: Facts, placements: Iterable[Placement]) -> None:
        self.facts = facts
        self.rules = facts.rules
        self.ways = facts.ways
        found: list[Occurrence] = []
        self.homeless: list[Placement] = []
        """Placements whose period does not exist at their school on that weekday: they are no lessons."""
        for placement in placements:
            lesson = facts.lesson(placement)
            if lesson is None:
                self.homeless.append(placement)
            else:
                found.append(lesson)
        self.homeless.sort(key=lambda p: (facts.course_rank[p.course], p.weekday, p.period, p.teacher))
        self.lessons = tuple(sorted(found, key=self._order))

    def _order(self, lesson: Occurrence) -> tuple[int, int, int, str, str]:
        """Sort key: course in the district's order, then the clock."""
        rank = self.facts.course_rank[lesson.course.id] if lesson.course is not None else -1
        return rank, lesson.weekday, lesson.start, lesson.label, lesson.teacher or ""

    @cached_property
    def by_course(self) -> dict[str, tuple[Occurrence, ...]]:
        """Per id of a course that has lessons: its lessons by weekday and clock."""
        found: dict[str, list[Occurrence]] = {}
        for lesson, course in self.taught():
            found.setdefault(course.id, []).append(lesson)
        return {course: tuple(some) for course, some in found.items()}

    def placed(self, course: str) -> int:
        """Number of lessons of a course."""
        return len(self.by_course.get(course, ()))

    @cached_property
    def course_days(self) -> dict[str, dict[int, int]]:
        """Per id of a course that has lessons: number of lessons on each weekday with any, Monday first."""
        return {
            course: dict(Counter(lesson.weekday for lesson in lessons))
            for course, lessons in self.by_course.items()
        }

    def course_told(self, course: Course) -> dict[str, Param]:
        """What is taught to whom and where, as parameters of a finding."""
        school = self.facts.school_of[course.group]
        return {"course": course.id, "group": course.group, "subject": course.subject, "school": school}

    def taught(self) -> Iterator[tuple[Occurrence, Course]]:
        """Every lesson with its course."""
        return ((lesson, lesson.course) for lesson in self.lessons if lesson.course is not None)

    @cached_property
    def class_days(self) -> Days:
        """Per class and weekday with at least one lesson: everything the class is in."""
        return by_day(classes, self.lessons, self.facts.class_commitments)

    @cached_property
    def room_days(self) -> Days:
        """Per room and weekday with at least one lesson: everything the room is used for."""
        return by_day(rooms, self.lessons, self.facts.room_commitments)

    @cached_property
    def days(self) -> tuple[TeacherDay, ...]:
        """The teacher-days with at least one lesson."""
        found = by_day(teachers, self.lessons, self.facts.teacher_commitments)
        return tuple(self.facts.day(key, some) for key, some in found.items())

    @cached_property
    def all_days(self) -> tuple[TeacherDay, ...]:
        """The days with a lesson and those with commitments only, in the district's order of teachers."""
        found = dict(self.facts.standing_days)
        found |= {(day.teacher.id, day.weekday): day for day in self.days}
        return tuple(found[key] for key in sorted(found, key=lambda k: (self.facts.teacher_rank[k[0]], k[1])))

    @cached_property
    def weeks(self) -> dict[str, tuple[TeacherDay, ...]]:
        """Per id of a teacher with at least one lesson in the week: all of the teacher's days."""
        placed = {day.teacher.id for day in self.days}
        found: dict[str, list[TeacherDay]] = {}
        for day in self.all_days:
            if day.teacher.id in placed:
                found.setdefault(day.teacher.id, []).append(day)
        return {teacher: tuple(days) for teacher, days in found.items()}

    @cached_property
    def journeys(self) -> tuple[Journey, ...]:
        """All journeys of the week, also those that commitments alone cause."""
        return tuple(journey for day in self.all_days for journey in day.journeys)

"""Which decisions of an older timetable the district's tables still have a place for.

Only existence is asked: course, teacher, period, origin, meeting, run. Whether they would be lawful is not.
A lesson whose local adult or room is gone is still there; it has none then.
"""

from collections.abc import Iterable

from models.base import Weeks
from models.district import District
from models.timetable import Decision, Held, Placement, Ride
from scheduler.term.bells_in_force import Periods, periods_in_force
from scheduler.term.groups import school_of_group


class StillThere:
    """Answers for one district."""

    def __init__(self, district: District, periods: Periods | None = None) -> None:
        """`periods` are those that count; else those in force when the term begins."""
        at = school_of_group(district)
        self._school = {course.id: at[course.group] for course in district.courses}
        self._meetings = {meeting.id: meeting.school for meeting in district.meetings}
        self._broadcasts = {broadcast.id for broadcast in district.broadcasts}
        self._teachers = {teacher.id for teacher in district.teachers}
        self._rooms = {room.id for room in district.rooms}
        self._stops = {run.id: len(run.stops) for run in district.runs}
        self._periods = periods_in_force(district) if periods is None else periods
        self._one_week = district.term.weeks_in_cycle == 1

    def lessons(self, lessons: Iterable[Placement]) -> tuple[Placement, ...]:
        """Those of the lessons that have a place, in their order."""
        return tuple(self._freed(lesson) for lesson in lessons if self._lesson(lesson))

    def others(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Those of the meetings and rides that have a place, in their order."""
        return tuple(some for some in decisions if self._other(some))

    def _lesson(self, lesson: Placement) -> bool:
        school = self._school.get(lesson.course)
        return (
            (school, lesson.weekday, lesson.period) in self._periods
            and (lesson.teacher is None or lesson.teacher in self._teachers)
            and self._origin(lesson)
            and not (self._one_week and lesson.weeks != Weeks.EVERY)
        )

    def _freed(self, lesson: Placement) -> Placement:
        """The lesson without an adult or a room that is gone."""
        gone = {"adult": lesson.adult not in self._teachers, "room": lesson.room not in self._rooms}
        return lesson.model_copy(update={field: None for field, none in gone.items() if none})

    def _other(self, some: Decision) -> bool:
        match some:
            case Held():
                school = self._meetings.get(some.meeting)
                known = self._teachers.issuperset(some.attendants)
                return known and (school, some.weekday, some.period) in self._periods
            case Ride():
                return some.teacher in self._teachers and some.alight < self._stops.get(some.run, 0)
        return False

    def _origin(self, lesson: Placement) -> bool:
        if lesson.origin is None or lesson.origin in self._broadcasts:
            return True
        school = self._school.get(lesson.origin)
        return (school, lesson.weekday, lesson.origin_period) in self._periods

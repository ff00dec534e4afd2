"""Rows of the long table that are lessons."""

from collections.abc import Iterable, Iterator
from typing import Any

from models.checks.facts import Facts
from models.course import Course, Mode
from models.group import JointClass, SchoolClass
from models.school import Room, School
from models.timetable import Placement
from scheduler.read.cells.words import MODE_NAMES
from scheduler.read.directory import Directory
from scheduler.read.sheet import Row
from scheduler.read.table import Column
from scheduler.read.tables.timetable import (
    ADULT,
    COURSE,
    DAY,
    END,
    GROUP,
    IN_WEEKS,
    MODE_OF,
    ORIGIN,
    ORIGIN_PERIOD,
    PERIOD,
    ROOM,
    SCHOOL,
    START,
    SUBJECT,
    TEACHER,
)

Named = School | Room | SchoolClass | JointClass


class Lessons:
    """Reads rows with a course, against what the district has."""

    def __init__(self, facts: Facts, teachers: Directory) -> None:
        self._facts = facts
        self._teachers = teachers
        self._by_id = {course.id: course for course in facts.district.courses}
        self._courses, self._origins = Directory("unknown_course"), Directory("unknown_origin")
        for course in facts.district.courses:
            self._courses.add(course.id, course.id)
            self._origins.add(course.id, course.id)
        for broadcast in facts.district.broadcasts:
            self._origins.add(broadcast.id, broadcast.id)
        self._rooms = Directory("unknown_room")
        for room in facts.district.rooms:
            for name in (room.name, f"{room.name} ({room.id})"):
                self._rooms.add(room.id, name, room.school)

    def placement(self, row: Row) -> Placement | None:
        """The lesson of a row; None after refusing it."""
        course_id = find(row, COURSE, self._courses)
        teacher = find(row, TEACHER, self._teachers)
        origin = find(row, ORIGIN, self._origins)
        adult = find(row, ADULT, self._teachers)
        if not row.written.get(PERIOD.key):
            row.refuse(PERIOD, "missing_cell")
        if course_id is None or row.bad:
            return None
        course = self._by_id[course_id]
        self._check_mode(row, course, teacher, origin)
        self._check(row, course)
        room = self._room(row, course)
        if row.bad:
            return None
        return Placement(
            course=course_id,
            teacher=teacher,
            weekday=row[DAY],
            period=row[PERIOD] or "",
            weeks=row[IN_WEEKS],
            origin=origin,
            origin_period=row[ORIGIN_PERIOD],
            room=room,
            adult=adult,
        )

    def _check_mode(self, row: Row, course: Course, teacher: str | None, origin: str | None) -> None:
        """A lesson without a teacher is recorded, and says so, or comes from outside the district."""
        written = row[MODE_OF]
        if teacher is None and (origin in self._by_id or (origin is None and written is not Mode.RECORDED)):
            row.refuse(TEACHER, "missing_cell")
            return
        mode = Mode.RECORDED if origin is None else Mode.SYNCHRONOUS
        if teacher is not None and origin is None:
            local = self._facts.teachers[teacher].employer == self._facts.school_of[course.group]
            mode = Mode.LOCAL if local else Mode.VISITING
        if written is not None and written is not mode:
            row.refuse(MODE_OF, "says_otherwise", expected=MODE_NAMES[mode], course=course.id)

    def _room(self, row: Row, course: Course) -> str | None:
        """The room that the row decides, where the course has none of its own."""
        written = row[ROOM]
        if written is None or course.room is not None:
            return None
        return self._rooms.find(row, ROOM, written, self._facts.school_of[course.group])

    def _check(self, row: Row, course: Course) -> None:
        """Refuse columns that say something else than course, weekday and period do."""
        for column, expected in self._expected(row, course):
            agree(row, column, expected, course.id)

    def _expected(self, row: Row, course: Course) -> Iterator[tuple[Column[Any], list[Any]]]:
        """Columns with the values that would be right, the best first; none if nothing can be said."""
        district, school = self._facts.district, self._facts.school_of[course.group]
        yield SCHOOL, names(district.schools, school)
        group = names((*district.classes, *district.joint_classes), course.group)
        yield GROUP, group or names(district.schools, school)
        yield SUBJECT, [course.subject]
        yield ROOM, names(district.rooms, course.room)
        period = self._facts.periods.get((school, row[DAY], row[PERIOD] or ""))
        yield START, [period.start] if period else []
        yield END, [period.end] if period else []


def agree(row: Row, column: Column[Any], expected: list[Any], what: str) -> None:
    """Refuse a cell that is filled and none of the expected values, if there are any."""
    value = row[column]
    if value is not None and expected and not _agrees(value, expected):
        row.refuse(column, "says_otherwise", expected=_written(expected[0]), course=what)


def find(row: Row, column: Column[str | None], directory: Directory) -> str | None:
    """The id meant by a cell; None if it is blank, or after refusing it."""
    written = row.peek(column)
    return directory.find(row, column, written) if written else None


def names(rows: Iterable[Named], id_: str | None) -> list[str]:
    """The ways in which the row with this id may be written; none if there is no such row."""
    return [text for r in rows if r.id == id_ for text in (r.name, r.id, f"{r.name} ({r.id})")]


def _agrees(value: str | int, expected: list[Any]) -> bool:
    """True if the value is one of the expected, or a long one of them cut short."""
    if isinstance(value, str) and value.endswith("…"):
        return any(name.startswith(value[:-1]) for name in expected)
    return value in expected


def _written(value: str | int) -> str:
    return value if isinstance(value, str) else f"{value // 60}:{value % 60:02}"

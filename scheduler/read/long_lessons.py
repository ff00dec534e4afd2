"""Rows of the long table that are lessons."""

from collections.abc import Iterable, Iterator

from models.bells import Period
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
            expected = mode.value if row.written[MODE_OF.key].isascii() else MODE_NAMES[mode]
            row.refuse(MODE_OF, "says_otherwise", expected=expected, what=course.id)

    def _room(self, row: Row, course: Course) -> str | None:
        """The room that the row decides, where the course has none of its own."""
        written = row[ROOM]
        if written is None or course.room is not None:
            return None
        return self._rooms.find(row, ROOM, written, self._facts.school_of[course.group])

    def _check(self, row: Row, course: Course) -> None:
        """Refuse columns that say something else than course, weekday and period do."""
        for column, expected in self._expected(course):
            agree(row, column, expected, course.id)
        school = self._facts.school_of[course.group]
        period = self._facts.periods.get((school, row[DAY], row[PERIOD] or ""))
        agree_with_bells(row, period, names(self._facts.district.schools, school)[0])

    def _expected(self, course: Course) -> Iterator[tuple[Column[str | None], list[str]]]:
        """Columns with the values that would be right, the best first; none if nothing can be said."""
        district, school = self._facts.district, self._facts.school_of[course.group]
        yield SCHOOL, names(district.schools, school)
        group = names((*district.classes, *district.joint_classes), course.group)
        yield GROUP, group or names(district.schools, school)
        yield SUBJECT, [course.subject]
        yield ROOM, names(district.rooms, course.room)


def agree(row: Row, column: Column[str | None], expected: list[str], what: str) -> None:
    """Refuse a cell that is filled and none of the expected names, if there are any."""
    value = row[column]
    if value is not None and expected and not _agrees(value, expected):
        row.refuse(column, "says_otherwise", expected=expected[0], what=what)


def agree_with_bells(row: Row, period: Period | None, school: str) -> None:
    """Refuse clock times that are filled and not those of the row's period, which may have been changed."""
    filled = [column for column in (START, END) if row[column] is not None]
    times = {} if period is None else {START.key: period.start, END.key: period.end}
    wrong = [column for column in filled if row[column] != times.get(column.key, row[column])]
    if wrong:
        headings = tuple(row.sheet.heading(column.key) for column in filled)
        row.refuse(
            wrong[0],
            "bells_differ",
            school=school,
            weekday=row[DAY],
            period=row.written[PERIOD.key],
            at=times[wrong[0].key],
            columns=headings,
        )


def find(row: Row, column: Column[str | None], directory: Directory) -> str | None:
    """The id meant by a cell; None if it is blank, or after refusing it."""
    written = row.peek(column)
    return directory.find(row, column, written) if written else None


def names(rows: Iterable[Named], id_: str | None) -> list[str]:
    """The ways in which the row with this id may be written; none if there is no such row."""
    return [text for r in rows if r.id == id_ for text in (r.name, r.id, f"{r.name} ({r.id})")]


def _agrees(value: str, expected: list[str]) -> bool:
    """True if the value is one of the expected, or a long one of them cut short."""
    if value.endswith("…"):
        return any(name.startswith(value[:-1]) for name in expected)
    return value in expected

"""The long table of lessons, as exported or edited by hand, to placements of a known district."""

import re
from collections.abc import Iterator
from typing import Any

from models.checks.facts import Facts
from models.course import Course
from models.district import District
from models.timetable import Placement
from scheduler.read.directory import Directory
from scheduler.read.messages import Log
from scheduler.read.rows import parse_sheet
from scheduler.read.sheet import Row
from scheduler.read.table import Column
from scheduler.read.tables.timetable import (
    COURSE,
    DAY,
    END,
    GROUP,
    PERIOD,
    ROOM,
    SCHOOL,
    START,
    SUBJECT,
    TABLE,
    TEACHER,
)

_HARMLESS = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
"""Text that was given an apostrophe, so that no spreadsheet program takes it for a formula."""


def placements(text: str, file: str, district: District, log: Log) -> tuple[Placement, ...]:
    """The lessons in CSV text; everything wrong is logged."""
    sheet = parse_sheet(text, file, TABLE, log, _clean)
    courses, teachers = Directory("unknown_course"), Directory("unknown_teacher")
    for teacher in district.teachers:
        teachers.add(teacher.id, teacher.name)
    for course in district.courses:
        courses.add(course.id, course.id)
    by_id = {course.id: course for course in district.courses}
    facts = Facts(district)
    found: list[Placement] = []
    for row in sheet.rows if sheet else ():
        ids = [_find(row, c, d) for c, d in ((COURSE, courses), (TEACHER, teachers))]
        course_id, teacher_id = ids
        if course_id and teacher_id and not row.bad:
            placement = Placement(course=course_id, teacher=teacher_id, weekday=row[DAY], period=row[PERIOD])
            _check(row, by_id[course_id], facts)
            found.append(placement)
    return tuple(found)


def _find(row: Row, column: Column[str], directory: Directory) -> str | None:
    written = row.peek(column)
    return directory.find(row, column, written) if written else None


def _clean(cell: str) -> str:
    text = cell.strip(" \u3000")
    return (text[1:] if _HARMLESS.match(text) else text).strip()


def _check(row: Row, course: Course, facts: Facts) -> None:
    """Refuse columns that say something else than course, weekday and period do."""
    for column, expected in _expected(row, course, facts):
        value = row[column]
        if value is not None and expected and not _agrees(value, expected):
            row.refuse(column, "says_otherwise", expected=_written(expected[0]), course=course.id)


def _expected(row: Row, course: Course, facts: Facts) -> Iterator[tuple[Column[Any], list[Any]]]:
    """Columns with the values that would be right, the best first; none if nothing can be said."""
    district, school = facts.district, facts.school_of[course.group]
    yield SCHOOL, [name for s in district.schools if s.id == school for name in _names(s.id, s.name)]
    groups = [(c.id, c.name) for c in district.classes] + [(j.id, j.name) for j in district.joint_classes]
    yield GROUP, [name for id_, own in groups if id_ == course.group for name in _names(id_, own)]
    yield SUBJECT, [course.subject]
    yield ROOM, [name for r in district.rooms if r.id == course.room for name in _names(r.id, r.name)]
    period = facts.periods.get((school, row[DAY], row[PERIOD]))
    yield START, [period.start] if period else []
    yield END, [period.end] if period else []


def _names(id_: str, name: str) -> tuple[str, ...]:
    return name, id_, f"{name} ({id_})"


def _agrees(value: str | int, expected: list[Any]) -> bool:
    """True if the value is one of the expected, or a long one of them cut short."""
    if isinstance(value, str) and value.endswith("…"):
        return any(name.startswith(value[:-1]) for name in expected)
    return value in expected


def _written(value: str | int) -> str:
    return value if isinstance(value, str) else f"{value // 60}:{value % 60:02}"

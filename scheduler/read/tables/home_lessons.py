"""home_lessons 本校课时: lessons of a school's own timetable that are to find any free period there."""

from collections.abc import Sequence

from models.course import Course
from models.teacher import Teacher
from scheduler.read.cells.number import whole
from scheduler.read.cells.slot import PATTERNS
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional

TEACHER = needed("teacher", "教师", NAME, "音乐教师甲")
SCHOOL = optional("school", "学校", NAME, "梁河小学")
LESSONS = needed("lessons", "周课时", whole(1, 40, "lessons"), "12")
MAX_DAY = defaulted("max_day", "每天最多节数", whole(1, 20, "lessons"), "3", 6)
ALLOWED = defaulted("allowed", "可排时段", PATTERNS, "上午", ())

TABLE = Table("home_lessons", "本校课时", (TEACHER, SCHOOL, LESSONS, MAX_DAY, ALLOWED))

HOME_SUBJECT = "本校课"
"""Their subject: which one each of them is, the school itself decides."""


def read(desk: Desk, staff: Sequence[Teacher]) -> list[tuple[Course, Row]]:
    """A course of the school itself for each row, with the row; a blank school is the employing one."""
    found: list[tuple[Course, Row]] = []
    employers = {teacher.id: teacher.employer for teacher in staff}
    for row in desk.rows(TABLE):
        named, written = row.peek(TEACHER), row.peek(SCHOOL)
        teacher = desk.teachers.find(row, TEACHER, named) if named else None
        school = desk.schools.find(row, SCHOOL, written) if written else employers.get(teacher or "")
        if school is None and teacher in employers and not row.bad:
            row.refuse(SCHOOL, "no_home_school", teacher=named or "")
        if teacher and school and not row.bad:
            found.append((_course(row, teacher, school), row))
    return found


def _course(row: Row, teacher: str, school: str) -> Course:
    return Course(
        id=f"home/{teacher}",
        group=school,
        subject=HOME_SUBJECT,
        eligible=(teacher,),
        minimum=row[LESSONS],
        target=row[LESSONS],
        max_day=row[MAX_DAY],
        allowed=row[ALLOWED],
    )

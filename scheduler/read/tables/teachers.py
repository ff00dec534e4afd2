"""teachers 教师: who teaches what, from where, and within which limits."""

from collections.abc import Sequence

from models.teacher import Limits, Quality, Teacher
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.grade import GRADES
from scheduler.read.cells.text import NAME, NAMES
from scheduler.read.cells.words import QUALITY, YES_NO
from scheduler.read.desk import Desk
from scheduler.read.hints import name_hint
from scheduler.read.sheet import Row
from scheduler.read.table import Column, Table, defaulted, needed, optional
from scheduler.read.tables.limits import COLUMNS, limits

ID = optional("id", "编号", NAME, "T07", "教师编号")
TEACHER_NAME = needed("name", "姓名", NAME, "美术教师甲", "教师")
EMPLOYER = optional("employer", "人事学校", NAME, "梁河小学", "派出学校")
CLUSTER = optional("cluster", "片区", NAME, "梁河片区")
START_PLACE = optional("start_place", "早出发地", NAME, "县城")
END_PLACE = optional("end_place", "晚返回地", NAME, "县城")
LEAVE_AFTER = optional("leave_after", "最早出发", CLOCK, "7:10")
RETURN_BY = optional("return_by", "最晚返回", CLOCK, "18:00")
SUBJECTS = defaulted("subjects", "可教学科", NAMES, "音乐、美术", ())
GRADES_TAUGHT = defaulted("grades", "可教年级", GRADES, "1-4", ())
TEACHER_QUALITY = defaulted("quality", "专任/兼任", QUALITY, "专任", Quality.SPECIALIST)
PART_TIME = defaulted("part_time", "兼任学科", NAMES, "美术", ())
ASSISTS = defaulted("assists", "可作助教", YES_NO, "是", False)
RIDES = defaulted("rides", "乘车", YES_NO, "是", False)

TABLE = Table(
    "teachers",
    "教师",
    (
        ID,
        TEACHER_NAME,
        EMPLOYER,
        CLUSTER,
        START_PLACE,
        END_PLACE,
        LEAVE_AFTER,
        RETURN_BY,
        SUBJECTS,
        GRADES_TAUGHT,
        TEACHER_QUALITY,
        PART_TIME,
        ASSISTS,
        RIDES,
        *COLUMNS,
    ),
    required=True,
)


def read(desk: Desk, usual: Limits) -> tuple[Teacher, ...]:
    """Teachers; `usual` are the limits of a teacher who has no own ones."""
    teachers: list[Teacher] = []
    homeless: list[Row] = []
    for row in desk.rows(TABLE):
        name = row.peek(TEACHER_NAME)
        desk.teachers.add(row.peek(ID) or name, name)
        employer, cluster = _employment(desk, row)
        start = _place(desk, row, START_PLACE, employer)
        end = _place(desk, row, END_PLACE, start)
        homeless += [row] if start is None and not row.bad else []
        if row.bad or start is None or end is None:
            continue
        teacher = Teacher(
            id=row[ID] or row[TEACHER_NAME],
            name=row[TEACHER_NAME],
            employer=employer,
            cluster=cluster,
            start_place=start,
            end_place=end,
            leave_after=row[LEAVE_AFTER],
            return_by=row[RETURN_BY],
            subjects=row[SUBJECTS],
            grades=row[GRADES_TAUGHT],
            quality=row[TEACHER_QUALITY],
            part_time=row[PART_TIME],
            assists=row[ASSISTS],
            rides=row[RIDES],
            limits=limits(row, usual),
        )
        desk.keep("teachers", teachers, teacher, row)
    _refuse_homeless(homeless)
    desk.teachers.open = desk.is_open(TABLE)
    return tuple(teachers)


def _refuse_homeless(rows: list[Row]) -> None:
    """Refuse teachers whose day begins nobody knows where: once, if the column of schools is missing."""
    if rows and EMPLOYER.key not in rows[0].sheet.headings:
        first = rows[0]
        other = first.sheet.heading(START_PLACE.key)
        first.refuse(EMPLOYER, "no_start_place", other=other, count=len(rows))
    else:
        for row in rows:
            row.refuse(START_PLACE, "missing_cell")
    for row in rows:
        row.bad = True


def _employment(desk: Desk, row: Row) -> tuple[str | None, str | None]:
    """School and cluster; a cluster may also stand where the school is asked for."""
    written, cluster = row.peek(EMPLOYER), row.peek(CLUSTER)
    if written is None:
        return None, cluster
    if written in desk.schools.entries:
        return desk.schools.find(row, EMPLOYER, written), cluster
    if written in desk.clusters and cluster in {None, written}:
        return None, written
    if desk.schools.open:
        return written, cluster
    names = (desk.schools.name_of(id_) for id_ in desk.schools.entries)
    hint = name_hint(written, (*names, *sorted(desk.clusters)), also=desk.schools.entries)
    row.refuse(EMPLOYER, "unknown_employer", hint, item=written)
    return None, cluster


def _place(desk: Desk, row: Row, column: Column[str | None], otherwise: str | None) -> str | None:
    written = row.peek(column)
    return desk.places.find(row, column, written) if written else otherwise


def of_subject(desk: Desk, row: Row, column: Column[str | None], staff: Sequence[Teacher]) -> tuple[str, ...]:
    """All teachers of the subject that a column of another table names; refused if nobody teaches it."""
    subject = row.peek(column)
    group = tuple(teacher.id for teacher in staff if subject in teacher.subjects)
    if subject and not group and not desk.is_incomplete(TABLE):
        known = sorted({subject for teacher in staff for subject in teacher.subjects})
        row.refuse(column, "unknown_subject", name_hint(subject, known), item=subject)
    return group

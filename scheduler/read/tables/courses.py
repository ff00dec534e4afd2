"""courses 任课安排: what a class or joint class is taught in place of the curriculum."""

from models.course import Course
from scheduler.read.cells.slot import SLOTS
from scheduler.read.cells.text import NAME, NAMES
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional
from scheduler.read.tables.provision import COLUMNS, provision

ID = optional("id", "课程代码", NAME, "caotan-3-english")
SCHOOL = optional("school", "学校", NAME, "草滩小学")
GROUP = needed("group", "班级或合班", NAME, "三年级", "班级", "合班", "class")
SUBJECT = needed("subject", "学科", NAME, "英语")
ELIGIBLE = defaulted(
    "eligible",
    "候选教师",
    NAMES,
    "英语教师甲、英语教师乙",
    (),
    "指定教师",
    "教师",
    "指定教师或候选教师",
)
FIXED = defaulted("fixed", "固定时间", SLOTS, "周二第5节", ())
ROOM = optional("room", "教室", NAME, "音乐教室")

ORIGINS = defaulted("origins", "主讲来源", NAMES, "梁河小学/三年级/英语", ())
SITS_IN = defaulted("sits_in", "听课教师", NAMES, "英语教师丙", ())

TABLE = Table(
    "courses",
    "任课安排",
    (ID, SCHOOL, GROUP, SUBJECT, *COLUMNS, ELIGIBLE, FIXED, ROOM, ORIGINS, SITS_IN),
)


def read(desk: Desk) -> list[tuple[Course, Row]]:
    """Courses with the rows they come from; one without a code has <group>/<subject> for id."""
    found: list[tuple[Course, Row]] = []
    for row in desk.rows(TABLE):
        written = row.peek(SCHOOL)
        school = desk.schools.find(row, SCHOOL, written) if written else None
        named, room_named = row.peek(GROUP), row.peek(ROOM)
        group = desk.groups.find(row, GROUP, named, school) if named else None
        eligible = desk.teachers.find_all(row, ELIGIBLE, row.peek(ELIGIBLE) or ())
        sits_in = desk.teachers.find_all(row, SITS_IN, row.peek(SITS_IN) or ())
        origins = tuple(_origin(desk, row, written) for written in row.peek(ORIGINS) or ())
        at = school or (desk.school_of(group) if group else None)
        room = desk.rooms.find(row, ROOM, room_named, at) if room_named else None
        if group and not row.bad:
            course = Course(
                id=row[ID] or f"{group}/{row[SUBJECT]}",
                group=group,
                subject=row[SUBJECT],
                eligible=eligible,
                fixed=row[FIXED],
                room=room,
                origins=origins,
                sits_in=sits_in,
                **provision(row),
            )
            found.append((course, row))
    return found


def _origin(desk: Desk, row: Row, written: str) -> str:
    """The id of a broadcast, if it is named; else of a course, which may exist only when all is read."""
    known = written in desk.broadcasts.entries
    return (desk.broadcasts.find(row, ORIGINS, written) if known else None) or written

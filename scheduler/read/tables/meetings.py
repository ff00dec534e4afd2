"""meetings 教研活动: weekly meetings and open lessons that are to find a common slot."""

from collections.abc import Sequence

from models.bells import PeriodKind
from models.course import Meeting
from models.teacher import Teacher
from scheduler.read.cells.number import whole
from scheduler.read.cells.slot import PATTERNS
from scheduler.read.cells.text import NAME, NAMES
from scheduler.read.cells.words import KINDS, YES_NO
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional
from scheduler.read.tables import teachers

ID = optional("id", "代码", NAME, "music-team", "编号")
MEETING_NAME = needed("name", "名称", NAME, "音乐组教研")
SCHOOL = needed("school", "学校", NAME, "梁河小学")
ONLINE = defaulted("online", "线上", YES_NO, "是", False)
MEMBERS = defaulted("members", "参加教师", NAMES, "音乐教师甲、音乐教师乙", ())
SUBJECT = optional("subject", "学科组", NAME, "音乐", "学科")
QUORUM = optional("quorum", "最少人数", whole(0, 200, "count"), "3")
KINDS_USED = defaulted("kinds", "时段类型", KINDS, "上课", (PeriodKind.LESSON,))
ALLOWED = defaulted("allowed", "可排时段", PATTERNS, "周五下午", ())
IMPORTANCE = defaulted("importance", "重要性", whole(1, 100, "count"), "2", 1)

TABLE = Table(
    "meetings",
    "教研活动",
    (ID, MEETING_NAME, SCHOOL, ONLINE, MEMBERS, SUBJECT, QUORUM, KINDS_USED, ALLOWED, IMPORTANCE),
)


def read(desk: Desk, staff: Sequence[Teacher]) -> tuple[Meeting, ...]:
    """Meetings; one without a code has its name for id."""
    found: list[Meeting] = []
    for row in desk.rows(TABLE):
        written = row.peek(SCHOOL)
        school = desk.schools.find(row, SCHOOL, written) if written else None
        members = _members(desk, row, staff)
        id_ = row.peek(ID) or row.peek(MEETING_NAME)
        if school and id_ and not row.bad:
            model = Meeting(
                id=id_,
                name=row[MEETING_NAME],
                school=school,
                online=row[ONLINE],
                members=members,
                quorum=row[QUORUM],
                kinds=row[KINDS_USED],
                allowed=row[ALLOWED],
                importance=row[IMPORTANCE],
            )
            desk.keep("meetings", found, model, row)
    return tuple(found)


def _members(desk: Desk, row: Row, staff: Sequence[Teacher]) -> tuple[str, ...]:
    """Those who are named, and then all teachers of the subject, each once."""
    named = desk.teachers.find_all(row, MEMBERS, row.peek(MEMBERS) or ())
    group = teachers.of_subject(desk, row, SUBJECT, staff)
    return tuple(dict.fromkeys((*named, *group)))

"""events 活动: research meetings, lectures, contests and the like, which are to find their dates."""

from collections.abc import Sequence

from models.course import Course
from models.event import Event
from models.teacher import Teacher
from models.term import Term
from scheduler.read.cells.day import DATE
from scheduler.read.cells.number import whole
from scheduler.read.cells.slot import PATTERNS
from scheduler.read.cells.text import NAME, NAMES, PROSE
from scheduler.read.desk import Desk
from scheduler.read.hints import name_hint
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional
from scheduler.read.tables import courses as courses_table
from scheduler.read.tables import curriculum as curriculum_table
from scheduler.read.tables import teachers as teachers_table

EVENT = needed("name", "活动", NAME, "音乐教研", "名称")
KIND = defaulted("kind", "类型", PROSE, "教研", "")
PEOPLE = defaulted("people", "参加教师", NAMES, "音乐教师甲、音乐教师乙", (), "参加人")
SUBJECT = optional("subject", "学科组", NAME, "音乐", "学科")
SCHOOLS = defaulted("schools", "参加学校", NAMES, "草滩小学", ())
GROUPS = defaulted("groups", "参加班级", NAMES, "草滩小学/三年级", ())
PLACE = needed("place", "地点", NAME, "梁河小学或线上")
COUNT = defaulted("count", "次数", whole(1, 200, "count"), "4", 1)
SINCE = optional("since", "起始日期", DATE, "2026-09-01")
BY = optional("by", "截止日期", DATE, "2026-12-31")
LENGTH = defaulted("minutes", "时长", whole(5, 720, "minutes"), "60", 60, "分钟")
DAYS = defaulted("days", "天数", whole(0, 60, "days"), "5", 0)
APART = defaulted("apart", "间隔天数", whole(1, 200, "days"), "14", 1)
ALLOWED = defaulted("allowed", "可排时段", PATTERNS, "周五下午", ())
AFTER = optional("after", "评课学科", NAME, "音乐")
WITHIN = defaulted("within", "几天内", whole(0, 60, "days"), "7", 7)

TABLE = Table(
    "events",
    "活动",
    (
        EVENT, KIND, PEOPLE, SUBJECT, SCHOOLS, GROUPS, PLACE, COUNT, SINCE, BY, LENGTH, DAYS, APART, ALLOWED,
        AFTER, WITHIN,
    ),
)  # fmt: skip

ONLINE = ("线上", "online")


def read(
    desk: Desk, term: Term | None, staff: Sequence[Teacher], courses: Sequence[Course]
) -> tuple[Event, ...]:
    """Events with everybody who takes part; without dates their window is the term."""
    found: list[Event] = []
    names: set[str] = set()
    for row in desk.rows(TABLE):
        place = _place(desk, row)
        people = _people(desk, row, staff)
        groups = desk.groups.find_all(row, GROUPS, row.peek(GROUPS) or ())
        _check_window(row, term)
        _check_subject(desk, row, courses)
        name = row.peek(EVENT)
        if name in names:
            row.refuse(EVENT, "repeated_key")
        if name is not None:
            names.add(name)
        if not row.bad and not people and not groups:
            row.refuse(PEOPLE, "event_for_nobody")
        if row.knows(DAYS) and row[DAYS] and place is None and not row.bad:
            row.refuse(DAYS, "days_online")
        if row.bad or term is None:
            continue
        model = Event(
            id=row[EVENT],
            kind=row[KIND],
            people=people,
            groups=groups,
            place=place,
            count=row[COUNT],
            since=row[SINCE] or term.first_day,
            by=row[BY] or term.last_day,
            minutes=row[LENGTH],
            days=row[DAYS],
            apart=row[APART],
            allowed=row[ALLOWED],
            after=row[AFTER],
            within=row[WITHIN],
        )
        desk.keep("events", found, model, row)
    return tuple(found)


def _place(desk: Desk, row: Row) -> str | None:
    """The school; None for online."""
    written = row.peek(PLACE)
    if written is None or written.casefold() in ONLINE:
        return None
    return desk.schools.find(row, PLACE, written)


def _people(desk: Desk, row: Row, staff: Sequence[Teacher]) -> tuple[str, ...]:
    """Those who are named, all of the subject, all of the schools; each once."""
    named = desk.teachers.find_all(row, PEOPLE, row.peek(PEOPLE) or ())
    group = teachers_table.of_subject(desk, row, SUBJECT, staff)
    schools = desk.schools.find_all(row, SCHOOLS, row.peek(SCHOOLS) or ())
    own = [teacher.id for teacher in staff if teacher.employer in schools]
    return tuple(dict.fromkeys((*named, *group, *own)))


def _check_window(row: Row, term: Term | None) -> None:
    """Both ends in the term, the first not after the last."""
    since, by = row.peek(SINCE), row.peek(BY)
    for column, day in ((SINCE, since), (BY, by)):
        if term is not None and day is not None and not term.first_day <= day <= term.last_day:
            row.refuse(column, "event_outside", first_day=str(term.first_day), last_day=str(term.last_day))
            return
    if since is not None and by is not None and by < since:
        row.refuse(BY, "event_backwards", since=str(since))


def _check_subject(desk: Desk, row: Row, courses: Sequence[Course]) -> None:
    """Reviews are of a subject that somebody is taught."""
    after = row.peek(AFTER)
    known = sorted({course.subject for course in courses})
    if after and after not in known and not desk.is_incomplete(courses_table.TABLE, curriculum_table.TABLE):
        row.refuse(AFTER, "unknown_subject", name_hint(after, known), item=after)

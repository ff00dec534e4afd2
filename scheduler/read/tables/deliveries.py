"""deliveries 实际执行: what became of lessons on their dates, as they were signed for."""

from collections.abc import Sequence

from models.course import Course
from models.quota import Delivery
from models.term import Term
from scheduler.read.cells.day import DATE
from scheduler.read.cells.number import whole
from scheduler.read.cells.slot import LABEL
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import OUTCOME, YES_NO
from scheduler.read.desk import Desk
from scheduler.read.hints import name_hint
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional
from scheduler.read.tables import courses as courses_table
from scheduler.read.tables import curriculum as curriculum_table

DAY = needed("date", "日期", DATE, "2026-09-08")
SCHOOL = needed("school", "学校", NAME, "草滩小学")
GROUP = needed("group", "班级或合班", NAME, "三年级", "班级", "合班", "class")
SUBJECT = needed("subject", "学科", NAME, "英语")
PERIOD = needed("period", "节次", LABEL, "第5节")
RESULT = defaulted("outcome", "结果", OUTCOME, "完成", "held")
MINUTES = optional("minutes", "分钟", whole(0, 240, "minutes"), "25")
SIGNED = defaulted("signed", "签到", YES_NO, "是", True)

TABLE = Table("deliveries", "实际执行", (DAY, SCHOOL, GROUP, SUBJECT, PERIOD, RESULT, MINUTES, SIGNED))


def read(desk: Desk, term: Term | None, courses: Sequence[Course]) -> tuple[Delivery, ...]:
    """One record a lesson; two of one lesson contradict each other."""
    found: list[Delivery] = []
    seen: dict[tuple[object, ...], Row] = {}
    for row in desk.rows(TABLE):
        course = _course(desk, row, courses)
        _check(row, term)
        if row.bad or course is None:
            continue
        key = (row[DAY], course, row[PERIOD])
        if key in seen:
            row.refuse(DAY, "delivered_twice", other_row=seen[key].number)
            continue
        seen[key] = row
        model = Delivery(
            day=row[DAY],
            course=course,
            period=row[PERIOD],
            outcome=row[RESULT],
            minutes=row[MINUTES],
            signed=row[SIGNED],
        )
        desk.keep("deliveries", found, model, row)
    return tuple(found)


def _course(desk: Desk, row: Row, courses: Sequence[Course]) -> str | None:
    """The course of the class in the subject."""
    written, named, subject = row.peek(SCHOOL), row.peek(GROUP), row.peek(SUBJECT)
    school = desk.schools.find(row, SCHOOL, written) if written else None
    group = desk.groups.find(row, GROUP, named, school) if named and school else None
    if group is None or subject is None or desk.is_incomplete(courses_table.TABLE, curriculum_table.TABLE):
        return None
    own = {course.subject: course.id for course in courses if course.group == group}
    if subject not in own:
        row.refuse(SUBJECT, "unknown_subject", name_hint(subject, sorted(own)), item=subject)
    return own.get(subject)


def _check(row: Row, term: Term | None) -> None:
    """Within the term; how long, exactly where it was interrupted."""
    day = row.peek(DAY)
    if term is not None and day is not None and not term.first_day <= day <= term.last_day:
        row.refuse(DAY, "delivery_outside", first_day=str(term.first_day), last_day=str(term.last_day))
    if row.knows(RESULT, MINUTES) and (row[RESULT] == "interrupted") != (row[MINUTES] is not None):
        row.refuse(MINUTES, "minutes_of_interrupted")

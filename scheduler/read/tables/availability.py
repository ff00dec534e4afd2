"""availability 教师禁排: weekly times in which a teacher, or everybody of a subject, gives no lesson."""

from models.teacher import Unavailability
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import WEEKDAYS
from scheduler.read.cells.text import NAME, PROSE
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed, optional

TEACHER = optional("teacher", "教师", NAME, "美术教师甲")
SUBJECT = optional("subject", "学科组", NAME, "音乐", "学科")
DAYS = needed("weekday", "星期", WEEKDAYS, "周三")
START = optional("start", "开始", CLOCK, "14:00")
END = optional("end", "结束", CLOCK, "17:00")
REASON = defaulted("reason", "原因(不公开)", PROSE, "教研", "", "原因")

TABLE = Table("availability", "教师禁排", (TEACHER, SUBJECT, DAYS, START, END, REASON))

MIDNIGHT = 1440


def read(desk: Desk) -> tuple[Unavailability, ...]:
    """Unavailable times; without start and end the whole day is meant."""
    found: list[Unavailability] = []
    for row in desk.rows(TABLE):
        teacher = row.peek(TEACHER)
        teacher_id = desk.teachers.find(row, TEACHER, teacher) if teacher else None
        _check(row)
        if row.bad:
            continue
        start, end = row[START], row[END]
        for day in row[DAYS]:
            model = Unavailability(
                teacher=teacher_id,
                subject=row[SUBJECT],
                weekday=day,
                start=0 if start is None else start,
                end=MIDNIGHT if end is None else end,
                reason=row[REASON],
            )
            desk.keep("unavailability", found, model, row)
    return tuple(found)


def _check(row: Row) -> None:
    if row.bad:
        return
    if (row[TEACHER] is None) == (row[SUBJECT] is None):
        row.refuse(TEACHER, "teacher_or_subject", subject=row[SUBJECT] or "")
    start, end = row[START], row[END]
    if (start is None) != (end is None):
        row.refuse(START if start is None else END, "half_a_time")
    elif start is not None and end is not None and end <= start:
        row.refuse(END, "end_before_start", start=start)

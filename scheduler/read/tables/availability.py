"""availability 教师禁排: times in which a teacher, or everybody of a subject, gives no lesson."""

from collections.abc import Iterator
from datetime import date

from models.base import Weeks
from models.teacher import Unavailability
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import DATES, WEEKDAYS
from scheduler.read.cells.text import NAME, PROSE
from scheduler.read.cells.words import WEEKS
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, optional

TEACHER = optional("teacher", "教师", NAME, "美术教师甲")
SUBJECT = optional("subject", "学科组", NAME, "音乐", "学科")
DAYS = defaulted("weekday", "星期", WEEKDAYS, "周三", ())
START = optional("start", "开始", CLOCK, "14:00")
END = optional("end", "结束", CLOCK, "17:00")
IN_WEEKS = defaulted("weeks", "周次", WEEKS, "单周", Weeks.EVERY)
ON_DATES = defaulted("dates", "日期", DATES, "2026-09-11、2026-10-16", ())
REASON = defaulted("reason", "原因(不公开)", PROSE, "教研", "", "原因")

TABLE = Table("availability", "教师禁排", (TEACHER, SUBJECT, DAYS, START, END, IN_WEEKS, ON_DATES, REASON))

MIDNIGHT = 1440


def read(desk: Desk) -> tuple[Unavailability, ...]:
    """Unavailable times; without start and end the whole day is meant."""
    found: list[Unavailability] = []
    for row in desk.rows(TABLE):
        teacher = row.peek(TEACHER)
        teacher_id = desk.teachers.find(row, TEACHER, teacher) if teacher else None
        _check_whom(row)
        _check_times(row)
        _check_days(row)
        if row.bad:
            continue
        start, end = row[START], row[END]
        for day, dates in _days(row):
            model = Unavailability(
                teacher=teacher_id,
                subject=row[SUBJECT],
                weekday=day,
                start=0 if start is None else start,
                end=MIDNIGHT if end is None else end,
                weeks=row[IN_WEEKS],
                dates=dates,
                reason=row[REASON],
            )
            desk.keep("unavailability", found, model, row)
    return tuple(found)


def _days(row: Row) -> Iterator[tuple[int, tuple[date, ...]]]:
    """Each weekday of the row, with those of its dates that are such a day."""
    if not row[ON_DATES]:
        yield from ((day, ()) for day in row[DAYS])
    for day in sorted({each.isoweekday() for each in row[ON_DATES]}):
        yield day, tuple(each for each in sorted(row[ON_DATES]) if each.isoweekday() == day)


def _check_whom(row: Row) -> None:
    if row.knows(TEACHER, SUBJECT) and (row[TEACHER] is None) == (row[SUBJECT] is None):
        row.refuse(TEACHER, "teacher_or_subject", subject=row[SUBJECT] or "")


def _check_times(row: Row) -> None:
    if not row.knows(START, END):
        return
    start, end = row[START], row[END]
    if (start is None) != (end is None):
        row.refuse(START if start is None else END, "half_a_time")
    elif start is not None and end is not None and end <= start:
        row.refuse(END, "end_before_start", start=start)


def _check_days(row: Row) -> None:
    """Weekdays or dates are named; if both, they agree, and dates need no weeks."""
    if not row.knows(DAYS, ON_DATES, IN_WEEKS):
        return
    days, dates = row[DAYS], row[ON_DATES]
    if not days and not dates:
        row.refuse(DAYS, "missing_cell")
    other = [each for each in dates if days and each.isoweekday() not in days]
    if other:
        row.refuse(ON_DATES, "date_on_other_day", item=str(other[0]), weekday=other[0].isoweekday())
    if dates and row[IN_WEEKS] is not Weeks.EVERY:
        row.refuse(IN_WEEKS, "weeks_of_dates", dates=tuple(map(str, dates)))

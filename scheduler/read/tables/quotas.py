"""quotas 任务: lessons that have to take place by dates; rows of one name are the milestones of one quota."""

from collections.abc import Sequence
from itertools import pairwise

from models.course import Course
from models.quota import Milestone, Quota
from models.term import Term
from scheduler.read.cells.day import DATE
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME, NAMES
from scheduler.read.cells.words import COUNTED, YES_NO
from scheduler.read.desk import Desk
from scheduler.read.hints import name_hint
from scheduler.read.sheet import Row
from scheduler.read.table import Column, Table, defaulted, needed, optional
from scheduler.read.tables import courses as courses_table
from scheduler.read.tables import curriculum as curriculum_table

QUOTA = needed("name", "任务", NAME, "同步课堂 20 节", "名称")
COUNTS = optional("counts", "类别", COUNTED, "同步")
SUBJECTS = defaulted("subjects", "学科", NAMES, "音乐、美术", (), "subject")
SCHOOLS = defaulted("schools", "学校", NAMES, "草滩小学", (), "school")
SINCE = optional("since", "起始日期", DATE, "2026-09-01")
BY = needed("by", "截止日期", DATE, "2026-09-30")
COUNT = optional("count", "次数", whole(0, 5000, "count"), "20")
PERCENT = optional("percent", "百分比", whole(0, 100, "percent"), "40")
WEEKLY = defaulted("weekly", "每周平均", YES_NO, "是", False)
LEAST_SUBJECTS = defaulted("least_subjects", "至少几个学科", whole(0, 50, "count"), "2", 0)
EACH_SUBJECT = defaulted("each_subject", "每学科至少", whole(1, 5000, "count"), "10", 1)

TABLE = Table(
    "quotas",
    "任务",
    (QUOTA, COUNTS, SUBJECTS, SCHOOLS, SINCE, BY, COUNT, PERCENT, WEEKLY, LEAST_SUBJECTS, EACH_SUBJECT),
)

_ONCE: tuple[Column[object], ...] = (COUNTS, SUBJECTS, SCHOOLS, SINCE, WEEKLY, LEAST_SUBJECTS, EACH_SUBJECT)
"""What the first row of a quota says for all of them."""


def read(desk: Desk, term: Term | None, courses: Sequence[Course]) -> tuple[Quota, ...]:
    """The quotas in the order of their first rows."""
    rows: dict[str, list[Row]] = {}
    for row in desk.rows(TABLE):
        name = row.peek(QUOTA)
        if name is not None:
            rows.setdefault(name, []).append(row)
    found: list[Quota] = []
    for name, some in rows.items():
        quota = _quota(desk, name, some, term, courses)
        if quota is not None:
            desk.keep("quotas", found, quota, some[0])
    return tuple(found)


def _quota(
    desk: Desk, name: str, rows: Sequence[Row], term: Term | None, courses: Sequence[Course]
) -> Quota | None:
    first = rows[0]
    if first.knows(COUNTS) and first[COUNTS] is None:
        first.refuse(COUNTS, "missing_cell")
    schools = desk.schools.find_all(first, SCHOOLS, first.peek(SCHOOLS) or ())
    _check_subjects(desk, first, courses)
    for row in rows[1:]:
        _check_later(row, first)
    for row in rows:
        _check_milestone(row, first, term)
    kind = first.peek(COUNTS)
    if term is None or kind is None or any(row.bad for row in rows):
        return None
    total = max((row[COUNT] or 0 for row in rows), default=0)
    milestones = sorted((_milestone(row, total) for row in rows), key=lambda some: some.by)
    _check_order(rows, milestones, weekly=first[WEEKLY])
    if any(row.bad for row in rows):
        return None
    return Quota(
        id=name,
        counts=kind,
        subjects=first[SUBJECTS],
        schools=schools,
        since=first[SINCE] or term.first_day,
        weekly=first[WEEKLY],
        least_subjects=first[LEAST_SUBJECTS],
        each_subject=first[EACH_SUBJECT],
        milestones=tuple(milestones),
    )


def _check_subjects(desk: Desk, row: Row, courses: Sequence[Course]) -> None:
    """Every subject is some course's."""
    known = sorted({course.subject for course in courses})
    if desk.is_incomplete(courses_table.TABLE, curriculum_table.TABLE):
        return
    for subject in row.peek(SUBJECTS) or ():
        if subject not in known:
            row.refuse(SUBJECTS, "unknown_subject", name_hint(subject, known), item=subject)


def _check_later(row: Row, first: Row) -> None:
    """A later row of a quota says only its own milestone, or the same as the first."""
    for column in _ONCE:
        if (
            row.written.get(column.key)
            and row.knows(column)
            and first.knows(column)
            and row[column] != first[column]
        ):
            row.refuse(
                column, "quota_differs", expected=first.written.get(column.key, ""), other_row=first.number
            )


def _check_milestone(row: Row, first: Row, term: Term | None) -> None:
    """A number or a share, by a date of the term that is not before the quota begins."""
    if row.knows(COUNT, PERCENT) and (row[COUNT] is None) == (row[PERCENT] is None):
        row.refuse(COUNT, "count_or_percent")
    by, since = row.peek(BY), first.peek(SINCE)
    if by is None or term is None:
        return
    if not term.first_day <= by <= term.last_day:
        row.refuse(BY, "milestone_outside", first_day=str(term.first_day), last_day=str(term.last_day))
    elif since is not None and by < since:
        row.refuse(BY, "milestone_too_early", since=str(since))


def _milestone(row: Row, total: int) -> Milestone:
    """Its number; a share of the quota's largest number is rounded up."""
    count, percent = row[COUNT], row[PERCENT]
    return Milestone(by=row[BY], count=-(-total * (percent or 0) // 100) if count is None else count)


def _check_order(rows: Sequence[Row], milestones: Sequence[Milestone], weekly: bool) -> None:
    """One milestone a date; a later one asks for no less; a share has a whole."""
    if not any(row[COUNT] is not None for row in rows):
        rows[0].refuse(PERCENT, "percent_of_nothing")
    by_date = {row[BY]: row for row in rows}
    for one, other in pairwise(milestones):
        if one.by == other.by:
            by_date[other.by].refuse(BY, "milestone_twice")
        elif other.count < one.count and not weekly:
            by_date[other.by].refuse(
                COUNT, "milestone_sinks", count=other.count, earlier=one.count, since=str(one.by)
            )

"""The limits of a teacher's work: columns of the teachers table and keys of the rules table."""

from models.teacher import Limits
from scheduler.read.cells.number import hundredths, whole
from scheduler.read.sheet import Row
from scheduler.read.table import Column, optional

COLUMNS: tuple[Column[int | None], ...] = (
    optional("lessons_day", "每天课时上限", whole(0, 20, "lessons"), "6"),
    optional("lessons_week", "每周课时上限", whole(0, 60, "lessons"), "18"),
    optional("running_lessons", "连续课时上限", whole(1, 20, "lessons"), "3"),
    optional("schools_half_day", "半天学校数上限", whole(1, 10, "count"), "1"),
    optional("schools_day", "每天学校数上限", whole(1, 10, "count"), "2"),
    optional("visit_lessons", "每次到校最少课时", whole(0, 20, "lessons"), "2"),
    optional("days_away", "每周外出天数上限", whole(0, 7, "count"), "3"),
    optional("journey_minutes", "单程分钟上限", whole(0, 600, "minutes"), "60"),
    optional("travel_day", "每天路上分钟上限", whole(0, 1200, "minutes"), "120"),
    optional("broadcasts_day", "每天同步课上限", whole(0, 20, "lessons"), "2"),
    optional("workload_week", "周工作量上限", hundredths(0, 100), "16.5"),
    optional("lunch_minutes", "午餐分钟下限", whole(0, 240, "minutes"), "40"),
)


def limits(row: Row, usual: Limits) -> Limits:
    """A teacher's limits; a blank cell means the usual limit of the rules table."""
    own = {c.key: row[c] for c in COLUMNS if row[c] is not None}
    return usual.model_copy(update=own)

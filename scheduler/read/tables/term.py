"""term 学期: its name, its first and its last day."""

from models.term import Term
from scheduler.read.cells.day import DATE
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.table import Table, defaulted, needed, optional

TERM_NAME = needed("name", "学期", NAME, "2026年秋季学期", "名称")
DISTRICT = optional("district", "地区", NAME, "梁河片区")
FIRST_DAY = needed("first_day", "第一天", DATE, "2026-09-01", "开学日期")
LAST_DAY = needed("last_day", "最后一天", DATE, "2027-01-15", "放假日期")
ZONE = defaulted("zone", "时区", NAME, "Asia/Shanghai", "Asia/Shanghai")
WEEKS_IN_CYCLE = defaulted("weeks_in_cycle", "循环周数", whole(1, 2, "count"), "2", 1)

TABLE = Table("term", "学期", (TERM_NAME, DISTRICT, FIRST_DAY, LAST_DAY, ZONE, WEEKS_IN_CYCLE), required=True)


def read(desk: Desk) -> tuple[str, Term] | None:
    """The district's name and its term; None if the term cannot be read."""
    rows = list(desk.rows(TABLE))
    for row in rows[1:]:
        row.refuse(TERM_NAME, "one_row_only")
    if not rows or rows[0].bad:
        return None
    row = rows[0]
    if row[LAST_DAY] < row[FIRST_DAY]:
        row.refuse(LAST_DAY, "term_ends_early", first_day=str(row[FIRST_DAY]))
        return None
    desk.origins["term", 0, ""] = row
    term = Term(
        name=row[TERM_NAME],
        first_day=row[FIRST_DAY],
        last_day=row[LAST_DAY],
        zone=row[ZONE],
        weeks_in_cycle=1 if row[WEEKS_IN_CYCLE] == 1 else 2,
    )
    return row[DISTRICT] or row[TERM_NAME], term

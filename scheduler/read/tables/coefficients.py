"""coefficients 折算系数: what a lesson counts for in weighted lessons."""

from models.workload import Coefficient
from scheduler.read.cells.number import hundredths, whole
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import EXTRA
from scheduler.read.desk import Desk
from scheduler.read.table import Table, needed, optional

EXTRA_NAME = needed("extra", "项目", EXTRA, "学科")
SUBJECT = optional("subject", "学科", NAME, "音乐")
PUPILS = optional("pupils", "人数", whole(0, 2000, "count"), "45")
FACTOR = needed("factor", "系数", hundredths(0, 100), "1.2")

TABLE = Table("coefficients", "折算系数", (EXTRA_NAME, SUBJECT, PUPILS, FACTOR))


def read(desk: Desk) -> tuple[Coefficient, ...]:
    """The coefficients as given; what is not given adds nothing."""
    found: list[Coefficient] = []
    for row in desk.rows(TABLE):
        if not row.bad:
            model = Coefficient(
                extra=row[EXTRA_NAME], subject=row[SUBJECT], pupils=row[PUPILS], hundredths=row[FACTOR]
            )
            desk.keep("coefficients", found, model, row)
    return tuple(found)

"""joinings 可合班: classes of a school that may be taught a subject together where that saves a lesson."""

from models.group import Joining
from scheduler.read.cells.grade import GRADES
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.table import Table, needed

SCHOOL = needed("school", "学校", NAME, "草滩小学")
SUBJECT = needed("subject", "学科", NAME, "音乐")
JOINED_GRADES = needed("grades", "年级", GRADES, "1-2", "grade")
MOST_PUPILS = needed("most_pupils", "人数上限", whole(1, 2000, "count"), "30")

TABLE = Table("joinings", "可合班", (SCHOOL, SUBJECT, JOINED_GRADES, MOST_PUPILS))


def read(desk: Desk) -> tuple[Joining, ...]:
    """What may be joined, a row each."""
    found: list[Joining] = []
    for row in desk.rows(TABLE):
        written = row.peek(SCHOOL)
        school = desk.schools.find(row, SCHOOL, written) if written else None
        if school and not row.bad:
            model = Joining(
                school=school, subject=row[SUBJECT], grades=row[JOINED_GRADES], most_pupils=row[MOST_PUPILS]
            )
            desk.keep("joinings", found, model, row)
    return tuple(found)

"""curriculum 年级课时标准: what every class of a grade is to be taught."""

from models.course import CurriculumRow
from scheduler.read.cells.grade import GRADES
from scheduler.read.cells.text import NAME, NAMES
from scheduler.read.cells.words import YES_NO
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed
from scheduler.read.tables.provision import COLUMNS, provision

GRADE = needed("grade", "年级", GRADES, "1-2", "grades")
SUBJECT = needed("subject", "学科", NAME, "音乐")
SCHOOLS = defaulted("schools", "学校", NAMES, "草滩小学、渠刘小学", (), "school")

BY_CLASS_TEACHER = defaulted("by_class_teacher", "班主任承担", YES_NO, "是", False)

TABLE = Table("curriculum", "年级课时标准", (GRADE, SUBJECT, SCHOOLS, *COLUMNS, BY_CLASS_TEACHER))


def read(desk: Desk) -> list[tuple[CurriculumRow, Row]]:
    """Rows with where they stand; a row for several grades becomes one for each."""
    found: list[tuple[CurriculumRow, Row]] = []
    for row in desk.rows(TABLE):
        schools = desk.schools.find_all(row, SCHOOLS, row.peek(SCHOOLS) or ())
        if not row.bad:
            fields = provision(row, usual_duty=row[BY_CLASS_TEACHER])
            found.extend(
                (CurriculumRow(grade=grade, subject=row[SUBJECT], schools=schools, **fields), row)
                for grade in row[GRADE]
            )
    return found

"""classes 班级: every class, its school and its grade."""

from models.group import SchoolClass
from scheduler.read.cells.grade import GRADE
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.table import Table, defaulted, needed, optional

ID = optional("id", "班级代码", NAME, "caotan-3")
SCHOOL = needed("school", "学校", NAME, "草滩小学")
CLASS_GRADE = needed("grade", "年级", GRADE, "三年级")
CLASS_NAME = needed("name", "班级", NAME, "三(1)班", "名称")
PUPILS = optional("pupils", "人数", whole(0, 200, "count"), "23")

TEXTBOOK = defaulted("textbook", "教材版本", NAME, "人教版", "")
CLASS_TEACHER = optional("class_teacher", "班主任", NAME, "语文教师甲")
MULTI_GRADE = defaulted("multi_grade", "复式组", NAME, "复式一", "")

TABLE = Table(
    "classes",
    "班级",
    (ID, SCHOOL, CLASS_GRADE, CLASS_NAME, PUPILS, TEXTBOOK, CLASS_TEACHER, MULTI_GRADE),
    required=True,
)


def read(desk: Desk) -> tuple[SchoolClass, ...]:
    """Classes; names repeat between schools, so a class without a code has <school>/<name> for id.

    Whatever its code, the school's name and its own, <school>/<name>, mean it too.
    """
    classes: list[SchoolClass] = []
    for row in desk.rows(TABLE):
        name, written = row.peek(CLASS_NAME), row.peek(SCHOOL)
        school = desk.schools.find(row, SCHOOL, written) if written else None
        id_ = row.peek(ID) or (f"{school or written}/{name}" if name else None)
        for directory in (desk.classes, desk.groups):
            directory.add(id_, name, school, desk.in_full(school, name))
        head = row.peek(CLASS_TEACHER)
        class_teacher = desk.teachers.find(row, CLASS_TEACHER, head) if head else None
        if id_ and school and not row.bad:
            class_ = SchoolClass(
                id=id_,
                name=row[CLASS_NAME],
                school=school,
                grade=row[CLASS_GRADE],
                pupils=row[PUPILS],
                textbook=row[TEXTBOOK],
                class_teacher=class_teacher,
                multi_grade=row[MULTI_GRADE],
            )
            desk.keep("classes", classes, class_, row)
    desk.classes.open = desk.is_open(TABLE)
    return tuple(classes)

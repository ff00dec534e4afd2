"""joint_classes 合班: classes of one school that are taught a subject together."""

from models.group import JointClass
from scheduler.read.cells.text import NAME, NAMES
from scheduler.read.desk import Desk
from scheduler.read.table import Table, needed, optional
from scheduler.read.tables import classes

ID = optional("id", "合班代码", NAME, "caotan-low")
SCHOOL = needed("school", "学校", NAME, "草滩小学")
JOINT_NAME = needed("name", "合班", NAME, "第一学段", "名称", "合班名称")
MEMBERS = needed("members", "成员班级", NAMES, "一年级、二年级", "班级")

TABLE = Table("joint_classes", "合班", (ID, SCHOOL, JOINT_NAME, MEMBERS))


def read(desk: Desk) -> tuple[JointClass, ...]:
    """Joint classes; one without a code has <school>/<name> for id."""
    joint: list[JointClass] = []
    for row in desk.rows(TABLE):
        name, written = row.peek(JOINT_NAME), row.peek(SCHOOL)
        school = desk.schools.find(row, SCHOOL, written) if written else None
        id_ = row.peek(ID) or (f"{school or written}/{name}" if name else None)
        desk.groups.add(id_, name, school, desk.in_full(school, name))
        members = desk.classes.find_all(row, MEMBERS, row.peek(MEMBERS) or (), school)
        if id_ and school and not row.bad:
            model = JointClass(id=id_, name=row[JOINT_NAME], school=school, members=members)
            desk.keep("joint_classes", joint, model, row)
    desk.groups.open = desk.is_open(TABLE, classes.TABLE)
    return tuple(joint)

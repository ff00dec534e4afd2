"""schools 学校: schools, teaching points and campuses."""

from models.school import School
from scheduler.read.cells.text import NAME, PROSE
from scheduler.read.desk import Desk
from scheduler.read.table import Table, needed, optional

ID = optional("id", "学校代码", NAME, "caotan")
SCHOOL_NAME = needed("name", "名称", NAME, "草滩小学", "学校名称", "学校")
CLUSTER = optional("cluster", "片区", NAME, "梁河片区")
KIND = optional("kind", "类型", PROSE, "教学点")

TABLE = Table("schools", "学校", (ID, SCHOOL_NAME, CLUSTER, KIND), required=True)


def read(desk: Desk) -> tuple[School, ...]:
    """Schools; a school without a code has its name for id."""
    schools: list[School] = []
    for row in desk.rows(TABLE):
        id_, name = row.peek(ID) or row.peek(SCHOOL_NAME), row.peek(SCHOOL_NAME)
        desk.schools.add(id_, name)
        desk.places.add(id_, name)
        desk.clusters.update(c for c in (row.peek(CLUSTER),) if c)
        if id_ and not row.bad:
            school = School(id=id_, name=row[SCHOOL_NAME], cluster=row[CLUSTER], kind=row[KIND])
            desk.keep("schools", schools, school, row)
    desk.schools.open = desk.is_open(TABLE)
    return tuple(schools)

"""schools 学校: schools, teaching points and campuses."""

from models.school import School
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME, PROSE
from scheduler.read.desk import Desk
from scheduler.read.table import Table, defaulted, needed, optional

ID = optional("id", "学校代码", NAME, "caotan")
SCHOOL_NAME = needed("name", "名称", NAME, "草滩小学", "学校名称", "学校")
CLUSTER = optional("cluster", "片区", NAME, "梁河片区")
KIND = optional("kind", "类型", PROSE, "教学点")
LEAST_ADULTS = defaulted("least_adults", "最少留守人数", whole(0, 200, "count"), "2", 0)
OTHER_ADULTS = defaulted("other_adults", "其他常驻成人", whole(0, 200, "count"), "1", 0)
MOST_AWAY = optional("most_away", "同时外出上限", whole(0, 200, "count"), "3")

TABLE = Table(
    "schools",
    "学校",
    (ID, SCHOOL_NAME, CLUSTER, KIND, LEAST_ADULTS, OTHER_ADULTS, MOST_AWAY),
    required=True,
)


def read(desk: Desk) -> tuple[School, ...]:
    """Schools; a school without a code has its name for id."""
    schools: list[School] = []
    for row in desk.rows(TABLE):
        id_, name = row.peek(ID) or row.peek(SCHOOL_NAME), row.peek(SCHOOL_NAME)
        desk.schools.add(id_, name)
        desk.places.add(id_, name)
        cluster = row.peek(CLUSTER)
        if cluster:
            desk.clusters.setdefault(cluster, []).extend([id_] if id_ else [])
        if id_ and not row.bad:
            school = School(
                id=id_,
                name=row[SCHOOL_NAME],
                cluster=cluster,
                kind=row[KIND],
                least_adults=row[LEAST_ADULTS],
                other_adults=row[OTHER_ADULTS],
                most_away=row[MOST_AWAY],
            )
            desk.keep("schools", schools, school, row)
    desk.schools.open = desk.is_open(TABLE)
    return tuple(schools)

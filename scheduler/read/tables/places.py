"""places 地点: where a day starts or ends, if not at a school."""

from models.school import Place
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.table import Table, needed, optional
from scheduler.read.tables import schools

ID = optional("id", "地点代码", NAME, "county_town")
PLACE_NAME = needed("name", "名称", NAME, "县城", "地点", "地点名称")

TABLE = Table("places", "地点", (ID, PLACE_NAME))


def read(desk: Desk) -> tuple[Place, ...]:
    """Places; a place without a code has its name for id."""
    places: list[Place] = []
    for row in desk.rows(TABLE):
        id_, name = row.peek(ID) or row.peek(PLACE_NAME), row.peek(PLACE_NAME)
        desk.places.add(id_, name)
        if id_ and not row.bad:
            desk.keep("places", places, Place(id=id_, name=row[PLACE_NAME]), row)
    desk.places.open = desk.is_open(TABLE, schools.TABLE)
    return tuple(places)

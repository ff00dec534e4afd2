"""rooms 教室: rooms that only one lesson can use at a time."""

from models.school import Room
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.table import Table, needed, optional

ID = optional("id", "教室代码", NAME, "lianghe-music")
ROOM_NAME = needed("name", "教室", NAME, "音乐教室", "名称", "教室名称")
SCHOOL = needed("school", "学校", NAME, "梁河小学")

TABLE = Table("rooms", "教室", (ID, ROOM_NAME, SCHOOL))


def read(desk: Desk) -> tuple[Room, ...]:
    """Rooms; one without a code has <school>/<name> for id."""
    rooms: list[Room] = []
    for row in desk.rows(TABLE):
        name, written = row.peek(ROOM_NAME), row.peek(SCHOOL)
        school = desk.schools.find(row, SCHOOL, written) if written else None
        id_ = row.peek(ID) or (f"{school or written}/{name}" if name else None)
        desk.rooms.add(id_, name, school)
        if id_ and school and not row.bad:
            desk.keep("rooms", rooms, Room(id=id_, name=row[ROOM_NAME], school=school), row)
    desk.rooms.open = desk.is_open(TABLE)
    return tuple(rooms)

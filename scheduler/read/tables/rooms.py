"""rooms 教室: rooms that only one lesson can use at a time, and those that a broadcast needs."""

from models.school import Room
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import ROOM_USES
from scheduler.read.desk import Desk
from scheduler.read.table import Table, defaulted, needed, optional

ID = optional("id", "教室代码", NAME, "lianghe-music")
ROOM_NAME = needed("name", "教室", NAME, "音乐教室", "名称", "教室名称")
SCHOOL = needed("school", "学校", NAME, "梁河小学")

USES = defaulted("uses", "用途", ROOM_USES, "主讲、接收", ())
CAPACITY = optional("capacity", "容纳人数", whole(1, 2000, "count"), "45")

TABLE = Table("rooms", "教室", (ID, ROOM_NAME, SCHOOL, USES, CAPACITY))


def read(desk: Desk) -> tuple[Room, ...]:
    """Rooms; one without a code has <school>/<name> for id."""
    rooms: list[Room] = []
    for row in desk.rows(TABLE):
        name, written = row.peek(ROOM_NAME), row.peek(SCHOOL)
        school = desk.schools.find(row, SCHOOL, written) if written else None
        id_ = row.peek(ID) or (f"{school or written}/{name}" if name else None)
        desk.rooms.add(id_, name, school)
        if id_ and school and not row.bad:
            room = Room(id=id_, name=row[ROOM_NAME], school=school, uses=row[USES], capacity=row[CAPACITY])
            desk.keep("rooms", rooms, room, row)
    desk.rooms.open = desk.is_open(TABLE)
    return tuple(rooms)

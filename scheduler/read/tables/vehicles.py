"""vehicles 车辆: cars and buses for teachers without own means."""

from models.payer import Payer
from models.vehicle import Vehicle
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import PAYER
from scheduler.read.desk import Desk
from scheduler.read.table import Table, defaulted, needed, optional

ID = optional("id", "车号", NAME, "bus1", "车辆代码")
VEHICLE_NAME = needed("name", "名称", NAME, "走教车", "车辆")
SEATS = needed("seats", "座位", whole(1, 100, "count"), "7", "座位数")
BASE = needed("base", "驻地", NAME, "县城")
WHO_PAYS = defaulted("payer", "费用承担", PAYER, "受援学校", Payer.TOWNSHIP)

TABLE = Table("vehicles", "车辆", (ID, VEHICLE_NAME, SEATS, BASE, WHO_PAYS))


def read(desk: Desk) -> tuple[Vehicle, ...]:
    """Vehicles; one without a number has its name for id."""
    found: list[Vehicle] = []
    for row in desk.rows(TABLE):
        id_, name = row.peek(ID) or row.peek(VEHICLE_NAME), row.peek(VEHICLE_NAME)
        desk.vehicles.add(id_, name)
        written = row.peek(BASE)
        base = desk.places.find(row, BASE, written) if written else None
        if id_ and base and not row.bad:
            model = Vehicle(id=id_, name=row[VEHICLE_NAME], seats=row[SEATS], base=base, payer=row[WHO_PAYS])
            desk.keep("vehicles", found, model, row)
    desk.vehicles.open = desk.is_open(TABLE)
    return tuple(found)

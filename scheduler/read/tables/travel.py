"""travel 路程: minutes between neighbours; other ways are found by shortest paths."""

from models.travel import Link, LinkSource
from scheduler.read.cells.number import KILOMETRES, whole
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import SOURCE
from scheduler.read.desk import Desk
from scheduler.read.table import Table, defaulted, needed, optional

ORIGIN = needed("origin", "起点", NAME, "梁河小学")
DESTINATION = needed("destination", "终点", NAME, "草滩小学")
MINUTES = needed("minutes", "分钟", whole(0, 600, "minutes"), "25")
DISTANCE = optional("kilometres", "公里", KILOMETRES, "12.5")
WINTER = optional("winter_minutes", "冬季分钟", whole(0, 600, "minutes"), "40")
METRES = optional("metres", "米", whole(0, 1_000_000, "metres"), "12500")
LINK_SOURCE = defaulted("source", "来源", SOURCE, "实测", LinkSource.ESTIMATED)

TABLE = Table("travel", "路程", (ORIGIN, DESTINATION, MINUTES, WINTER, DISTANCE, METRES, LINK_SOURCE))


def read(desk: Desk) -> tuple[Link, ...]:
    """The links as given, before they are completed."""
    links: list[Link] = []
    for row in desk.rows(TABLE):
        ends = [(c, row.peek(c)) for c in (ORIGIN, DESTINATION)]
        found = [desk.places.find(row, column, written) if written else None for column, written in ends]
        origin, destination = found
        if row.peek(DISTANCE) is not None and row.peek(METRES) is not None:
            row.refuse(METRES, "two_distances", kilometres=row.written[DISTANCE.key])
        if row.bad or origin is None or destination is None:
            continue
        link = Link(
            origin=origin,
            destination=destination,
            minutes=row[MINUTES],
            winter_minutes=row[WINTER],
            metres=row[METRES] if row[DISTANCE] is None else row[DISTANCE],
            source=row[LINK_SOURCE],
        )
        desk.keep("travel", links, link, row)
    return tuple(links)

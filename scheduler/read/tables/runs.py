"""runs 班次: where and when the vehicles stop, a row a stop."""

from dataclasses import dataclass

from models.base import Weeks
from models.vehicle import Run, Stop
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import WEEKDAYS
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import WEEKS
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, defaulted, needed

RUN = needed("run", "班次", NAME, "走教车早班", "id")
VEHICLE = needed("vehicle", "车辆", NAME, "走教车", "车号")
DAYS = needed("weekday", "星期", WEEKDAYS, "周二、周四")
IN_WEEKS = defaulted("weeks", "周次", WEEKS, "单周", Weeks.EVERY)
ORDER = needed("order", "序号", whole(1, 100, "count"), "1")
PLACE = needed("place", "停靠点", NAME, "县城")
TIME = needed("time", "时刻", CLOCK, "7:20")

TABLE = Table("runs", "班次", (RUN, VEHICLE, DAYS, IN_WEEKS, ORDER, PLACE, TIME))


@dataclass(frozen=True)
class _Call:
    """One row: a stop of a run, its vehicle and its place looked up."""

    row: Row
    vehicle: str
    place: str


def read(desk: Desk) -> tuple[Run, ...]:
    """Runs with their stops in order; a run with a row that cannot be used is left out as a whole."""
    drafts: dict[str, list[_Call]] = {}
    for row in desk.rows(TABLE):
        vehicle_written, place_written = row.peek(VEHICLE), row.peek(PLACE)
        vehicle = desk.vehicles.find(row, VEHICLE, vehicle_written) if vehicle_written else None
        place = desk.places.find(row, PLACE, place_written) if place_written else None
        if vehicle and place and not row.bad:
            drafts.setdefault(row[RUN], []).append(_Call(row, vehicle, place))
    unread = {row.peek(RUN) for row in desk.rows(TABLE) if row.bad}
    found: list[Run] = []
    for id_, calls in drafts.items():
        if id_ not in unread and None not in unread and _agree(calls):
            _keep(desk, found, id_, sorted(calls, key=lambda call: call.row[ORDER]))
    return tuple(found)


def _agree(calls: list[_Call]) -> bool:
    """Refuse rows of a run that name another vehicle, other days, or a stop that is out of order."""
    first = calls[0]
    for call in calls[1:]:
        for column in (VEHICLE, DAYS, IN_WEEKS):
            found, wanted = call.row[column], first.row[column]
            if column is VEHICLE:
                found, wanted = call.vehicle, first.vehicle
            if found != wanted:
                expected = first.row.written.get(column.key, "")
                call.row.refuse(column, "run_differs", other_row=first.row.number, expected=expected)
    for number, call in enumerate(sorted(calls, key=lambda call: call.row[ORDER]), 1):
        if call.row[ORDER] != number:
            call.row.refuse(ORDER, "stop_order", run=call.row[RUN], expected=number)
            break
    return not any(call.row.bad for call in calls)


def _keep(desk: Desk, found: list[Run], id_: str, calls: list[_Call]) -> None:
    first = calls[0]
    for n, call in enumerate(calls):
        desk.origins["runs", len(found), f"stops.{n}"] = call.row
    stops = tuple(Stop(place=call.place, time=call.row[TIME]) for call in calls)
    run = Run(id=id_, vehicle=first.vehicle, weekdays=first.row[DAYS], weeks=first.row[IN_WEEKS], stops=stops)
    desk.keep("runs", found, run, first.row)

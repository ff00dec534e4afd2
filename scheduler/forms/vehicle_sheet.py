"""派车单: a sheet a vehicle and month, a row a run that is driven, with who sits in it."""

from collections.abc import Iterator
from datetime import date

from models.timetable import Ride
from models.vehicle import Run
from scheduler.forms.material import Material, grouped
from scheduler.forms.sheet import Row, Sheet
from scheduler.term.days import month_of


def vehicle_sheet(material: Material) -> Iterator[Sheet]:
    """The runs of the dates, by vehicle, month, date and clock."""
    runs = {run.id: run for run in material.district.runs}
    names = material.telling.labels
    driven = grouped(material.rides, lambda one: (one[0], one[1].run))
    for vehicle in material.district.vehicles:
        mine = sorted(
            (day, runs[run].stops[0].time, run) for day, run in driven if runs[run].vehicle == vehicle.id
        )
        for month, some in grouped(mine, lambda one: month_of(one[0])).items():
            yield Sheet(
                name=f"{names.vehicle[vehicle.id]} {month}",
                facts=(
                    ("vehicle", names.vehicle[vehicle.id]),
                    ("month", material.month(some[0][0])),
                    ("seats", str(vehicle.seats)),
                ),
                rows=tuple(
                    _drive(material, day, runs[run], [ride for _, ride in driven[day, run]])
                    for day, _, run in some
                ),
            )


def _drive(material: Material, day: date, run: Run, rides: list[Ride]) -> Row:
    """Where it stops when, and who gets in and out where."""
    names, words = material.telling.labels, material.words
    stops = (f"{words.clock(stop.time)} {names.place[stop.place]}" for stop in run.stops)
    aboard = (
        words.text(
            "forms.rider",
            teacher=names.teacher[ride.teacher],
            place=names.place[run.stops[ride.board].place],
            other_place=names.place[run.stops[ride.alight].place],
        )
        for ride in sorted(rides, key=lambda ride: (ride.board, ride.alight, names.teacher[ride.teacher]))
    )
    return {
        **material.when(day),
        "run": run.id,
        "route": " → ".join(stops),
        "riders": words.join(aboard),
        "number": len({ride.teacher for ride in rides}),
    }

"""Nobody stands: on no part of a run are more teachers aboard than the vehicle has seats.

- Formula: `riders <= vehicle.seats` from every stop k of a run to the next. Riders are the rides with
  `board <= k < alight`, so whoever alights at a stop leaves the seat to whoever boards there.
- Unit: teachers; for each run, weekday and part of the way.
- Worked: 4 seats. 4 riders are lawful (4 <= 4), 5 are not (5 > 4); 4 to the second stop and 4 others from
  there on are lawful (4 <= 4).
- Source: physical; the driver's seat is not counted.
"""

from collections import Counter
from collections.abc import Iterator

from models.verdict import Finding
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "座位数", "en": "Seats"}
RULE = {
    "zh": "一班车在任何一段路上，乘车教师不超过车辆的座位数。",
    "en": "On no part of a run are more teachers aboard than the vehicle has seats.",
}
SENTENCE = {
    "zh": "{weekday}{start} 从{origin}开往{destination}的{vehicle}上有 {count} 名教师，只有 {limit} 个座位",
    "en": "{count} {count:teacher is|teachers are} aboard {vehicle} from {origin} (at {start}) to "
    "{destination} on {weekday}; it has {limit} {limit:seat|seats}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a run, weekday and part of the way between two neighbouring stops."""
    aboard: Counter[tuple[str, int, int]] = Counter()
    for rides in week.trips.values():
        for ride in (trip.ride for trip in rides):
            aboard.update((ride.run, ride.weekday, part) for part in range(ride.board, ride.alight))
    for (name, weekday, part), count in sorted(aboard.items()):
        run = week.facts.runs[name]
        vehicle = week.facts.vehicles[run.vehicle]
        if count > vehicle.seats:
            origin, destination = run.stops[part : part + 2]
            params: dict[str, str | int] = {"vehicle": vehicle.id, "run": name, "weekday": weekday}
            params |= {"origin": origin.place, "start": origin.time, "destination": destination.place}
            yield Finding(rule="seats", params={**params, "count": count, "limit": vehicle.seats})

"""Villages whose ann has no own means: buses from a stop to the next, and rides in them."""

from collections.abc import Sequence
from typing import Any

from models.course import Course
from models.district import District
from models.timetable import Ride
from tests.live import car, ride, run
from tests.villages import BOB, teacher, village

RIDER = teacher("ann", rides=True)


def buses(*courses: Course, runs: Sequence[str], **tables: Any) -> District:
    """A village with runs such as "hill 7:40,lake 8:00", called bus1, bus2 ... in order, every weekday."""
    rows = tuple(run(f"bus{number}", "van", *stops.split(",")) for number, stops in enumerate(runs, start=1))
    given = {"teachers": (RIDER, BOB), "vehicles": (car("van", 4),), **tables}
    return village(*courses, runs=rows, **given)


def aboard(who: str, weekday: int, *runs: int) -> list[Ride]:
    """Rides from the first stop of each of these buses to its second: `aboard("ann", TUE, 1, 2)`."""
    return [ride(who, f"bus{number}", weekday, 0, 1) for number in runs]

"""A timetable with fewer missing lessons: parts of it planned anew, the rest as it stands."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from models.district import District
from models.timetable import Decision, Held, Placement, Ride
from scheduler.solve.excerpt import part
from scheduler.solve.planning import Task, cover
from scheduler.solve.reach import reach
from scheduler.solve.search import Effort
from scheduler.solve.whole import Whole
from scheduler.verify import Court

Worth = tuple[int, int]
"""Weighted missing lessons, and cost, by the law."""

Plan = tuple[Decision, ...]

POLISH = 0.25
"""Of the effort, for the cost of a part in which nothing is missing any more."""


def grafted(standing: Plan, other: Plan, demands: AbstractSet[str]) -> Plan:
    """The standing timetable with what another one has for some demands (ids) in place of its own."""
    kept = (some for some in standing if _demand(some) not in demands)
    return (*kept, *(some for some in other if _demand(some) in demands))


def repaired(
    district: District, standing: Plan, parts: Iterable[AbstractSet[str]], effort: Effort
) -> tuple[Plan, Worth] | None:
    """The timetable with these parts (ids of courses) planned anew one by one, until nothing is missing.

    None if what comes out is not lawful. `standing` may be of a district that asks for more.
    """
    whole, court = Whole(district, reach(district)), Court(district)
    for free in parts:
        if not court.value(standing)[0]:
            break
        some = part(whole, standing, free)
        missing = Court(some.district).value(some.inside)[0]
        if not missing:
            continue
        lessons = tuple(d for d in some.inside if isinstance(d, Placement))
        planned = cover(Task(some.district, effort, lessons, polish=effort.times(POLISH)))
        if planned.decisions is not None and planned.worth[0] < missing:
            inside = set(some.inside)
            standing = (*(d for d in standing if d not in inside), *planned.decisions)
    return (standing, court.value(standing)) if court.lawful(standing) else None


def _demand(some: Decision) -> str | None:
    """The course or meeting that a decision is for; a ride is for none."""
    match some:
        case Placement():
            return some.course
        case Held():
            return some.meeting
        case Ride():
            return None

"""From a solution's values to decisions in the district's own ids."""

from collections import defaultdict
from collections.abc import Iterator

from ortools.sat.python.cp_model import CpSolver

from models.base import Weeks
from models.timetable import Held, Placement, Ride
from scheduler.solve.decisions import Decisions, Way
from scheduler.solve.problem import Source


def placements(decisions: Decisions, value: CpSolver) -> Iterator[Placement]:
    """The lessons of a solution, by course and clock."""
    given = {(c, s): t for (c, t, s), lit in decisions.lessons.items() if value.boolean_value(lit)}
    adults = {(c, s): t for (c, s, t), lit in decisions.adults.items() if value.boolean_value(lit)}
    studios = {(t, s): room for (t, s, room), lit in decisions.studios.items() if value.boolean_value(lit)}
    screens = {(c, s): room for (c, s, room), lit in decisions.screens.items() if value.boolean_value(lit)}
    for course, slot in sorted(decisions.met):
        for way, literal in decisions.ways(course, slot):
            if value.boolean_value(literal):
                in_person = isinstance(way[1], int) and way[0] == "teacher"
                own = decisions.problem.courses[course].model.room is not None
                room = studios.get((given[course, slot], slot)) if in_person else screens.get((course, slot))
                adult = adults.get((course, slot))
                yield _placement(decisions, (course, slot), way, None if own else room, adult, given)


def _placement(
    decisions: Decisions,
    key: tuple[int, int],
    way: Way,
    room: str | None,
    adult: int | None,
    given: dict[tuple[int, int], int],
) -> Placement:
    problem = decisions.problem
    course, slot = problem.courses[key[0]].model, problem.slots[key[1]]
    teacher = given.get(key)
    origin = period = None
    if isinstance(way[1], Source):
        source = way[1]
        if source.course is not None and source.slot is not None:
            origin, period = problem.courses[source.course].model.id, problem.slots[source.slot].label
            teacher = given[source.course, source.slot]
        else:
            origin = problem.external(source).id
    return Placement(
        course=course.id,
        teacher=None if teacher is None else problem.teachers[teacher].model.id,
        weekday=slot.weekday,
        period=slot.label,
        weeks=slot.weeks,
        origin=origin,
        origin_period=period,
        room=room,
        adult=None if adult is None else problem.teachers[adult].model.id,
    )


def held(decisions: Decisions, value: CpSolver) -> Iterator[Held]:
    """The meetings of a solution."""
    problem = decisions.problem
    comers: dict[tuple[int, int], list[str]] = defaultdict(list)
    for (meeting, teacher, slot), literal in decisions.attends.items():
        if value.boolean_value(literal):
            comers[meeting, slot].append(problem.teachers[teacher].model.id)
    for (meeting, slot), literal in decisions.meets.items():
        if value.boolean_value(literal):
            yield Held(
                meeting=problem.district.meetings[meeting].id,
                weekday=problem.slots[slot].weekday,
                period=problem.slots[slot].label,
                attendants=tuple(comers[meeting, slot]),
            )


def rides(decisions: Decisions, value: CpSolver) -> Iterator[Ride]:
    """The rides of a solution, by weekday, teacher and clock; those of odd and even weeks in one if alike."""
    district = decisions.problem.district
    found: dict[tuple[int, int, int, int, int, int], list[Weeks]] = defaultdict(list)
    for (teacher, weekday, parity), hops in decisions.rides.days.items():
        for hop, literal in hops.items():
            if value.boolean_value(literal):
                found[weekday, teacher, hop.depart, hop.run, hop.board, hop.alight].append(parity)
    for (weekday, teacher, _, run, board, alight), parities in sorted(found.items()):
        yield Ride(
            teacher=district.teachers[teacher].id,
            run=district.runs[run].id,
            weekday=weekday,
            board=board,
            alight=alight,
            weeks=parities[0] if len(parities) == 1 else Weeks.EVERY,
        )

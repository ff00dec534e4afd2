"""Minutes of a teacher's day that are to stay free: for lunch, or for a meeting that is attended online."""

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.problem import Problem, Spot, TeacherData
from scheduler.solve.variables import Variables

Span = tuple[int, int]
"""Start and end, in minutes after midnight."""

DAY = 1440
"""Minutes of a day."""


def keep_free(
    model: CpModel, problem: Problem, x: Variables, who: tuple[TeacherData, int], wanted: IntVar, span: Span
) -> None:
    """Where `wanted` holds, nothing on the day overlaps the span, and no way is made around it.

    The way between two schools may come whole before the span or whole after it; a ride is where it is.
    """
    teacher, day = who
    spots = x.spots(teacher.index, day)
    for spot in spots:
        if spot.start < span[1] and span[0] < spot.end:
            model.add_implication(wanted, ~x.there(teacher.index, spot))
    if teacher.model.rides:
        for ride in x.rides(teacher.index, day):
            between = ride.arc.origin is not None and ride.arc.destination is not None
            if between and ride.hop.depart < span[1] and span[0] < ride.hop.arrive:
                model.add_implication(wanted, ~ride.literal)
        return
    unfit = _unfit(problem, spots, span)
    for arc in x.route(teacher.index, day).arcs if unfit else ():
        for a, b in unfit:
            if arc.origin == (a.half, a.school) and arc.destination == (b.half, b.school):
                ends = [~x.there(teacher.index, spot) for spot in (a, b)]
                model.add_bool_or([~wanted, ~arc.literal, *ends])


def always_free(problem: Problem, x: Variables, who: tuple[TeacherData, int], span: Span) -> bool:
    """Whether the span of a teacher's day is free whatever is decided."""
    teacher, day = who
    spots = x.spots(teacher.index, day)
    rides = x.rides(teacher.index, day)
    taken = any(spot.start < span[1] and span[0] < spot.end for spot in spots)
    ridden = any(ride.hop.depart < span[1] and span[0] < ride.hop.arrive for ride in rides)
    return not taken and not ridden and not (spots and _unfit_schools(problem, spots, span))


def _unfit_schools(problem: Problem, spots: tuple[Spot, ...], span: Span) -> set[tuple[int, int]]:
    """Pairs of schools with a spot before and a spot after the span that are too close for the way."""
    last: dict[int, int] = {}
    first: dict[int, int] = {}
    for spot in spots:
        if spot.end <= span[0]:
            last[spot.school] = max(spot.end, last.get(spot.school, 0))
        elif span[1] <= spot.start:
            first[spot.school] = min(spot.start, first.get(spot.school, DAY))
    return {
        (a, b)
        for a, end in last.items()
        for b, start in first.items()
        if a != b and end + problem.tau(a, b) > span[0] and span[1] + problem.tau(a, b) > start
    }


def _unfit(problem: Problem, spots: tuple[Spot, ...], span: Span) -> list[tuple[Spot, Spot]]:
    """Spots before and after the span at two schools, between which the way fits neither before it nor
    after.
    """
    schools = _unfit_schools(problem, spots, span)
    return [
        (a, b)
        for a in spots
        for b in spots
        if (a.school, b.school) in schools and a.end <= span[0] and span[1] <= b.start
        if a.end + problem.tau(a.school, b.school) > span[0]
        if span[1] + problem.tau(a.school, b.school) > b.start
    ]

"""Minutes a teacher waits at another school between two lessons of a half-day."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from models.course import Half
from scheduler.solve.problem import Problem, Spot, TeacherData
from scheduler.solve.variables import Variables

Waits = dict[int, list[list[IntVar]]]
"""By minutes: the cases in which two spots are that far apart, each with the literals that make it so."""


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """Waiting minutes of every pair of neighbours; a literal is forced up only, since waiting only costs."""
    literals, minutes = [], []
    for teacher in problem.teachers:
        for day in problem.weekdays:
            spots = x.spots(teacher.index, day)
            for a, b in _pairs(problem, teacher, spots):
                found = _waits(problem, x, (teacher, day), a, b)
                if not found:
                    continue
                between = [s for s in spots if (a.start, a.end) < (s.start, s.end) < (b.start, b.end)]
                happens = [~x.there(teacher.index, s) for s in (a, b)]
                happens += [x.there(teacher.index, s) for s in between]
                for wait, cases in found.items():
                    waits = model.new_bool_var("waits")
                    for case in cases:
                        model.add_bool_or([waits, *happens, *(~literal for literal in case)])
                    literals.append(waits)
                    minutes.append(wait)
    return LinearExpr.weighted_sum(literals, minutes)


def _pairs(problem: Problem, teacher: TeacherData, spots: tuple[Spot, ...]) -> Iterator[tuple[Spot, Spot]]:
    """Two spots of a half-day, both at other schools, in clock order."""
    for half in Half:
        yield from combinations(
            [s for s in spots if s.half is half and problem.is_away(teacher, s.school)], 2
        )


def _waits(problem: Problem, x: Variables, who: tuple[TeacherData, int], first: Spot, second: Spot) -> Waits:
    """Minutes beyond the way and an ordinary pause."""
    (teacher, day), rules = who, problem.district.rules
    pause = second.start - first.end - rules.break_minutes
    if first.school == second.school or not teacher.model.rides:
        wait = pause - problem.tau(first.school, second.school)
        return {wait: [[]]} if wait > 0 else {}
    found: Waits = defaultdict(list)
    for ride in x.rides(teacher.index, day):
        ends = (ride.arc.origin, ride.arc.destination)
        wait = pause - rules.departure_buffer - ride.hop.minutes - rules.arrival_buffer
        if ends == ((first.half, first.school), (second.half, second.school)) and wait > 0:
            found[wait].append([ride.literal])
    return found

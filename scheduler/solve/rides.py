"""Rides of teachers without own means: which run takes whom along which leg of a day.

What is decided is the ride: teacher, weekday, week, run and stops, the same in every season. In each scene
every journey of a route is covered by one ride that is in time there, and a ride is taken just where it
covers a journey.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from models.base import Weeks
from scheduler.solve.problem import Problem, Spot
from scheduler.solve.routes import Arc, Hop, Riding, Route

if TYPE_CHECKING:
    from scheduler.solve.variables import Variables

Day = tuple[int, int, Weeks]
"""(teacher, weekday, parity of the scene)."""


@dataclass
class RideBook:
    """The decisions about rides of one exact model, by day; the first scene of a parity opens its days."""

    days: dict[Day, dict[Hop, IntVar]]

    def taken(self, weekday: int, parity: Weeks) -> list[tuple[Hop, IntVar]]:
        """Every ride that somebody could take on that weekday of such a week."""
        return [
            row
            for (_, d, p), hops in self.days.items()
            if (d, p) == (weekday, parity)
            for row in hops.items()
        ]


def hops(problem: Problem) -> Mapping[tuple[int, int, int], tuple[Hop, ...]]:
    """By weekday, origin and destination: what is driven in the scene from a stop to a later one."""
    index = {place: number for number, place in enumerate(problem.places)}
    found: dict[tuple[int, int, int], list[Hop]] = defaultdict(list)
    for number, run in enumerate(problem.district.runs):
        days = run.weekdays if problem.scene.has(run.weeks) else ()
        for (i, a), (j, b) in combinations(enumerate(run.stops), 2):
            for day in sorted(set(days)):
                found[day, index[a.place], index[b.place]].append(Hop(number, i, j, a.time, b.time))
    return {key: tuple(some) for key, some in found.items()}


def add_rides(model: CpModel, problem: Problem, x: "Variables", who: tuple[int, int], route: Route) -> Route:
    """Cover the journeys of a route, by a teacher without own means on a weekday, with rides."""
    teacher, weekday = who
    spots = x.spots(teacher, weekday)
    decided = any(spot.slot is not None for spot in spots)
    arcs = [arc for arc in route.arcs if arc.journey and decided]
    days = x.decisions.rides.days
    known = days.get((teacher, weekday, problem.scene.parity))
    rows: list[Riding] = []
    for arc in arcs:
        in_time = [hop for hop in _in_time(problem, x, who, arc) if known is None or hop in known]
        choices = [Riding(arc, hop, model.new_bool_var(f"ride[{who},{hop}]")) for hop in in_time]
        model.add(LinearExpr.sum([c.literal for c in choices]) == _made(model, x, who, arc))
        for choice in choices:
            _keep_time(model, problem, x, who, choice)
        rows += choices
    days[teacher, weekday, problem.scene.parity] = _decide(model, who, rows, known)
    longest = sorted((hop.minutes for hop in {row.hop for row in rows}), reverse=True)[: len(arcs)]
    return replace(
        route,
        rides=tuple(rows),
        minutes=LinearExpr.weighted_sum([r.literal for r in rows], [r.hop.minutes for r in rows]),
        journeys=LinearExpr.sum([r.literal for r in rows]),
        longest=sum(longest),
    )


def _decide(
    model: CpModel, who: tuple[int, int], rows: list[Riding], known: dict[Hop, IntVar] | None
) -> dict[Hop, IntVar]:
    """A decision a ride, taken on one leg at the most in this scene; without a leg here it is not taken."""
    if known is None:
        known = {hop: model.new_bool_var(f"rides[{who},{hop}]") for hop in dict.fromkeys(r.hop for r in rows)}
    for hop, literal in known.items():
        model.add(LinearExpr.sum([r.literal for r in rows if r.hop == hop]) == literal)
    return known


def _made(model: CpModel, x: "Variables", who: tuple[int, int], arc: Arc) -> IntVar:
    """The arc is a journey that the timetable makes: on a day away on which something is decided."""
    conditions = [arc.literal]
    if any(spot.slot is None for spot in x.spots(*who)):
        conditions.append(x.works(*who))
    if arc.commute:
        conditions.append(x.away(*who))
    if len(conditions) == 1:
        return arc.literal
    made = model.new_bool_var(f"made[{who}]")
    model.add_bool_or([made, *(~condition for condition in conditions)])
    model.add_bool_and(conditions).only_enforce_if(made)
    return made


def _ends(problem: Problem, who: tuple[int, int], arc: Arc) -> tuple[int, int]:
    """Places between which the arc leads."""
    data = problem.teachers[who[0]]
    origin = data.start_place if arc.origin is None else arc.origin[1]
    return origin, data.end_place if arc.destination is None else arc.destination[1]


def _spots(x: "Variables", who: tuple[int, int], arc: Arc) -> tuple[list[Spot], list[Spot]]:
    """What the teacher may come from, and go to."""
    spots = x.spots(*who)
    before = [s for s in spots if (s.half, s.school) == arc.origin]
    return before, [s for s in spots if (s.half, s.school) == arc.destination]


def _in_time(problem: Problem, x: "Variables", who: tuple[int, int], arc: Arc) -> Iterator[Hop]:
    """What is driven along the arc, with something to come from before it and something to go to after it."""
    teacher, rules = problem.teachers[who[0]].model, problem.district.rules
    before, after = _spots(x, who, arc)
    earliest = min((s.end + rules.departure_buffer for s in before), default=teacher.leave_after or 0)
    latest = max((s.start - rules.arrival_buffer for s in after), default=_back(teacher.return_by))
    for hop in x.hops.get((who[1], *_ends(problem, who, arc)), ()):
        if earliest <= hop.depart and hop.arrive <= latest:
            yield hop


def _back(return_by: int | None) -> int:
    """Latest arrival at the end place; midnight if nothing is said."""
    return 1440 if return_by is None else return_by


def _keep_time(
    model: CpModel, problem: Problem, x: "Variables", who: tuple[int, int], choice: Riding
) -> None:
    """Nothing at the stay before ends too late for boarding, nothing at the stay after begins too early."""
    rules = problem.district.rules
    before, after = _spots(x, who, choice.arc)
    late = [s for s in before if s.end + rules.departure_buffer > choice.hop.depart]
    early = [s for s in after if s.start - rules.arrival_buffer < choice.hop.arrive]
    for spot in (*late, *early):
        model.add_implication(choice.literal, ~x.there(who[0], spot))

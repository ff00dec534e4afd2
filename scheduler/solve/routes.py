"""A teacher's way through one day as a path over stays (half-day, school), from start place to end place.

One path variable per arc. A school is one stay per half-day (rule one_stay), so a path never closes on
itself: its stays are non-empty and ordered by the clock.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr, LinearExprT

from models.course import Half
from scheduler.solve.problem import Problem, TeacherData

if TYPE_CHECKING:
    from scheduler.solve.variables import Variables

Stay = tuple[Half, int]
"""A half-day at a school (index)."""


@dataclass(frozen=True)
class Arc:
    """One leg that the day may contain; None = start or end place."""

    origin: Stay | None
    destination: Stay | None
    minutes: int
    journey: bool
    """Whether the places differ."""
    commute: bool
    """Between start or end place and the employing school: no journey on a day without another school."""
    literal: IntVar


@dataclass(frozen=True)
class Hop:
    """A run from one stop to a later one, in minutes after midnight."""

    run: int
    board: int
    alight: int
    depart: int
    arrive: int

    @property
    def minutes(self) -> int:
        """Minutes on the road."""
        return self.arrive - self.depart


@dataclass(frozen=True)
class Riding:
    """A ride that may cover a leg."""

    arc: Arc
    hop: Hop
    literal: IntVar


@dataclass(frozen=True)
class Route:
    """The arcs of one teacher-day, and what they add up to."""

    arcs: tuple[Arc, ...]
    minutes: LinearExprT
    """Minutes on the road, buffers excluded."""
    journeys: LinearExprT
    longest: int
    """An upper bound of `minutes`."""
    rides: tuple[Riding, ...] = ()
    """What a teacher without own means may ride; minutes and journeys are then those of the rides."""


def build_route(model: CpModel, problem: Problem, x: "Variables", teacher: int, weekday: int) -> Route:
    """Create the arcs of a teacher-day and make them one path through exactly the stays that happen."""
    data = problem.teachers[teacher]
    stays = sorted({(s.half, s.school) for s in x.spots(teacher, weekday)})
    name = f"arc[{teacher},{weekday}]"
    pairs: list[tuple[Stay | None, Stay | None]] = [(None, s) for s in stays]
    pairs += [(s, None) for s in stays]
    pairs += [(a, b) for a in stays for b in stays if _may_follow(problem, x, data, weekday, a, b)]
    arcs = tuple(_arc(model, problem, data, a, b, f"{name}{a}{b}") for a, b in pairs)
    into: dict[Stay | None, list[IntVar]] = defaultdict(list)
    out_of: dict[Stay | None, list[IntVar]] = defaultdict(list)
    for arc in arcs:
        into[arc.destination].append(arc.literal)
        out_of[arc.origin].append(arc.literal)
    for stay in stays:
        literal = x.stays(teacher, weekday, *stay)
        model.add(LinearExpr.sum(into[stay]) == literal)
        model.add(LinearExpr.sum(out_of[stay]) == literal)
    leaves = LinearExpr.sum(out_of[None])
    model.add(leaves <= 1)
    at_home = leaves - x.away(teacher, weekday)
    commutes = [a for a in arcs if a.commute]
    out = next((a for a in commutes if a.origin is None), None)
    back = next((a for a in commutes if a.destination is None), None)
    home = [a for a in (out, back) if a is not None]
    return Route(
        arcs=arcs,
        minutes=LinearExpr.weighted_sum([a.literal for a in arcs], [a.minutes for a in arcs])
        - sum(a.minutes for a in home) * at_home,
        journeys=LinearExpr.sum([a.literal for a in arcs if a.journey])
        - sum(a.journey for a in home) * at_home,
        longest=sum(sorted((a.minutes for a in arcs), reverse=True)[: len(stays) + 1]),
    )


def _may_follow(
    problem: Problem, x: "Variables", data: TeacherData, weekday: int, first: Stay, second: Stay
) -> bool:
    """Whether a day could go straight from one stay to the other."""
    if first[0] is not second[0]:
        return first[0] is Half.MORNING
    if first[1] == second[1]:
        return False
    committed = {(s.half, s.school) for s in data.commitments.get(weekday, ())}
    return data.model.limits.schools_half_day != 1 or {first, second} <= committed


def _arc(
    model: CpModel,
    problem: Problem,
    data: TeacherData,
    origin: Stay | None,
    destination: Stay | None,
    name: str,
) -> Arc:
    start = data.start_place if origin is None else origin[1]
    end = data.end_place if destination is None else destination[1]
    ends = (origin, destination)
    commute = None in ends and any(stay is not None and stay[1] == data.employer for stay in ends)
    return Arc(
        origin, destination, problem.minutes[start][end], start != end, commute, model.new_bool_var(name)
    )

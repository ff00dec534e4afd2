"""Weekdays that look alike to a teacher: what could happen at each school, and what is certain."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.course import Half
from scheduler.solve.problem import Problem, Role, Spot, TeacherData
from scheduler.solve.relaxation.orders import Stop
from scheduler.solve.routes import Stay
from scheduler.solve.variables import Variables

Rides = Mapping[tuple[Stay | None, Stay | None], int]
"""Least minutes aboard between two stays, or from the start place (None), or to the end place (None)."""


@dataclass(frozen=True, slots=True)
class DayKind:
    """Weekdays that look alike to one teacher."""

    weekdays: tuple[int, ...]
    stops: tuple[Stop, ...]
    """Where the teacher could be, by half-day and school."""
    committed_lessons: int
    rides: Rides = field(default_factory=dict)
    """For a teacher without own means."""

    @property
    def committed(self) -> frozenset[Stay]:
        """Half-days at schools that commitments fix."""
        return frozenset(stop.stay for stop in self.stops if stop.committed)

    def without_lesson(self, school: int) -> bool:
        """Whether the teacher could be at the school without giving a lesson."""
        return any(stop.without_lesson for stop in self.stops if stop.stay[1] == school)


def day_kinds(problem: Problem, x: Variables, teacher: TeacherData) -> list[DayKind]:
    """Weekdays grouped by what could happen when, by commitments and by rides."""
    groups: dict[object, list[int]] = defaultdict(list)
    rides = {day: _rides(x, teacher, day) if teacher.model.rides else {} for day in problem.weekdays}
    for day in problem.weekdays:
        groups[_signature(x.spots(teacher.index, day)), frozenset(rides[day].items())].append(day)
    return [
        replace(_kind(x.spots(teacher.index, days[0]), tuple(days)), rides=rides[days[0]])
        for days in groups.values()
    ]


def _rides(x: Variables, teacher: TeacherData, day: int) -> Rides:
    least: dict[tuple[Stay | None, Stay | None], int] = {}
    for ride in x.rides(teacher.index, day):
        leg = (ride.arc.origin, ride.arc.destination)
        least[leg] = min(ride.hop.minutes, least.get(leg, ride.hop.minutes))
    return least


def _signature(spots: tuple[Spot, ...]) -> tuple[object, ...]:
    return tuple((s.school, s.start, s.end, s.lessons, s.role, s.slot is None) for s in spots)


def _kind(spots: tuple[Spot, ...], days: tuple[int, ...]) -> DayKind:
    stays: dict[Stay, list[Spot]] = defaultdict(list)
    for spot in spots:
        stays[spot.half, spot.school].append(spot)
    others = {s.school for s in spots if s.role is not Role.LESSON}
    stops = tuple(_stop(stay, stays[stay], stay[1] in others) for stay in sorted(stays, key=_clock))
    return DayKind(days, stops, sum(s.lessons for s in spots if s.slot is None))


def _clock(stay: Stay) -> tuple[bool, int]:
    return stay[0] is Half.AFTERNOON, stay[1]


def _stop(stay: Stay, spots: list[Spot], without_lesson: bool) -> Stop:
    return Stop(
        stay,
        spans=tuple(sorted({(s.start, s.end) for s in spots})),
        lessons=tuple(sorted({(s.start, s.end) for s in spots if s.role is Role.LESSON})),
        committed=any(s.slot is None for s in spots),
        without_lesson=without_lesson,
    )

"""The ways a teacher's day can go, as the relaxation sees them: schools by half-day, and their legs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, permutations, product

from models.course import Half
from scheduler.solve.problem import UNREACHABLE, Problem, Role, Spot, TeacherData
from scheduler.solve.registry import hooks
from scheduler.solve.routes import Stay
from scheduler.solve.variables import Variables

MOST_ROUTES = 4_000
"""Beyond this many routes of a kind of day the relaxation lets the teacher travel free."""

Schools = tuple[int, ...]

Rides = Mapping[tuple[Stay | None, Stay | None], int]
"""Least minutes aboard between two stays, or from the start place (None), or to the end place (None)."""


@dataclass(frozen=True, slots=True)
class DayRoute:
    """Schools of the morning and of the afternoon, each in the order visited."""

    morning: Schools
    afternoon: Schools
    legs: tuple[int, ...]
    """Minutes of each journey; empty on a day without another school."""
    away: bool

    @property
    def schools(self) -> Schools:
        """All stays in order; a school stands twice if it is visited in both halves."""
        return self.morning + self.afternoon


@dataclass(frozen=True, slots=True)
class DayKind:
    """Weekdays that look alike to one teacher."""

    weekdays: tuple[int, ...]
    slots: dict[tuple[Half, int], int]
    """Candidate slots by half-day and school."""
    committed: frozenset[tuple[Half, int]]
    """Half-days at schools that commitments fix."""
    committed_lessons: int
    others: frozenset[int]
    """Schools to which the teacher could go for what is no lesson: a class to be with, a meeting."""
    rides: Rides = field(default_factory=dict)
    """For a teacher without own means."""

    def without_lesson(self, school: int) -> bool:
        """Whether the teacher could be at the school without giving a lesson."""
        return school in self.others or any(s == school for _, s in self.committed)

    def capacity(self, route: DayRoute, school: int) -> int:
        """Most lessons of the teacher at the school on a day with this route."""
        halves = ((Half.MORNING, route.morning), (Half.AFTERNOON, route.afternoon))
        return sum(self.slots.get((half, school), 0) for half, stays in halves if school in stays)


def day_kinds(problem: Problem, x: Variables, teacher: TeacherData) -> list[DayKind]:
    """Weekdays grouped by slots per half-day and school, by commitments and by rides."""
    groups: dict[object, list[int]] = defaultdict(list)
    rides = {day: _rides(x, teacher, day) for day in problem.weekdays}
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
    return tuple((s.school, s.start, s.end, s.lessons, s.slot is None) for s in spots)


def _kind(spots: tuple[Spot, ...], days: tuple[int, ...]) -> DayKind:
    slots: dict[tuple[Half, int], int] = defaultdict(int)
    for spot in spots:
        if spot.slot is not None:
            slots[spot.half, spot.school] += spot.lessons
    fixed = [s for s in spots if s.slot is None]
    committed = frozenset((s.half, s.school) for s in fixed)
    others = frozenset(s.school for s in spots if s.slot is not None and s.role is not Role.LESSON)
    return DayKind(days, dict(slots), committed, sum(s.lessons for s in fixed), others)


def day_routes(problem: Problem, teacher: TeacherData, kind: DayKind) -> list[DayRoute] | None:
    """Every route a lawful day of this kind can take; None if there are too many to list."""
    options = [_stays(teacher, kind, half) for half in Half]
    if any(len(some) > MOST_ROUTES for some in options):
        return None
    options = [[s for s in some if must <= set(s)] for some, must in zip(options, _musts(kind), strict=True)]
    if len(options[0]) * len(options[1]) > MOST_ROUTES:
        return None
    admits = [function for _, function in hooks("admits_route")]
    found = []
    for morning, afternoon in product(*options):
        route = _route(problem, teacher, morning, afternoon)
        stays = {(Half.MORNING, s) for s in morning} | {(Half.AFTERNOON, s) for s in afternoon}
        bare = stays == kind.committed
        if teacher.model.rides:
            route = _ridden(teacher, kind, route, bare)
        if bare or all(admit(teacher, route) for admit in admits):
            found.append(route)
    return found


def _stays(teacher: TeacherData, kind: DayKind, half: Half) -> list[Schools]:
    """Sequences of different schools in a half-day, up to one more than can be handled."""
    must = {school for h, school in kind.committed if h is half}
    may = sorted({school for h, school in kind.slots if h is half} | must)
    limit = teacher.model.limits.schools_half_day
    most = len(may) if limit is None else max(limit, len(must))
    return list(islice(_sequences(may, most), MOST_ROUTES + 1))


def _musts(kind: DayKind) -> list[set[int]]:
    """Schools that commitments fix, by half-day."""
    return [{school for h, school in kind.committed if h is half} for half in Half]


def _sequences(schools: list[int], most: int) -> Iterator[Schools]:
    """Ordered selections, shortest first."""
    for size in range(min(most, len(schools)) + 1):
        yield from permutations(schools, size)


def _route(problem: Problem, teacher: TeacherData, morning: Schools, afternoon: Schools) -> DayRoute:
    schools = morning + afternoon
    away = any(problem.is_away(teacher, s) for s in schools)
    path = (teacher.start_place, *schools, teacher.end_place)
    legs = [problem.minutes[a][b] for a, b in pairwise(path) if a != b]
    return DayRoute(morning, afternoon, tuple(legs) if away else (), away)


def _ridden(teacher: TeacherData, kind: DayKind, route: DayRoute, bare: bool) -> DayRoute:
    """The route of a teacher without own means: no leg is shorter than the shortest ride.

    A day of commitments alone has no journeys of the timetable's, and may look like one with lessons.
    """
    if bare or not route.away:
        return replace(route, legs=())
    stays: list[Stay | None] = [None, *((Half.MORNING, s) for s in route.morning)]
    stays += [*((Half.AFTERNOON, s) for s in route.afternoon), None]
    places = (teacher.start_place, *route.schools, teacher.end_place)
    legs = zip(pairwise(places), pairwise(stays), strict=True)
    return replace(route, legs=tuple(kind.rides.get(leg, UNREACHABLE) for (a, b), leg in legs if a != b))


def reachable(route: DayRoute) -> bool:
    """Whether every leg has a way."""
    return all(leg < UNREACHABLE for leg in route.legs)

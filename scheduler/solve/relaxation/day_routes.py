"""The ways a teacher's day can go, as the relaxation sees them: schools by half-day, and their legs."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise, permutations, product

from models.course import Half
from scheduler.solve.problem import UNREACHABLE, Problem, Spot, TeacherData
from scheduler.solve.registry import hooks
from scheduler.solve.variables import Variables

MOST_ROUTES = 4_000
"""Beyond this many routes of a kind of day the relaxation lets the teacher travel free."""

Schools = tuple[int, ...]


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

    def capacity(self, route: DayRoute, school: int) -> int:
        """Most lessons of the teacher at the school on a day with this route."""
        halves = ((Half.MORNING, route.morning), (Half.AFTERNOON, route.afternoon))
        return sum(self.slots.get((half, school), 0) for half, stays in halves if school in stays)


def day_kinds(problem: Problem, x: Variables, teacher: TeacherData) -> list[DayKind]:
    """Weekdays grouped by slots per half-day and school, and by commitments."""
    groups: dict[object, list[int]] = defaultdict(list)
    for day in problem.weekdays:
        groups[_signature(x.spots(teacher.index, day))].append(day)
    return [_kind(x.spots(teacher.index, days[0]), tuple(days)) for days in groups.values()]


def _signature(spots: tuple[Spot, ...]) -> tuple[object, ...]:
    return tuple((s.school, s.start, s.end, s.lessons, s.slot is None) for s in spots)


def _kind(spots: tuple[Spot, ...], days: tuple[int, ...]) -> DayKind:
    slots: dict[tuple[Half, int], int] = defaultdict(int)
    for spot in spots:
        if spot.slot is not None:
            slots[spot.half, spot.school] += 1
    fixed = [s for s in spots if s.slot is None]
    committed = frozenset((s.half, s.school) for s in fixed)
    return DayKind(days, dict(slots), committed, sum(s.lessons for s in fixed))


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
        bare = {(Half.MORNING, s) for s in morning} | {(Half.AFTERNOON, s) for s in afternoon}
        if bare == kind.committed or all(admit(teacher, route) for admit in admits):
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


def reachable(route: DayRoute) -> bool:
    """Whether every leg has a way."""
    return all(leg < UNREACHABLE for leg in route.legs)

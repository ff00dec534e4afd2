"""The ways a teacher's day can go, as the relaxation sees them: schools by half-day, and their legs."""

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from models.course import Half
from scheduler.solve.problem import UNREACHABLE, Problem, TeacherData
from scheduler.solve.registry import hooks
from scheduler.solve.relaxation.day_kinds import DayKind
from scheduler.solve.relaxation.orders import Order, Stop, most_lessons, orders
from scheduler.solve.routes import Stay

MOST_ROUTES = 20_000
"""Beyond this many orders of schools on a kind of day the relaxation lets the teacher travel free."""

Schools = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DayRoute:
    """Schools of the morning and of the afternoon, each in the order visited."""

    morning: Schools
    afternoon: Schools
    legs: tuple[int, ...]
    """Minutes of each journey; empty on a day without another school."""
    away: bool
    room: tuple[int, ...] = ()
    """Most lessons at each stay, in order."""
    most: int = 0
    """Most lessons of the day."""

    @property
    def schools(self) -> Schools:
        """All stays in order; a school stands twice if it is visited in both halves."""
        return self.morning + self.afternoon

    def capacity(self, schools: Container[int]) -> int:
        """Most lessons at some of the schools."""
        there = sum(room for school, room in zip(self.schools, self.room, strict=True) if school in schools)
        return min(there, self.most)

    def no_worse(self, other: "DayRoute") -> bool:
        """Whether every week with the other route is one with this route, at no greater cost."""
        shorter = sum(self.legs) <= sum(other.legs) and len(self.legs) <= len(other.legs)
        return (
            shorter
            and self.most >= other.most
            and all(self.room[self._stay(number, other)] >= room for number, room in enumerate(other.room))
        )

    def _stay(self, number: int, other: "DayRoute") -> int:
        """Where the other's stay of that number is in this route's order."""
        school, split = other.schools[number], len(other.morning)
        return self.schools.index(school) if number < split else self.schools.index(school, len(self.morning))


def day_routes(problem: Problem, teacher: TeacherData, kind: DayKind) -> list[DayRoute] | None:
    """Every route a lawful day of this kind can take; None if there are too many to list.

    Of the orders in which the same stays can be made only the best are listed, unless some preference may
    like a detour.
    """

    def pause(one: Stop, other: Stop) -> int:
        return 0 if teacher.model.rides else problem.tau(one.stay[1], other.stay[1])

    every = orders(kind.stops, _most_stops(teacher, kind), pause, _most_schools(teacher, kind))
    found = list(islice(every, MOST_ROUTES + 1))
    if len(found) > MOST_ROUTES:
        return None
    groups: dict[frozenset[Stay], list[DayRoute]] = defaultdict(list)
    for order in found:
        route = _admitted(problem, teacher, kind, order)
        if route is not None:
            each, most = most_lessons(order, pause)
            groups[frozenset(stop.stay for stop in order)].append(replace(route, room=each, most=most))
    detours = any(likes(problem) for _, likes in hooks("likes_detours"))
    return [route for some in groups.values() for route in (some if detours else _best(some))]


def _most_stops(teacher: TeacherData, kind: DayKind) -> dict[Half, int]:
    """The greatest number of stays in each half-day: the limit, or what commitments make necessary."""
    limit = teacher.model.limits.schools_half_day
    stays = {half: [stop for stop in kind.stops if stop.stay[0] is half] for half in Half}
    return {
        half: len(some) if limit is None else max(limit, sum(stop.committed for stop in some))
        for half, some in stays.items()
    }


def _most_schools(teacher: TeacherData, kind: DayKind) -> int | None:
    """The greatest number of schools in the day: the limit, or what commitments make necessary."""
    limit = teacher.model.limits.schools_day
    committed = len({school for _, school in kind.committed})
    return None if limit is None else max(limit, committed)


def _admitted(problem: Problem, teacher: TeacherData, kind: DayKind, order: Order) -> DayRoute | None:
    """The route of an order; None if some rule refuses it, or a leg has no way."""
    morning = tuple(stop.stay[1] for stop in order if stop.stay[0] is Half.MORNING)
    afternoon = tuple(stop.stay[1] for stop in order if stop.stay[0] is Half.AFTERNOON)
    route = _route(problem, teacher, morning, afternoon)
    bare = {stop.stay for stop in order} == kind.committed
    if teacher.model.rides:
        route = _ridden(teacher, kind, route, bare)
    refused = not bare and not all(admit(teacher, route) for _, admit in hooks("admits_route"))
    return None if refused or any(leg >= UNREACHABLE for leg in route.legs) else route


def _best(routes: list[DayRoute]) -> Iterator[DayRoute]:
    """Those of the same stays than which no other is better; of equal ones the first."""
    for number, route in enumerate(routes):
        others = (
            other
            for place, other in enumerate(routes)
            if place != number and other.no_worse(route) and (place < number or not route.no_worse(other))
        )
        if not any(True for _ in others):
            yield route


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

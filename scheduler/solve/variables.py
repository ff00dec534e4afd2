"""The decisions as one scene sees them, under a vocabulary that every rule speaks.

The exact model decides once for all scenes (`Decisions`); which of it happens in this scene's weeks, and at
what times, is defined from it here, so that a rule file holds nothing but its rule.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from ortools.sat.python.cp_model import CpModel, IntVar

from models.course import Half
from scheduler.solve.decisions import Decisions, Way
from scheduler.solve.problem import Problem, Role, Source, Spot, TeacherData
from scheduler.solve.rides import add_rides, hops
from scheduler.solve.routes import Hop, Riding, Route, build_route


class Variables:
    """One scene of an exact model, asked by name."""

    def __init__(self, model: CpModel, problem: Problem, decisions: Decisions) -> None:
        self._model = model
        self._problem = problem
        self.decisions = decisions
        self.zero, self.one = decisions.zero, decisions.one
        self._happens = {slot.index for slot in problem.slots if slot.there and problem.scene.has(slot.weeks)}
        self._slots_of = _grouped(sorted(key for key in decisions.met if key[1] in self._happens))
        self._teachers_of = _grouped(sorted(decisions.teaches))
        self._any: dict[tuple[object, ...], IntVar] = {}
        self._routes: dict[tuple[int, int], Route] = {}

    @cached_property
    def lessons(self) -> Mapping[tuple[int, int, int], IntVar]:
        """Every candidate (course, teacher, slot) for a lesson in person, and its literal."""
        return {k: literal for k, literal in self.decisions.lessons.items() if k[2] in self._happens}

    @cached_property
    def receives(self) -> Mapping[tuple[int, int, Source], IntVar]:
        """Every candidate (course, slot, source) for a synchronous lesson."""
        return {k: literal for k, literal in self.decisions.receives.items() if k[1] in self._happens}

    @cached_property
    def recorded(self) -> Mapping[tuple[int, int], IntVar]:
        """Every candidate (course, slot) for a recorded lesson."""
        return {k: literal for k, literal in self.decisions.recorded.items() if k[1] in self._happens}

    @cached_property
    def meets_at(self) -> Mapping[tuple[int, int], IntVar]:
        """Every candidate (meeting, slot)."""
        return {k: literal for k, literal in self.decisions.meets.items() if k[1] in self._happens}

    def attends(self, meeting: int, teacher: int, slot: int) -> IntVar:
        """The teacher comes to the meeting, held in the slot."""
        return self.decisions.attends.get((meeting, teacher, slot), self.zero)

    def at(self, course: int, slot: int) -> IntVar:
        """The course has a lesson in the slot, met in whatever way."""
        return self.decisions.at(course, slot)

    def in_person(self, course: int, slot: int) -> IntVar:
        """Somebody gives the course in person in the slot."""
        return self.decisions.in_person(course, slot)

    def remote(self, course: int, slot: int) -> IntVar:
        """The course has a synchronous or recorded lesson in the slot."""
        return self.decisions.remote(course, slot)

    def ways(self, course: int, slot: int) -> list[tuple[Way, IntVar]]:
        """Every way in which the course could be met in the slot."""
        return self.decisions.ways(course, slot)

    def is_broadcast(self, course: int, slot: int) -> IntVar:
        """Somebody receives the course's lesson in the slot."""
        return self.decisions.is_broadcast(course, slot)

    def airs(self, teacher: int, slot: int) -> IntVar:
        """The teacher's lesson in the slot is broadcast."""
        return self.decisions.airs(teacher, slot)

    def adult(self, course: int, slot: int, teacher: int) -> IntVar:
        """The teacher is the local adult of the course's lesson in the slot."""
        return self.decisions.adults.get((course, slot, teacher), self.zero)

    def assists(self, teacher: int, slot: int) -> IntVar:
        """The teacher is the local adult of somebody's lesson in the slot."""
        return self.decisions.assists(teacher, slot)

    def busy(self, teacher: int, slot: int) -> IntVar:
        """The teacher gives a lesson in the slot (one sitting at the most)."""
        return self.decisions.busy(teacher, slot)

    def slots_of(self, course: int) -> list[int]:
        """Slots in which the course could have a lesson in this scene, ascending."""
        return self._slots_of.get(course, [])

    def lessons_of(self, course: int) -> list[IntVar]:
        """The course's lessons in this scene, a literal a slot."""
        return [self.at(course, s) for s in self.slots_of(course)]

    def teaches(self, course: int, teacher: int) -> IntVar:
        """The teacher gives the course in person."""
        return self.decisions.teaches.get((course, teacher), self.zero)

    def teachers_of(self, course: int) -> list[int]:
        """Teachers who could give the course in person."""
        return self._teachers_of.get(course, [])

    @cached_property
    def _spots(self) -> dict[tuple[int, int], tuple[Spot, ...]]:
        found: dict[tuple[int, int], list[Spot]] = defaultdict(list)

        def add(teacher: int, slot: int, lessons: int, role: Role, meeting: int | None = None) -> None:
            if slot in self._happens:
                s = self._problem.slots[slot]
                spot = Spot(s.school, s.start, s.end, s.half, lessons, slot, role, meeting)
                found[teacher, s.weekday].append(spot)

        for teacher, slot in sorted(self.decisions.given):
            add(teacher, slot, 1, Role.LESSON)
        for teacher, slot in sorted(self.decisions.assisted):
            add(teacher, slot, 0, Role.ADULT)
        for meeting, teacher, slot in sorted(self.decisions.attends):
            if not self._problem.district.meetings[meeting].online:
                add(teacher, slot, 0, Role.MEETING, meeting)
        for t in self._problem.teachers:
            for day, commitments in t.commitments.items():
                found[t.index, day].extend(commitments)
        return {k: tuple(sorted(v, key=lambda s: (s.start, s.end))) for k, v in found.items()}

    def spots(self, teacher: int, weekday: int) -> tuple[Spot, ...]:
        """Where the teacher may or must be on that day, in clock order."""
        return self._spots.get((teacher, weekday), ())

    def there(self, teacher: int, spot: Spot) -> IntVar:
        """The teacher is at the spot; constant 1 for a commitment."""
        if spot.slot is None:
            return self.one
        if spot.role is Role.LESSON:
            return self.busy(teacher, spot.slot)
        if spot.role is Role.ADULT:
            return self.assists(teacher, spot.slot)
        return self.zero if spot.meeting is None else self.attends(spot.meeting, teacher, spot.slot)

    def days(self) -> list[tuple[TeacherData, int]]:
        """Every (teacher, weekday) on which something is decided."""
        found = [(t, d) for t in self._problem.teachers for d in self._problem.weekdays]
        return [(t, d) for t, d in found if any(s.slot is not None for s in self.spots(t.index, d))]

    def _or(self, key: tuple[object, ...], literals: list[IntVar]) -> IntVar:
        """The literal "at least one of them", made once a key and scene."""
        if key not in self._any:
            self._any[key] = self.decisions.either((*key, self._problem.scene.number), literals)
        return self._any[key]

    def works(self, teacher: int, weekday: int) -> IntVar:
        """Something is decided for the teacher that day: a lesson, a class to be with, a meeting."""
        lits = [self.there(teacher, s) for s in self.spots(teacher, weekday) if s.slot is not None]
        return self._or(("works", teacher, weekday), lits)

    def gives(self, teacher: int, weekday: int, school: int) -> IntVar:
        """The teacher gives at least one lesson at the school that day."""
        here = [s for s in self.spots(teacher, weekday) if s.school == school]
        spots = [s for s in here if s.role is Role.LESSON]
        return self._or(("gives", teacher, weekday, school), [self.there(teacher, s) for s in spots])

    def stays(self, teacher: int, weekday: int, half: Half, school: int) -> IntVar:
        """The teacher is at the school in that half-day."""
        spots = [s for s in self.spots(teacher, weekday) if s.half is half and s.school == school]
        return self._or(("stays", teacher, weekday, half, school), [self.there(teacher, s) for s in spots])

    def visits(self, teacher: int, weekday: int, school: int) -> IntVar:
        """The teacher is at the school that day."""
        lits = [self.stays(teacher, weekday, half, school) for half in Half]
        return self._or(("visits", teacher, weekday, school), [lit for lit in lits if lit is not self.zero])

    def away(self, teacher: int, weekday: int) -> IntVar:
        """The teacher is at another school that day."""
        data = self._problem.teachers[teacher]
        schools = sorted({s.school for s in self.spots(teacher, weekday)} - {data.employer})
        lits = [self.visits(teacher, weekday, s) for s in schools if s is not None]
        return self._or(("away", teacher, weekday), lits)

    def meets(self, course: int, weekday: int) -> IntVar:
        """The course has a lesson that day."""
        slots = [s for s in self.slots_of(course) if self._problem.slots[s].weekday == weekday]
        return self._or(("meets", course, weekday), [self.at(course, s) for s in slots])

    def route(self, teacher: int, weekday: int) -> Route:
        """The teacher's way through the day."""
        key = (teacher, weekday)
        if key not in self._routes:
            route = build_route(self._model, self._problem, self, teacher, weekday)
            if self._problem.teachers[teacher].model.rides:
                route = add_rides(self._model, self._problem, self, key, route)
            self._routes[key] = route
        return self._routes[key]

    @cached_property
    def hops(self) -> Mapping[tuple[int, int, int], tuple[Hop, ...]]:
        """What is driven in this scene from a stop to a later one, by weekday, origin and destination."""
        return hops(self._problem)

    def rides(self, teacher: int, weekday: int) -> tuple[Riding, ...]:
        """What the teacher may ride on that day, by leg of the route; nothing by own means."""
        return self.route(teacher, weekday).rides

    def taken(self, weekday: int) -> list[tuple[Hop, IntVar]]:
        """Every ride that anybody may take on that day, and whether it is taken, the same in every season."""
        for teacher in self._problem.teachers:
            if teacher.model.rides:
                self.route(teacher.index, weekday)
        return self.decisions.rides.taken(weekday, self._problem.scene.parity)


def _grouped(pairs: list[tuple[int, int]]) -> dict[int, list[int]]:
    """Second members by first."""
    groups: dict[int, list[int]] = defaultdict(list)
    for first, second in pairs:
        groups[first].append(second)
    return dict(groups)

"""The exact model with every decision fixed: what a rule's examples and the agreement tests ask."""

from collections.abc import Iterable, Iterator

from ortools.sat.python.cp_model import OPTIMAL, CpSolver, IntVar, LinearExpr

from models.base import Weeks
from models.district import District
from models.timetable import Decision, Held, Placement, Ride
from scheduler.solve.decisions import Decisions, Way
from scheduler.solve.exact import Exact, build
from scheduler.solve.problem import Source
from scheduler.solve.registry import hooks


def fixed_amounts(district: District, decisions: Iterable[Decision]) -> dict[str, int] | None:
    """Amount of each preference when exactly this is decided; None if the model forbids it.

    A decision that is no candidate is forbidden, not an error.
    """
    exact = build(district, terms=[name for name, _ in hooks("cost")])
    if not fix(exact, decisions):
        return None
    exact.model.minimize(LinearExpr.sum(list(exact.amounts.values())))
    solver = CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(exact.model) != OPTIMAL:
        return None
    return {name: solver.value(amount) for name, amount in exact.amounts.items()}


def fix(exact: Exact, decisions: Iterable[Decision]) -> bool:
    """Fix every literal; False if something is decided twice or is no candidate."""
    return _Fixing(exact).fix(list(decisions))


class _Fixing:
    """Looks decisions up by the district's ids and fixes the literals they stand for."""

    def __init__(self, exact: Exact) -> None:
        self._exact = exact
        self._all: Decisions = exact.decisions
        problem = exact.problem
        self._courses = {c.model.id: c for c in problem.courses}
        self._teachers = {t.model.id: t.index for t in problem.teachers}
        self._slots = {
            (problem.places[s.school], s.weekday, s.label, s.weeks): s.index for s in problem.slots
        }
        self._meetings = {m.id: n for n, m in enumerate(problem.district.meetings)}
        self._externals = {b.id: n for n, b in enumerate(problem.district.broadcasts)}

    def fix(self, decisions: list[Decision]) -> bool:
        """Fix what is decided to 1 and all else to 0."""
        wanted: list[IntVar] = []
        for decision in decisions:
            literals = self._literals(decision)
            if literals is None:
                return False
            wanted += literals
        if len({v.index for v in wanted}) < len(wanted):
            return False
        chosen = {v.index for v in wanted}
        for literal in self._primary():
            self._exact.model.add(literal == (literal.index in chosen))
        return all(self._fix_room(d) for d in decisions if isinstance(d, Placement))

    def _primary(self) -> Iterator[IntVar]:
        """Every literal that a decision stands for by itself; rooms follow their lessons."""
        some = self._all
        for table in (some.lessons, some.receives, some.recorded, some.adults, some.meets, some.attends):
            yield from table.values()
        for hops in some.rides.days.values():
            yield from hops.values()

    def _literals(self, decision: Decision) -> list[IntVar] | None:
        """What a decision sets; None if it is no candidate."""
        if isinstance(decision, Placement):
            found = self._lesson(decision)
        elif isinstance(decision, Held):
            found = self._meeting(decision)
        else:
            found = self._ride(decision)
        known = [literal for literal in found if literal is not None]
        return known if len(known) == len(found) else None

    def _slot(self, school: str, weekday: int, period: str, placement: Placement) -> int | None:
        return self._slots.get((school, weekday, period, placement.weeks))

    def _lesson(self, given: Placement) -> list[IntVar | None]:
        """The way the lesson is met, and its adult."""
        course = self._courses.get(given.course)
        if course is None:
            return [None]
        school = self._exact.problem.places[course.school]
        slot = self._slot(school, given.weekday, given.period, given)
        way = self._way(given)
        if slot is None or way is None:
            return [None]
        found: list[IntVar | None] = [dict(self._all.ways(course.index, slot)).get(way)]
        if given.adult is not None:
            found.append(self._all.adults.get((course.index, slot, self._teachers[given.adult])))
        return found

    def _way(self, given: Placement) -> Way | None:
        """How the lesson is met; None for a source that does not exist, or is not given by that teacher."""
        if given.origin is None:
            if given.origin_period is not None:
                return None
            if given.teacher is None:
                return "recorded", self._courses[given.course].index
            return "teacher", self._teachers[given.teacher]
        if given.origin in self._externals and given.teacher is None and given.origin_period is None:
            return "source", Source(external=self._externals[given.origin])
        origin = self._courses.get(given.origin)
        if origin is None or given.teacher is None or given.origin_period is None:
            return None
        school = self._exact.problem.places[origin.school]
        slot = self._slot(school, given.weekday, given.origin_period, given)
        lesson = self._all.lessons.get((origin.index, self._teachers[given.teacher], slot or 0))
        if slot is None or lesson is None:
            return None
        self._exact.model.add(lesson == 1)
        return "source", Source(origin.index, slot)

    def _meeting(self, given: Held) -> list[IntVar | None]:
        meeting = self._exact.problem.district.meetings[self._meetings[given.meeting]]
        slot = self._slots.get((meeting.school, given.weekday, given.period, Weeks.EVERY))
        number = self._meetings[given.meeting]
        comes = [
            self._all.attends.get((number, self._teachers[t], slot)) if slot is not None else None
            for t in given.attendants
        ]
        return [self._all.meets.get((number, slot)) if slot is not None else None, *comes]

    def _ride(self, given: Ride) -> list[IntVar | None]:
        """The ride in every kind of week that it is in."""
        problem, days = self._exact.problem, self._all.rides.days
        found: list[IntVar | None] = []
        for parity in sorted({p.scene.parity for p, _ in self._exact.views if p.scene.has(given.weeks)}):
            hops = days.get((self._teachers[given.teacher], given.weekday, parity), {})
            wanted = (given.run, given.board, given.alight)
            runs = problem.district.runs
            some = (lit for hop, lit in hops.items() if (runs[hop.run].id, hop.board, hop.alight) == wanted)
            found.append(next(some, None))
        return found

    def _fix_room(self, given: Placement) -> bool:
        """The room is the one named, or none is chosen; False if it is no candidate."""
        course = self._courses[given.course]
        slot = self._slots[
            self._exact.problem.places[course.school], given.weekday, given.period, given.weeks
        ]
        if given.origin is None and given.teacher is not None:
            table, who = self._all.studios, self._teachers[given.teacher]
        else:
            table, who = self._all.screens, course.index
        if course.model.room is not None:
            return given.room is None
        rooms = {room: lit for (w, s, room), lit in table.items() if (w, s) == (who, slot)}
        for room, literal in rooms.items():
            self._exact.model.add(literal == (room == given.room))
        return given.room is None or given.room in rooms

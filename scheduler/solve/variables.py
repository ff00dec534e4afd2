"""The decisions, under a vocabulary that every rule speaks.

The exact model chooses `lesson(course, teacher, slot)`. Everything else is defined from it here, so that a
rule file holds nothing but its rule. Literals are CP-SAT booleans; what cannot happen is the constant 0.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from ortools.sat.python.cp_model import CpModel, IntVar

from models.course import Half
from scheduler.solve.problem import Problem, Spot, TeacherData
from scheduler.solve.routes import Route, build_route

Candidates = Mapping[tuple[int, int], tuple[int, ...]]
"""Slot indices a teacher may give a course in, by (course, teacher)."""


class Variables:
    """All decisions of one exact model; created once, asked by name."""

    def __init__(self, model: CpModel, problem: Problem, candidates: Candidates) -> None:
        self._model = model
        self._problem = problem
        self.zero = model.new_constant(0)
        self.one = model.new_constant(1)
        self._lesson: dict[tuple[int, int, int], IntVar] = {}
        self._at: dict[tuple[int, int], list[IntVar]] = defaultdict(list)
        self._teaches: dict[tuple[int, int], IntVar] = {}
        self._given: dict[tuple[int, int], list[IntVar]] = defaultdict(list)
        for (course, teacher), slots in candidates.items():
            self._teaches[course, teacher] = model.new_bool_var(f"teaches[{course},{teacher}]")
            for slot in slots:
                self._add_lesson(course, teacher, slot)
            self._define_teaches(course, teacher, slots)
        self._at_literal = {key: self._sum_literal(f"at{key}", lits) for key, lits in self._at.items()}
        self._busy = {key: self._sum_literal(f"busy{key}", lits) for key, lits in self._given.items()}
        self._slots_of = _grouped(sorted(self._at_literal))
        self._teachers_of = _grouped(sorted(self._teaches))
        self._any: dict[tuple[object, ...], IntVar] = {}
        self._routes: dict[tuple[int, int], Route] = {}

    def _add_lesson(self, course: int, teacher: int, slot: int) -> None:
        literal = self._model.new_bool_var(f"lesson[{course},{teacher},{slot}]")
        self._lesson[course, teacher, slot] = literal
        self._at[course, slot].append(literal)
        self._given[teacher, slot].append(literal)
        self._model.add_implication(literal, self._teaches[course, teacher])

    def _define_teaches(self, course: int, teacher: int, slots: tuple[int, ...]) -> None:
        """A teacher is chosen only for a course of which he gives a lesson."""
        lessons = [self._lesson[course, teacher, s] for s in slots]
        self._model.add_bool_or([*lessons, ~self._teaches[course, teacher]])

    def _sum_literal(self, name: str, literals: list[IntVar]) -> IntVar:
        """The literal that equals a sum which must never exceed one."""
        if len(literals) == 1:
            return literals[0]
        total = self._model.new_bool_var(name)
        self._model.add_exactly_one([*literals, ~total])
        return total

    @cached_property
    def lessons(self) -> Mapping[tuple[int, int, int], IntVar]:
        """Every candidate (course, teacher, slot) and its literal."""
        return self._lesson

    def at(self, course: int, slot: int) -> IntVar:
        """The course has a lesson in the slot."""
        return self._at_literal.get((course, slot), self.zero)

    def slots_of(self, course: int) -> list[int]:
        """Slots in which the course could have a lesson, ascending."""
        return self._slots_of.get(course, [])

    def lessons_of(self, course: int) -> list[IntVar]:
        """The course's lessons, a literal a slot."""
        return [self.at(course, s) for s in self.slots_of(course)]

    def teaches(self, course: int, teacher: int) -> IntVar:
        """The teacher gives the course."""
        return self._teaches.get((course, teacher), self.zero)

    def teachers_of(self, course: int) -> list[int]:
        """Teachers who could give the course."""
        return self._teachers_of.get(course, [])

    def busy(self, teacher: int, slot: int) -> IntVar:
        """The teacher gives a lesson in the slot (one at the most: a teacher clash is not representable)."""
        return self._busy.get((teacher, slot), self.zero)

    @cached_property
    def _spots(self) -> dict[tuple[int, int], tuple[Spot, ...]]:
        found: dict[tuple[int, int], list[Spot]] = defaultdict(list)
        for teacher, index in sorted(self._busy):
            s = self._problem.slots[index]
            found[teacher, s.weekday].append(Spot(s.school, s.start, s.end, s.half, 1, index))
        for t in self._problem.teachers:
            for day, commitments in t.commitments.items():
                found[t.index, day].extend(commitments)
        return {k: tuple(sorted(v, key=lambda s: (s.start, s.end))) for k, v in found.items()}

    def spots(self, teacher: int, weekday: int) -> tuple[Spot, ...]:
        """Where the teacher may or must be on that day, in clock order."""
        return self._spots.get((teacher, weekday), ())

    def there(self, teacher: int, spot: Spot) -> IntVar:
        """The teacher is at the spot; constant 1 for a commitment."""
        return self.one if spot.slot is None else self.busy(teacher, spot.slot)

    def days(self) -> list[tuple[TeacherData, int]]:
        """Every (teacher, weekday) on which a lesson could be given."""
        found = [(t, d) for t in self._problem.teachers for d in self._problem.weekdays]
        return [(t, d) for t, d in found if any(s.slot is not None for s in self.spots(t.index, d))]

    def _or(self, key: tuple[object, ...], literals: list[IntVar]) -> IntVar:
        """The literal "at least one of them", made once a key."""
        if key not in self._any:
            if not literals:
                self._any[key] = self.zero
            elif any(literal is self.one for literal in literals):
                self._any[key] = self.one
            elif len(literals) == 1:
                self._any[key] = literals[0]
            else:
                self._any[key] = self._model.new_bool_var(str(key))
                self._model.add_bool_or([*literals, ~self._any[key]])
                for literal in literals:
                    self._model.add_implication(literal, self._any[key])
        return self._any[key]

    def works(self, teacher: int, weekday: int) -> IntVar:
        """The teacher gives at least one lesson that day."""
        lits = [self.there(teacher, s) for s in self.spots(teacher, weekday) if s.slot is not None]
        return self._or(("works", teacher, weekday), lits)

    def gives(self, teacher: int, weekday: int, school: int) -> IntVar:
        """The teacher gives at least one lesson at the school that day."""
        spots = [s for s in self.spots(teacher, weekday) if s.slot is not None and s.school == school]
        return self._or(("gives", teacher, weekday, school), [self.there(teacher, s) for s in spots])

    def stays(self, teacher: int, weekday: int, half: Half, school: int) -> IntVar:
        """The teacher has a lesson or commitment at the school in that half-day."""
        spots = [s for s in self.spots(teacher, weekday) if s.half is half and s.school == school]
        return self._or(("stays", teacher, weekday, half, school), [self.there(teacher, s) for s in spots])

    def visits(self, teacher: int, weekday: int, school: int) -> IntVar:
        """The teacher has a lesson or commitment at the school that day."""
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
            self._routes[key] = build_route(self._model, self._problem, self, teacher, weekday)
        return self._routes[key]


def _grouped(pairs: list[tuple[int, int]]) -> dict[int, list[int]]:
    """Second members by first."""
    groups: dict[int, list[int]] = defaultdict(list)
    for first, second in pairs:
        groups[first].append(second)
    return dict(groups)

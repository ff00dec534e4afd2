"""What the exact model decides, once for all scenes: lessons and how they are met, adults, rooms, meetings.

Literals are CP-SAT booleans; what cannot happen is the constant 0. Courses that may be taught together share
a lesson (a sitting) by being given in the same slot by the same teacher, or by receiving the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar

from models.school import RoomUse
from scheduler.solve.candidates import Candidates
from scheduler.solve.problem import Problem, Source
from scheduler.solve.rides import RideBook

Way = tuple[str, object]
"""How a course is met in a slot: ("teacher", index), ("source", Source) or ("recorded", course index)."""


class Decisions:
    """All decisions of one exact model; created once."""

    def __init__(self, model: CpModel, problem: Problem, candidates: Candidates) -> None:
        self.model = model
        self.problem = problem
        self.zero = model.new_constant(0)
        self.one = model.new_constant(1)
        self._any: dict[tuple[object, ...], IntVar] = {}
        self._apart: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        self.teaches: dict[tuple[int, int], IntVar] = {}
        """The teacher gives the course in person, by (course, teacher)."""
        self.lessons: dict[tuple[int, int, int], IntVar] = {}
        """In person, by (course, teacher, slot)."""
        self.receives: dict[tuple[int, int, Source], IntVar] = {}
        self.recorded: dict[tuple[int, int], IntVar] = {}
        self.adults: dict[tuple[int, int, int], IntVar] = {}
        """The local adult, by (course, slot, teacher)."""
        self.meets: dict[tuple[int, int], IntVar] = {}
        """By (meeting, slot)."""
        self.attends: dict[tuple[int, int, int], IntVar] = {}
        """By (meeting, teacher, slot)."""
        self.rides = RideBook({})
        """Places in vehicles, entered by the scenes' routes."""
        self._ways: dict[tuple[int, int], list[tuple[Way, IntVar]]] = defaultdict(list)
        self._given: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._heard: dict[tuple[int, int], list[IntVar]] = defaultdict(list)
        self._assisted: dict[tuple[int, int], list[IntVar]] = defaultdict(list)
        self._add_lessons(candidates)
        self._add_remote(candidates)
        self._add_people(candidates)
        self.studios: dict[tuple[int, int, str], IntVar] = {}
        """A broadcast sitting's chosen studio, by (teacher, slot, room)."""
        self.screens: dict[tuple[int, int, str], IntVar] = {}
        """A received or recorded lesson's chosen room, by (course, slot, room)."""
        self._in_person = {k: self._sum("in person", k, self._literals(k, "teacher")) for k in self._ways}
        self._at = {key: self._sum("at", key, [w for _, w in some]) for key, some in self._ways.items()}
        self._busy = {key: self._one_sitting(*key) for key in self._given}
        self._add_studios()
        self._add_screens()

    def _add_lessons(self, candidates: Candidates) -> None:
        for (course, teacher), slots in candidates.lessons.items():
            chosen = self.model.new_bool_var(f"teaches[{course},{teacher}]")
            self.teaches[course, teacher] = chosen
            lessons = []
            for slot in slots:
                literal = self.model.new_bool_var(f"lesson[{course},{teacher},{slot}]")
                self.lessons[course, teacher, slot] = literal
                self._ways[course, slot].append((("teacher", teacher), literal))
                self._given[teacher, slot].append(course)
                self.model.add_implication(literal, chosen)
                lessons.append(literal)
            self.model.add_bool_or([*lessons, ~chosen])  # chosen only with a lesson

    def _add_remote(self, candidates: Candidates) -> None:
        for (course, slot), sources in candidates.receives.items():
            for source in sources:
                literal = self.model.new_bool_var(f"receives[{course},{slot},{source}]")
                self.receives[course, slot, source] = literal
                self._ways[course, slot].append((("source", source), literal))
                if source.course is not None and source.slot is not None:
                    self._heard[source.course, source.slot].append(literal)
        for course, slot in candidates.recorded:
            literal = self.model.new_bool_var(f"recorded[{course},{slot}]")
            self.recorded[course, slot] = literal
            self._ways[course, slot].append((("recorded", course), literal))

    def _add_people(self, candidates: Candidates) -> None:
        for (course, slot), teachers in candidates.adults.items():
            for teacher in teachers:
                literal = self.model.new_bool_var(f"adult[{course},{slot},{teacher}]")
                self.adults[course, slot, teacher] = literal
                self._assisted[teacher, slot].append(literal)
        for meeting, slots in candidates.meetings.items():
            for slot in slots:
                held = self.model.new_bool_var(f"meets[{meeting},{slot}]")
                self.meets[meeting, slot] = held
                for teacher in candidates.attends[meeting, slot]:
                    comes = self.model.new_bool_var(f"attends[{meeting},{teacher},{slot}]")
                    self.attends[meeting, teacher, slot] = comes
                    self.model.add_implication(comes, held)

    def _literals(self, key: tuple[int, int], kind: str) -> list[IntVar]:
        return [literal for way, literal in self._ways.get(key, ()) if way[0] == kind]

    def _sum(self, name: str, key: object, literals: list[IntVar]) -> IntVar:
        """The literal that equals a sum which must never exceed one."""
        if len(literals) < 2:
            return literals[0] if literals else self.zero
        total = self.model.new_bool_var(f"{name}{key}")
        self.model.add_exactly_one([*literals, ~total])
        return total

    def either(self, key: tuple[object, ...], literals: list[IntVar]) -> IntVar:
        """The literal "at least one of them", made once a key."""
        if key not in self._any:
            if not literals:
                self._any[key] = self.zero
            elif any(literal is self.one for literal in literals):
                self._any[key] = self.one
            elif len(literals) == 1:
                self._any[key] = literals[0]
            else:
                self._any[key] = self.model.new_bool_var(str(key))
                self.model.add_bool_or([*literals, ~self._any[key]])
                for literal in literals:
                    self.model.add_implication(literal, self._any[key])
        return self._any[key]

    def _one_sitting(self, teacher: int, slot: int) -> IntVar:
        """The teacher gives a lesson in the slot, to one course or to some that may sit together."""
        courses = self._given[teacher, slot]
        literals = [self.lessons[c, teacher, slot] for c in courses]
        apart = self.apart(courses)
        if len(apart) == len(courses) * (len(courses) - 1) // 2:
            return self._sum("busy", (teacher, slot), literals)
        for one, other in apart:
            self.model.add_at_most_one([self.lessons[c, teacher, slot] for c in (one, other)])
        return self.either(("busy", teacher, slot), literals)

    def apart(self, courses: list[int]) -> list[tuple[int, int]]:
        """Pairs of courses that may not share a lesson."""
        key, data = tuple(courses), self.problem.courses
        if key not in self._apart:  # a teacher could give the same courses in many slots
            self._apart[key] = [
                (one, other)
                for one, other in combinations(courses, 2)
                if not self.problem.together(data[one], data[other])
            ]
        return self._apart[key]

    def _add_studios(self) -> None:
        """A studio for every broadcast sitting with a course that names no room of its own."""
        for teacher, slot in sorted(self._given):
            airs = self._airs_roomless(teacher, slot)
            if airs is self.zero:
                continue
            rooms = self.problem.rooms.get((self.problem.slots[slot].school, RoomUse.STUDIO), ())
            for room, literal in self._choose(f"studio[{teacher},{slot}]", airs, rooms):
                self.studios[teacher, slot, room] = literal

    def _airs_roomless(self, teacher: int, slot: int) -> IntVar:
        """The teacher's lesson is broadcast, and one of its courses names no room."""
        given = self._given[teacher, slot]
        open_ = [c for c in given if self.problem.courses[c].model.room is None]
        airs = self.either(("airs roomless", teacher, slot), self._aired(teacher, slot, open_))
        named = [c for c in given if c not in open_ and self._joins(c, open_)]
        beside = self.either(("airs named", teacher, slot), self._aired(teacher, slot, named))
        if beside is self.zero:
            return airs
        lessons = [self.lessons[c, teacher, slot] for c in open_]
        given_open = self.either(("gives roomless", teacher, slot), lessons)
        both = self._both(("airs beside", teacher, slot), beside, given_open)
        return self.either(("studio", teacher, slot), [airs, both])

    def _joins(self, course: int, others: list[int]) -> bool:
        """Whether the course may be taught together with any of the others."""
        data = self.problem.courses
        return any(self.problem.together(data[course], data[other]) for other in others)

    def _add_screens(self) -> None:
        """A screen room for every received or recorded lesson of a course that names no room of its own."""
        for course, slot in sorted(self._ways):
            remote = self.remote(course, slot)
            if remote is self.zero or self.problem.courses[course].model.room is not None:
                continue
            rooms = self.problem.rooms.get((self.problem.slots[slot].school, RoomUse.SCREEN), ())
            for room, literal in self._choose(f"screen[{course},{slot}]", remote, rooms):
                self.screens[course, slot, room] = literal

    def _choose(self, name: str, needed: IntVar, rooms: tuple[str, ...]) -> list[tuple[str, IntVar]]:
        """One of the rooms where needed."""
        if len(rooms) == 1:
            return [(rooms[0], needed)]
        choices = [(room, self.model.new_bool_var(f"{name}{room}")) for room in rooms]
        self.model.add_exactly_one([*(literal for _, literal in choices), ~needed])
        return choices

    def _aired(self, teacher: int, slot: int, courses: list[int]) -> list[IntVar]:
        """Per course that could be broadcast in the slot: it is, and the teacher gives it."""
        found = []
        for course in courses:
            heard = self.is_broadcast(course, slot)
            if heard is self.zero:
                continue
            lesson = self.lessons[course, teacher, slot]
            if lesson is self.in_person(course, slot):
                found.append(heard)  # nobody else could give it, and nothing is heard that nobody gives
            else:
                found.append(self._both(("aired", course, teacher, slot), lesson, heard))
        return found

    def _both(self, key: tuple[object, ...], one: IntVar, other: IntVar) -> IntVar:
        if key not in self._any:
            self._any[key] = self.model.new_bool_var(str(key))
            self.model.add_bool_or([self._any[key], ~one, ~other])
            self.model.add_bool_and([one, other]).only_enforce_if(self._any[key])
        return self._any[key]

    def of_courses(self) -> Iterator[tuple[int, IntVar]]:
        """Every way of every course, with the course."""
        for (course, _), ways in self._ways.items():
            for _, literal in ways:
                yield course, literal

    def in_person(self, course: int, slot: int) -> IntVar:
        """Somebody gives the course in person in the slot."""
        return self._in_person.get((course, slot), self.zero)

    def at(self, course: int, slot: int) -> IntVar:
        """The course has a lesson in the slot, met in whatever way."""
        return self._at.get((course, slot), self.zero)

    def remote(self, course: int, slot: int) -> IntVar:
        """The course has a synchronous or recorded lesson in the slot."""
        key = (course, slot)
        literals = [*self._literals(key, "source"), *self._literals(key, "recorded")]
        return self.either(("remote", key), literals)

    def ways(self, course: int, slot: int) -> list[tuple[Way, IntVar]]:
        """Every way in which the course could be met in the slot."""
        return self._ways.get((course, slot), [])

    def busy(self, teacher: int, slot: int) -> IntVar:
        """The teacher gives a lesson in the slot."""
        return self._busy.get((teacher, slot), self.zero)

    def assists(self, teacher: int, slot: int) -> IntVar:
        """The teacher is the local adult of somebody's lesson in the slot."""
        return self.either(("assists", teacher, slot), self._assisted.get((teacher, slot), []))

    def is_broadcast(self, course: int, slot: int) -> IntVar:
        """Somebody receives the course's lesson in the slot."""
        return self.either(("broadcast", course, slot), self._heard.get((course, slot), []))

    def airs(self, teacher: int, slot: int) -> IntVar:
        """The teacher's lesson in the slot is broadcast."""
        courses = self._given.get((teacher, slot), [])
        return self.either(("airs", teacher, slot), self._aired(teacher, slot, courses))

    @property
    def given(self) -> Mapping[tuple[int, int], list[int]]:
        """Courses that a teacher could give in a slot, by (teacher, slot)."""
        return self._given

    @property
    def assisted(self) -> Mapping[tuple[int, int], list[IntVar]]:
        """Literals of the lessons at which a teacher could be the adult, by (teacher, slot)."""
        return self._assisted

    @property
    def met(self) -> Mapping[tuple[int, int], list[tuple[Way, IntVar]]]:
        """Every way by (course, slot)."""
        return self._ways

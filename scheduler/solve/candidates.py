"""What could be decided at all: every choice that no rule refuses by itself, in any scene."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from scheduler.solve.people import People
from scheduler.solve.problem import CourseData, Problem, Slot, Source, TeacherData
from scheduler.solve.registry import hooks


@dataclass(frozen=True)
class Candidates:
    """Indices of courses, teachers, slots and meetings."""

    lessons: Mapping[tuple[int, int], tuple[int, ...]]
    """Slots a teacher may give a course in, by (course, teacher)."""
    receives: Mapping[tuple[int, int], tuple[Source, ...]] = field(default_factory=dict)
    """What a course may receive in a slot, by (course, slot)."""
    recorded: tuple[tuple[int, int], ...] = ()
    """(course, slot) in which a recorded lesson may be shown."""
    adults: Mapping[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    """Teachers who may be the local adult, by (course, slot) where one may be needed."""
    meetings: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Slots of each meeting."""
    attends: Mapping[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    """Members who could come, by (meeting, slot)."""


def candidates(problems: Sequence[Problem]) -> Candidates:
    """Every choice of a district, of which these are all scenes."""
    return _Search(problems).candidates()


class _Search:
    """The first scene's indices, and the questions asked in every scene in which a slot happens."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self._problems = problems
        self._first = problems[0]
        self._present: dict[tuple[int, int], frozenset[int]] = {}
        self._people = People(problems[0])
        self._at: dict[int, list[Slot]] = defaultdict(list)
        for slot in problems[0].slots:
            self._at[slot.school].append(slot)
        self._hooks: dict[str, list[Callable[..., bool]]] = {}

    def candidates(self) -> Candidates:
        """Ask every rule."""
        slots = {c.index: self._course_slots(c) for c in self._first.courses}
        lessons = self._lessons(slots)
        receives = self._receives(slots, lessons)
        recorded = tuple(
            (c.index, s.index)
            for c in self._first.courses
            if self._all("admits_recorded", self._first, c)
            for s in slots[c.index]
        )
        meetings = self._meetings()
        return Candidates(
            lessons=lessons,
            receives=receives,
            recorded=recorded,
            adults=self._adults(lessons, {*receives, *recorded}),
            meetings={m: tuple(s.index for s in some) for m, some in meetings.items()},
            attends=self._attends(meetings),
        )

    def _asked(self, hook: str) -> list[Callable[..., bool]]:
        """The functions of that name, listed once a search."""
        if hook not in self._hooks:
            self._hooks[hook] = [function for _, function in hooks(hook)]
        return self._hooks[hook]

    def _all(self, hook: str, *about: object) -> bool:
        """Whether every rule that is asked says yes."""
        return all(function(*about) for function in self._asked(hook))

    def _scenes(self, slot: int) -> Iterator[tuple[Problem, Slot]]:
        """The scenes in which a slot is used, each with the slot's times there."""
        for problem in self._problems:
            if problem.scene.has(self._first.slots[slot].weeks):
                yield problem, problem.slots[slot]

    def _course_slots(self, course: CourseData) -> list[Slot]:
        """Slots in which the course may have a lesson, whoever gives it."""
        admits = self._asked("admits_slot")
        return [
            slot
            for slot in self._at[course.school]
            if all(
                there.there and all(admit(problem, course, there) for admit in admits)
                for problem, there in self._scenes(slot.index)
            )
        ]

    def _times(self, teacher: TeacherData, school: int) -> frozenset[int]:
        """Slots of the school in which the teacher may be there."""
        key = (teacher.index, school)
        if key not in self._present:
            admits = self._asked("admits_presence")
            self._present[key] = frozenset(
                slot.index
                for slot in self._at[school]
                if all(
                    admit(problem, problem.teachers[teacher.index], there)
                    for problem, there in self._scenes(slot.index)
                    for admit in admits
                )
            )
        return self._present[key]

    def _lessons(self, slots: Mapping[int, list[Slot]]) -> dict[tuple[int, int], tuple[int, ...]]:
        found: dict[tuple[int, int], tuple[int, ...]] = {}
        for course in self._first.courses:
            for teacher in self._people.shortlist(course):
                if self._all("admits", self._first, course, teacher):
                    present = self._times(teacher, course.school)
                    free = tuple(s.index for s in slots[course.index] if s.index in present)
                    if free:
                        found[course.index, teacher.index] = free
        return found

    def _receives(
        self, slots: Mapping[int, list[Slot]], lessons: Mapping[tuple[int, int], tuple[int, ...]]
    ) -> dict[tuple[int, int], tuple[Source, ...]]:
        """Sources by course and slot: lessons that somebody could give elsewhere, broadcasts from outside."""
        given: dict[int, set[int]] = defaultdict(set)
        for (origin, _), some in lessons.items():
            given[origin].update(some)
        senders = [self._first.courses[o] for o in sorted(given)]
        senders = [o for o in senders if self._all("admits_sending", self._first, o)]
        found: dict[tuple[int, int], tuple[Source, ...]] = {}
        for course in self._first.courses:
            if not self._all("admits_reception", self._first, course):
                continue
            sources = list(self._sources(course, senders, given))
            for slot in slots[course.index]:
                heard = tuple(s for s in sources if self._hears(course, slot.index, s))
                if heard:
                    found[course.index, slot.index] = heard
        return found

    def _sources(
        self, course: CourseData, senders: Sequence[CourseData], given: Mapping[int, set[int]]
    ) -> Iterator[Source]:
        for origin in senders:
            if self._all("admits_origin", self._first, course, origin):
                yield from (Source(origin.index, slot) for slot in sorted(given[origin.index]))
        for number, broadcast in enumerate(self._first.district.broadcasts):
            if self._all("admits_external", self._first, course, broadcast):
                yield Source(external=number)

    def _hears(self, course: CourseData, slot: int, source: Source) -> bool:
        admits = self._asked("admits_source")
        return all(
            admit(problem, course, there, source) for problem, there in self._scenes(slot) for admit in admits
        )

    def _adults(
        self, lessons: Mapping[tuple[int, int], tuple[int, ...]], remote: set[tuple[int, int]]
    ) -> dict[tuple[int, int], tuple[int, ...]]:
        """Local adults by (course, slot) where a visitor could come or a lesson could be received."""
        wanted = set(remote)
        courses, teachers = self._first.courses, self._first.teachers
        for (course, teacher), slots in lessons.items():
            if self._all("needs_adult", self._first, courses[course], teachers[teacher]):
                wanted.update((course, slot) for slot in slots)
        found: dict[tuple[int, int], tuple[int, ...]] = {}
        for c, some in groupby(sorted(wanted), key=itemgetter(0)):
            school = courses[c].school
            adults = [
                t for t in self._people.of(school) if self._all("admits_adult", self._first, courses[c], t)
            ]
            for key in some:
                found[key] = tuple(t.index for t in adults if key[1] in self._times(t, school))
        return found

    def _meetings(self) -> dict[int, list[Slot]]:
        admits = self._asked("admits_meeting")
        return {
            number: [
                slot
                for slot in self._first.slots
                if self._first.places[slot.school] == meeting.school
                and all(
                    there.there and all(admit(problem, meeting, there) for admit in admits)
                    for problem, there in self._scenes(slot.index)
                )
            ]
            for number, meeting in enumerate(self._first.district.meetings)
        }

    def _attends(self, meetings: Mapping[int, list[Slot]]) -> dict[tuple[int, int], tuple[int, ...]]:
        found: dict[tuple[int, int], tuple[int, ...]] = {}
        for number, slots in meetings.items():
            meeting = self._first.district.meetings[number]
            members = [t for t in self._first.teachers if t.model.id in meeting.members]
            for slot in slots:
                found[number, slot.index] = tuple(
                    t.index for t in members if meeting.online or slot.index in self._times(t, slot.school)
                )
        return found

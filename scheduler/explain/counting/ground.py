"""What all counts look at: a district's choices, and how many lessons fit side by side."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from models.base import Weeks
from models.course import Course
from models.district import District
from scheduler.solve.candidates import Candidates, candidates
from scheduler.solve.compile_problem import compile_problem
from scheduler.solve.problem import CourseData, Problem, Slot
from scheduler.solve.scenes import scenes


class Ground:
    """A district looked up once."""

    def __init__(self, district: District) -> None:
        self.district = district
        problems = [compile_problem(district, scene) for scene in scenes(district)]
        self.problem: Problem = problems[0]
        self.choices: Candidates = candidates(problems)

    @cached_property
    def models(self) -> Mapping[str, Course]:
        """Courses by id."""
        return {course.id: course for course in self.district.courses}

    @cached_property
    def given(self) -> Mapping[int, Mapping[int, tuple[Slot, ...]]]:
        """Slots in which a course (index) may be given in person, by teacher (index)."""
        found: dict[int, dict[int, tuple[Slot, ...]]] = defaultdict(dict)
        for (course, teacher), slots in self.choices.lessons.items():
            found[course][teacher] = tuple(self.problem.slots[slot] for slot in slots)
        return found

    @cached_property
    def remote(self) -> Mapping[int, tuple[Slot, ...]]:
        """Slots in which a course (index) may receive a broadcast or see a recorded lesson."""
        keys = dict.fromkeys([*self.choices.receives, *self.choices.recorded])
        found: dict[int, list[Slot]] = defaultdict(list)
        for course, slot in keys:
            found[course].append(self.problem.slots[slot])
        return {course: tuple(slots) for course, slots in found.items()}

    def slots(self, course: CourseData) -> tuple[Slot, ...]:
        """All slots in which a course may have a lesson, however."""
        given = [slot for slots in self.given.get(course.index, {}).values() for slot in slots]
        return tuple(dict.fromkeys([*given, *self.remote.get(course.index, ())]))

    @cached_property
    def in_person(self) -> Mapping[int, int]:
        """Lessons a week that a course (index) must have in person.

        Of courses that may share a lesson only one counts, the one that wants the most.
        """
        wanted = {
            course.index: course.model.in_person if course.index in self.remote else course.model.minimum
            for course in self.problem.courses
        }
        return self.apart(wanted)

    @cached_property
    def from_afar(self) -> Mapping[int, int]:
        """Lessons a week that a course (index) can only have from afar; shared ones count once."""
        wanted = {
            course.index: course.model.minimum
            for course in self.problem.courses
            if course.index in self.remote and course.index not in self.given
        }
        return self.apart(wanted)

    def apart(self, wanted: Mapping[int, int]) -> dict[int, int]:
        """Courses (indices) that want lessons; of those that may share one only that which wants the most."""
        best: dict[int, int] = {}
        for index in sorted(wanted, key=lambda index: (wanted[index], -index)):
            if wanted[index] > 0:
                best[self._sharing[index]] = index
        return {index: wanted[index] for index in sorted(best.values())}

    @cached_property
    def _sharing(self) -> Mapping[int, int]:
        """The same number for courses (indices) that may share a lesson, also by way of others."""
        group = {course.index: course.index for course in self.problem.courses}
        first: dict[tuple[object, ...], int] = {}
        for course in self.problem.courses:
            rooms = [(course.school, course.multi_grade)] if course.multi_grade else []
            rows = [(course.school, course.joining)] if course.joining is not None else []
            for key in (*rooms, *rows):
                one, other = group[first.setdefault(key, course.index)], group[course.index]
                group = {index: one if number == other else number for index, number in group.items()}
        return group


def parts(slots: Iterable[Slot]) -> list[tuple[Slot, ...]]:
    """Slots of one weekday in groups, in clock order, that share no minute with each other."""
    found: list[list[Slot]] = []
    until = -1
    for slot in sorted(set(slots), key=lambda slot: (slot.start, slot.end, slot.index)):
        if slot.start >= until:
            found.append([])
        found[-1].append(slot)
        until = max(until, slot.end)
    return [tuple(some) for some in found]


def most(slots: Iterable[Slot]) -> int:
    """Most of the slots of one weekday of which no two share a minute of a week (earliest end first)."""
    some = sorted(set(slots), key=lambda slot: slot.end)
    if all(slot.weeks is Weeks.EVERY for slot in some):
        return _chain(some)
    return sum(
        _chain([s for s in some if s.weeks in (Weeks.EVERY, week)]) for week in (Weeks.ODD, Weeks.EVEN)
    )


def _chain(slots: list[Slot]) -> int:
    count, until = 0, -1
    for slot in slots:
        if slot.start >= until:
            count, until = count + 1, slot.end
    return count


def by_day(slots: Iterable[Slot]) -> dict[int, list[Slot]]:
    """Slots by weekday."""
    found: dict[int, list[Slot]] = defaultdict(list)
    for slot in slots:
        found[slot.weekday].append(slot)
    return dict(found)

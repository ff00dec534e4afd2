"""A part of a district that is asked alone whether its demands can be met, which relaxes the whole."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from models.course import Course, Mode
from models.district import District
from models.school import School
from models.teacher import Teacher
from scheduler.solve.optional import optional
from scheduler.solve.reach import Reach, reach

Demands = AbstractSet[str]
"""Ids of courses and meetings."""


class Surroundings:
    """A district looked up once, for many parts of it."""

    def __init__(self, district: District) -> None:
        self.district = district
        self._reach: Reach = reach(district)
        self._courses = {course.id: course for course in district.courses}
        self._teachers = {teacher.id: teacher for teacher in district.teachers}
        self._classes = {course.id: frozenset(self._reach.members[course.id]) for course in district.courses}
        self._school = self._reach.schools

    def widening(self, demand: str) -> Iterator[Demands]:
        """Larger and larger parts around a demand, the whole at last."""
        everything = frozenset(self._courses) | {meeting.id for meeting in self.district.meetings}
        seen: set[Demands] = set()
        for part in (*self._parts(frozenset({demand})), everything):
            if part not in seen:
                seen.add(part)
                yield part

    def _parts(self, begin: Demands) -> Iterator[Demands]:
        yield begin
        mates, rivals = self._mates(begin), self._rivals(begin)
        yield mates
        yield rivals
        yield self._sharers(begin)
        yield mates | rivals
        wider = self._rivals(self._mates(rivals)) | self._mates(rivals)
        yield wider

    def _mates(self, demands: Demands) -> Demands:
        """With the other courses of the same classes."""
        classes = {name for demand in demands for name in self._classes.get(demand, ())}
        return demands | {course for course, some in self._classes.items() if some & classes}

    def _rivals(self, demands: Demands) -> Demands:
        """With the courses and meetings that could ask for the same people."""
        people = {person for demand in demands for person in self._people(demand)}
        courses = {course for course in self._courses if not people.isdisjoint(self._people(course))}
        meetings = {m.id for m in self.district.meetings if not people.isdisjoint(m.members)}
        return demands | courses | meetings

    def _sharers(self, demands: Demands) -> Demands:
        """With the courses that could need the same room, vehicle or stream."""
        some = [self._courses[demand] for demand in demands if demand in self._courses]
        rooms = {course.room for course in some} - {None}
        screens = {self._school[course.id] for course in some if _remote(course)}
        limited = self.district.rules.streams is not None and any(_remote(course) for course in some)
        rides = any(self._rides(course.id) for course in some)
        return demands | {
            course.id
            for course in self._courses.values()
            if course.room in rooms
            or (_remote(course) and (limited or self._school[course.id] in screens))
            or (rides and self._rides(course.id))
        }

    def _rides(self, course: str) -> bool:
        """Whether somebody who could give it has no means of going there but a vehicle."""
        people = self._reach.teachers.get(course, ())
        return any(self._teachers[name].rides for name in people)

    def _people(self, demand: str) -> tuple[str, ...]:
        if demand in self._courses:
            return (*self._reach.teachers.get(demand, ()), *self._reach.adults.get(demand, ()))
        return next(meeting.members for meeting in self.district.meetings if meeting.id == demand)

    def part(self, demands: Demands) -> District:
        """The district with these demands alone; courses that cannot help to meet them are left out."""
        district = self.district
        kept = self._helpful(demands)
        courses = tuple(
            course if course.id in demands else optional(course)
            for course in district.courses
            if course.id in kept
        )
        meetings = tuple(meeting for meeting in district.meetings if meeting.id in demands)
        people = self._staff(courses, {person for meeting in meetings for person in meeting.members})
        classes = {name for course in courses for name in self._classes[course.id]}
        groups = classes | {course.group for course in courses}
        groups |= {joint.id for joint in district.joint_classes if classes & set(joint.members)}
        rooms = {course.room for course in courses} - {None}
        commitments = tuple(
            some
            for some in district.commitments
            if some.teacher in people or some.group in groups or some.room in rooms
        )
        people |= {some.teacher for some in commitments if some.teacher is not None}
        people |= self._colleagues(people)
        teachers = tuple(teacher for teacher in district.teachers if teacher.id in people)
        times = tuple(some for some in district.unavailability if some.teacher in {None, *people})
        return district.model_copy(
            update={
                "schools": self._counting_less(people),
                "courses": courses,
                "meetings": meetings,
                "teachers": teachers,
                "unavailability": times,
                "commitments": commitments,
                "pinned": tuple(pin for pin in district.pinned if pin.course in kept),
            }
        )

    def with_origins(self, courses: AbstractSet[str]) -> frozenset[str]:
        """With the courses whose lessons they might receive."""
        known = courses & self._courses.keys()
        return frozenset(courses) | {
            origin for course in known for origin in self._origins(self._courses[course])
        }

    def _helpful(self, demands: Demands) -> set[str]:
        """Courses whose lessons may help: origins to hear, and what makes a visit worth while."""
        kept = {demand for demand in demands if demand in self._courses}
        while True:
            more = {origin for course in kept for origin in self._origins(self._courses[course])} - kept
            people = {person for course in kept | more for person in self._people(course)}
            counting = {t.id for t in self.district.teachers if t.id in people and self._counts(t)}
            more |= {c for c in self._courses if c not in kept and not counting.isdisjoint(self._people(c))}
            if not more:
                return kept
            kept |= more

    def _origins(self, course: Course) -> set[str]:
        """Courses that it might receive, also if some rule forbids it."""
        if Mode.SYNCHRONOUS not in course.modes:
            return set()
        named = set(course.origins) & self._courses.keys()
        return named or {
            other.id
            for other in self.district.courses
            if other.receivers and other.subject == course.subject and other.id != course.id
        }

    def _counts(self, teacher: Teacher) -> bool:
        """Whether other lessons of the teacher may make one lawful."""
        schools = {s.id for s in self.district.schools if s.least_adults or s.most_away is not None}
        return teacher.limits.visit_lessons is not None or teacher.employer in schools

    def _counting_less(self, people: set[str]) -> tuple[School, ...]:
        """Schools; where nobody of the people is employed, nobody is counted."""
        schools = {teacher.employer for teacher in self.district.teachers if teacher.id in people}
        free = {"least_adults": 0, "most_away": None}
        return tuple(
            school if school.id in schools else school.model_copy(update=free)
            for school in self.district.schools
        )

    def _colleagues(self, people: set[str]) -> set[str]:
        """Who else is employed where adults are counted and one of the people is."""
        schools = {teacher.employer for teacher in self.district.teachers if teacher.id in people}
        counting = {s.id for s in self.district.schools if s.least_adults or s.most_away is not None}
        return {teacher.id for teacher in self.district.teachers if teacher.employer in schools & counting}

    def _staff(self, courses: tuple[Course, ...], people: set[str]) -> set[str]:
        """Everybody who could have to do with the courses, also if some row of theirs did not forbid it."""
        subjects = {course.subject for course in courses}
        named = {name for course in courses for name in (*course.eligible, *course.sits_in)}
        adults = self.district.rules.visit_adult or any(
            {Mode.SYNCHRONOUS, Mode.RECORDED} & set(course.modes) for course in courses
        )
        schools = {self._school[course.id] for course in courses}
        counting = {s.id for s in self.district.schools if s.least_adults or s.most_away is not None}
        return (
            people
            | named
            | {
                teacher.id
                for teacher in self.district.teachers
                if subjects & set(teacher.subjects)
                or (adults and teacher.assists and teacher.employer in schools)
                or (teacher.employer in counting and teacher.employer in schools)
            }
        )


def _remote(course: Course) -> bool:
    """Whether it can only be met from afar."""
    return not {Mode.LOCAL, Mode.VISITING} & set(course.modes)

"""One week of a timetable as the law sees it: occurrences, gathered by teacher, class, room and course."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from models.course import Course
from models.timetable import Decision, Held, Journey, Placement
from models.verdict import Param
from scheduler.verify.day import TeacherDay
from scheduler.verify.decisions import Decisions, taken_apart
from scheduler.verify.facts import Facts
from scheduler.verify.occurrence import Days, Occurrence, by_day, classes, rooms, teachers
from scheduler.verify.relays import Givers, Relay, relays
from scheduler.verify.riding import Trip, by_boarding, trip
from scheduler.verify.sittings import Sitting, sittings


class Week:
    """What of a timetable happens in one scene, together with the commitments of its district.

    The order in which the decisions come does not matter.

    Raises
    ------
    ValueError
        If a decision names a course, teacher, meeting or run that the district does not have.
    """

    def __init__(self, facts: Facts, decisions: Iterable[Decision] | Decisions) -> None:
        self.facts = facts
        self.rules = facts.rules
        self.ways = facts.ways
        self._decisions = taken_apart(decisions)
        has = facts.scene.has
        found: list[Occurrence] = []
        self.homeless: list[Placement] = []
        """Placements whose period does not exist at their school on that weekday: they are no lessons."""
        self.planned: list[Occurrence] = []
        """The lessons of all weeks of the cycle, on this scene's clock."""
        for placement in self._decisions.placements:
            lesson = facts.lesson(placement)
            if lesson is not None:
                self.planned.append(lesson)
                if has(placement.weeks):
                    found.append(lesson)
            elif has(placement.weeks):
                self.homeless.append(placement)
        self.homeless.sort(key=self._homeless_order)
        self.lessons = tuple(sorted(found, key=self._order))
        """Every lesson of the week, one a course, however it is met."""
        self.held = tuple(sorted(self._decisions.meetings, key=_held_order))
        """The meetings of the week, also those without a period."""
        for held in self.held:
            facts.period(held)
        for ride in self._decisions.rides:
            facts.check_ride(ride)

    def _order(self, lesson: Occurrence) -> tuple[int, int, int, str, str, tuple[str, ...]]:
        """Sort key: course in the district's order, then the clock; the rest makes the order certain."""
        course, p = lesson.course, lesson.placement
        rank = self.facts.course_rank[course.id] if course is not None else -1
        rest = () if p is None else _rest(p)
        return rank, lesson.weekday, lesson.start, lesson.label, lesson.teacher or "", rest

    def _homeless_order(self, p: Placement) -> tuple[int, int, str, str, tuple[str, ...]]:
        return self.facts.course_rank[p.course], p.weekday, p.period, p.teacher or "", _rest(p)

    @property
    def first(self) -> bool:
        """Whether it is the term's first scene, in which decisions as such are counted, once."""
        return self.facts.scene.first

    @property
    def base(self) -> bool:
        """Whether it is a week of the base season, on whose clock decisions as such are judged."""
        return self.facts.scene.season.base

    @property
    def placements(self) -> tuple[Placement, ...]:
        """All lessons that the timetable decides, whatever weeks, also those without a period."""
        return self._decisions.placements

    @cached_property
    def trips(self) -> dict[tuple[str, int], tuple[Trip, ...]]:
        """Per teacher and weekday with any: the rides in vehicles, in boarding order."""
        found: dict[tuple[str, int], list[Trip]] = {}
        for ride in self._decisions.rides:
            if self.facts.scene.has(ride.weeks):
                one = trip(ride, self.facts.runs[ride.run], self.facts.scene.weeks)
                found.setdefault((ride.teacher, ride.weekday), []).append(one)
        return {key: tuple(sorted(some, key=by_boarding)) for key, some in found.items()}

    @cached_property
    def sittings(self) -> tuple[Sitting, ...]:
        """All lessons of the week, those together that are held together."""
        return sittings(self.lessons, self.facts.joinings)

    @cached_property
    def givers(self) -> Givers:
        """The sittings that are broadcast, by what receives them."""
        return Givers(self.sittings)

    @cached_property
    def relays(self) -> tuple[Relay, ...]:
        """The broadcasts of the week."""
        return relays(self.lessons, self.givers, self.facts.broadcasts)

    @cached_property
    def occupations(self) -> tuple[Occurrence, ...]:
        """What the timetable asks of people: lessons given, adult duties, meetings that they go to."""
        found = [sitting.whole for sitting in self.sittings if sitting.whole.in_person]
        found += [duty for sitting in self.sittings for duty in sitting.duties()]
        found += [one for held in self.held for one in self.facts.attendances(held)]
        return tuple(found)

    @cached_property
    def by_course(self) -> dict[str, tuple[Occurrence, ...]]:
        """Per id of a course that has lessons: its lessons by weekday and clock."""
        found: dict[str, list[Occurrence]] = {}
        for lesson, course in self.taught():
            found.setdefault(course.id, []).append(lesson)
        return {course: tuple(some) for course, some in found.items()}

    def placed(self, course: str) -> int:
        """Number of lessons of a course, each counted once, in whatever weeks it is."""
        return self._placed[course]

    @cached_property
    def _placed(self) -> Counter[str]:
        return Counter(lesson.course.id for lesson in self.planned if lesson.course is not None)

    @cached_property
    def course_days(self) -> dict[str, dict[int, int]]:
        """Per id of a course that has lessons: number of lessons on each weekday with any, Monday first."""
        return {
            course: dict(Counter(lesson.weekday for lesson in lessons))
            for course, lessons in self.by_course.items()
        }

    def course_told(self, course: Course) -> dict[str, Param]:
        """What is taught to whom and where, as parameters of a finding."""
        school = self.facts.school_of[course.group]
        return {"course": course.id, "group": course.group, "subject": course.subject, "school": school}

    def taught(self) -> Iterator[tuple[Occurrence, Course]]:
        """Every lesson with its course."""
        return ((lesson, lesson.course) for lesson in self.lessons if lesson.course is not None)

    @cached_property
    def class_days(self) -> Days:
        """Per class and weekday with at least one lesson: everything the class is in."""
        return by_day(classes, self.lessons, self.facts.class_commitments)

    @cached_property
    def room_days(self) -> Days:
        """Per room and weekday with at least one lesson: everything the room is used for."""
        held = (one for sitting in self.sittings for one in sitting.held_in())
        return by_day(rooms, held, self.facts.room_commitments)

    @cached_property
    def days(self) -> tuple[TeacherDay, ...]:
        """The teacher-days on which the timetable asks for anything."""
        found = by_day(teachers, self.occupations, self.facts.teacher_commitments)
        return tuple(self.facts.day(key, some, self.trips.get(key, ())) for key, some in found.items())

    @cached_property
    def all_days(self) -> tuple[TeacherDay, ...]:
        """These and the days with commitments only, in the district's order of teachers."""
        found = dict(self.facts.standing_days)
        found |= {(day.teacher.id, day.weekday): day for day in self.days}
        return tuple(found[key] for key in sorted(found, key=lambda k: (self.facts.teacher_rank[k[0]], k[1])))

    @cached_property
    def weeks(self) -> dict[str, tuple[TeacherDay, ...]]:
        """Per id of a teacher whom the timetable asks for anything in the week: all of the teacher's days."""
        placed = {day.teacher.id for day in self.days}
        found: dict[str, list[TeacherDay]] = {}
        for day in self.all_days:
            if day.teacher.id in placed:
                found.setdefault(day.teacher.id, []).append(day)
        return {teacher: tuple(days) for teacher, days in found.items()}

    @cached_property
    def journeys(self) -> tuple[Journey, ...]:
        """All journeys of the week, also those that commitments alone cause."""
        return tuple(journey for day in self.all_days for journey in day.journeys)


def _rest(p: Placement) -> tuple[str, ...]:
    """What else tells two placements apart."""
    return p.weeks, p.origin or "", p.origin_period or "", p.room or "", p.adult or ""


def _held_order(held: Held) -> tuple[str, int, str, tuple[str, ...]]:
    """Sort key that makes the order of meetings certain."""
    return held.meeting, held.weekday, held.period, held.attendants

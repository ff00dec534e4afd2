"""The tables of a district, looked up by id, whatever the season."""

from functools import cached_property

from models.course import Course, Mode
from models.district import District
from models.teacher import Quality, Teacher
from models.timetable import Placement, Ride
from scheduler.verify.joining import Joinings
from scheduler.verify.occurrence import Occurrence


class Tables:
    """Rows by their ids, groups by what they consist of, and who may do what."""

    def __init__(self, district: District) -> None:
        self.district = district
        self.rules = district.rules
        self.schools = {school.id: school for school in district.schools}
        self.rooms = {room.id: room for room in district.rooms}
        self.teachers = {teacher.id: teacher for teacher in district.teachers}
        self.teacher_rank = {teacher.id: rank for rank, teacher in enumerate(district.teachers)}
        self.courses = {course.id: course for course in district.courses}
        self.course_rank = {course.id: rank for rank, course in enumerate(district.courses)}
        self.fixed_courses = tuple(course for course in district.courses if course.fixed)
        self.broadcasts = {broadcast.id: broadcast for broadcast in district.broadcasts}
        self.meetings = {meeting.id: meeting for meeting in district.meetings}
        self.runs = {run.id: run for run in district.runs}
        self.vehicles = {vehicle.id: vehicle for vehicle in district.vehicles}
        self._set_groups()
        self.joinings = Joinings(district, self.members)
        self.multi_grade = self.joinings.multi_grade

    def _set_groups(self) -> None:
        """What a course's `group` may name: a school has no members, and gives way to a group of its id."""
        district = self.district
        self.grades = {group.id: group.grade for group in district.classes}
        self.pupils = {group.id: group.pupils or 0 for group in district.classes}
        self.textbooks = {group.id: group.textbook for group in district.classes}
        self.members: dict[str, tuple[str, ...]] = {school.id: () for school in district.schools}
        self.members |= {group.id: (group.id,) for group in district.classes}
        self.members |= {group.id: group.members for group in district.joint_classes}
        self.school_of = {school.id: school.id for school in district.schools}
        self.school_of |= {group.id: group.school for group in district.classes}
        self.school_of |= {group.id: group.school for group in district.joint_classes}
        self.group_names = {school.id: school.name for school in district.schools}
        self.group_names |= {group.id: group.name for group in district.classes}
        self.group_names |= {group.id: group.name for group in district.joint_classes}

    def mode(self, placement: Placement, school: str) -> Mode:
        """How a lesson at the school is met."""
        if placement.origin is not None:
            return Mode.SYNCHRONOUS
        if placement.teacher is None:
            return Mode.RECORDED
        return Mode.LOCAL if self.teachers[placement.teacher].employer == school else Mode.VISITING

    def check_ride(self, ride: Ride) -> None:
        """Refuse a ride in an unknown run or of an unknown teacher.

        Raises
        ------
        ValueError
            If there is no such run or teacher.
        """
        if ride.run not in self.runs:
            raise ValueError(f"ride in an unknown run: {ride.run}")
        self.check_people(ride.teacher)

    def check_people(self, *people: str | None) -> None:
        """Refuse a decision that names an unknown teacher.

        Raises
        ------
        ValueError
            If one of the people is not in the table of teachers.
        """
        for teacher in people:
            if teacher is not None and teacher not in self.teachers:
                raise ValueError(f"decision with an unknown teacher: {teacher}")

    def qualified(self, teacher: Teacher, course: Course) -> bool:
        """Whether the teacher may give the course: its subject and grades, and named if it names anybody.

        A duty, or a lesson of a school's own timetable, is for whom it names, and nobody else.
        """
        members = self.members[course.group]
        if course.duty or not members:
            return teacher.id in course.eligible
        return (
            course.subject in teacher.subjects
            and (not teacher.grades or all(self.grades[member] in teacher.grades for member in members))
            and (not course.eligible or teacher.id in course.eligible)
        )

    def specialist(self, lesson: Occurrence) -> bool:
        """Whether a specialist gives a lesson, there or at its origin; one from outside counts as such."""
        course, p = lesson.course, lesson.placement
        if course is None or p is None or lesson.mode is Mode.RECORDED:
            return False
        if p.teacher is None:
            return p.origin in self.broadcasts
        teacher = self.teachers[p.teacher]
        return teacher.quality is Quality.SPECIALIST and course.subject not in teacher.part_time

    @cached_property
    def teachers_of(self) -> dict[str, tuple[str, ...]]:
        """Per subject that anybody has, ids of those who have it."""
        found: dict[str, list[str]] = {}
        for teacher in self.district.teachers:
            for subject in dict.fromkeys(teacher.subjects):
                found.setdefault(subject, []).append(teacher.id)
        return {subject: tuple(some) for subject, some in found.items()}

    @cached_property
    def colleagues(self) -> dict[str, tuple[str, ...]]:
        """Per subject that has a course, ids of the teachers qualified for at least one course of it."""
        found: dict[str, set[str]] = {}
        for course in {self._asks(course): course for course in self.district.courses}.values():
            people = [self.teachers[t] for t in course.eligible or self.teachers if t in self.teachers]
            some = found.setdefault(course.subject, set())
            some.update(teacher.id for teacher in people if self.qualified(teacher, course))
        return {
            subject: tuple(teacher for teacher in self.teachers if teacher in some)
            for subject, some in found.items()
        }

    def _asks(self, course: Course) -> object:
        """All that `qualified` looks at: of courses that ask for the same, one is enough."""
        members = self.members[course.group]
        grades = frozenset(map(self.grades.get, members))
        return course.subject, course.duty or not members, course.eligible, grades

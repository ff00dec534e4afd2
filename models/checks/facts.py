"""What the checks look up: a district by id, with its periods in force."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from models.base import Weeks
from models.bells import BellSchedule, Period
from models.checks.seasons import PeriodKey, Season, seasons
from models.course import Course, Mode
from models.group import SchoolClass
from models.school import Room
from models.teacher import Teacher

if TYPE_CHECKING:
    from models.district import District


class Facts:
    """A district prepared for look-ups. References may still lead nowhere."""

    def __init__(self, district: "District") -> None:
        self.district = district

    @cached_property
    def school_of(self) -> Mapping[str, str]:
        """Class or joint class -> school; a school -> itself, for lessons of its own timetable."""
        schools = {school.id: school.id for school in self.district.schools}
        classes = {class_.id: class_.school for class_ in self.district.classes}
        return schools | classes | {joint.id: joint.school for joint in self.district.joint_classes}

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """Class or joint class -> the classes that are in it."""
        single = {class_.id: (class_.id,) for class_ in self.district.classes}
        return single | {joint.id: joint.members for joint in self.district.joint_classes}

    @cached_property
    def classes(self) -> Mapping[str, SchoolClass]:
        """Classes by id."""
        return {class_.id: class_ for class_ in self.district.classes}

    @cached_property
    def grade_of(self) -> Mapping[str, int]:
        """Class -> grade."""
        return {class_.id: class_.grade for class_ in self.district.classes}

    @cached_property
    def teachers(self) -> Mapping[str, Teacher]:
        """Teachers by id."""
        return {teacher.id: teacher for teacher in self.district.teachers}

    @cached_property
    def courses_of(self) -> Mapping[str, list[Course]]:
        """Subject -> its courses."""
        found: dict[str, list[Course]] = {}
        for course in self.district.courses:
            found.setdefault(course.subject, []).append(course)
        return found

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Every subject that is taught by somebody or to somebody."""
        taught = (subject for teacher in self.district.teachers for subject in teacher.subjects)
        return frozenset((*taught, *self.courses_of))

    @cached_property
    def open_courses_of(self) -> Mapping[str, list[Course]]:
        """Subject -> its courses that name no teacher."""
        return {subject: [c for c in some if not c.eligible] for subject, some in self.courses_of.items()}

    @cached_property
    def sent_courses_of(self) -> Mapping[str, list[Course]]:
        """Subject -> its courses that may be received elsewhere."""
        return {subject: [c for c in some if c.receivers > 0] for subject, some in self.courses_of.items()}

    @cached_property
    def courses_naming(self) -> Mapping[str, list[Course]]:
        """Teacher -> courses that name him among those who may be chosen."""
        found: dict[str, list[Course]] = {}
        for course in self.district.courses:
            for teacher in course.eligible:
                found.setdefault(teacher, []).append(course)
        return found

    @cached_property
    def rooms_at(self) -> Mapping[str, list[Room]]:
        """School -> its rooms."""
        found: dict[str, list[Room]] = {}
        for room in self.district.rooms:
            found.setdefault(room.school, []).append(room)
        return found

    @cached_property
    def minutes(self) -> Mapping[tuple[str, str], int]:
        """(origin, destination) -> minutes, in the season in which they are most."""
        winter = any(season.winter for season in self.seasons)
        return {
            (link.origin, link.destination): max(link.minutes, (link.winter_minutes or 0) if winter else 0)
            for link in self.district.travel
        }

    @cached_property
    def seasons(self) -> tuple[Season, ...]:
        """The seasons of the term; the first is the one in which it begins."""
        return seasons(self.district)

    @cached_property
    def parities(self) -> tuple[Weeks, ...]:
        """The weeks that differ within a cycle."""
        return (Weeks.EVERY,) if self.district.term.weeks_in_cycle == 1 else (Weeks.ODD, Weeks.EVEN)

    @property
    def bells_in_force(self) -> Mapping[str, BellSchedule]:
        """School -> its latest schedule that has begun on the term's first day."""
        return self.seasons[0].bells

    @cached_property
    def periods(self) -> Mapping[PeriodKey, Period]:
        """(school, weekday, label) -> period in force on the term's first day."""
        return self.seasons[0].periods

    def is_own(self, course: Course) -> bool:
        """True for a lesson of a school's own timetable, which no class of ours has."""
        return course.group not in self.members and self.school_of.get(course.group) == course.group

    def grades(self, course: Course) -> frozenset[int]:
        """The grades of its classes; none for a lesson of a school's own timetable."""
        return self._grades.get(course.group, frozenset())

    @cached_property
    def _grades(self) -> Mapping[str, frozenset[int]]:
        """Class or joint class -> the grades in it."""
        known = self.grade_of
        return {
            group: frozenset(known[m] for m in some if m in known) for group, some in self.members.items()
        }

    def candidates(self, course: Course) -> list[Teacher]:
        """All who may teach the course, and some who may not: whom it names, or else who has its subject."""
        if course.eligible:
            return [self.teachers[name] for name in course.eligible if name in self.teachers]
        return self._teachers_of.get(course.subject, [])

    @cached_property
    def _teachers_of(self) -> Mapping[str, list[Teacher]]:
        """Subject -> teachers who have it."""
        found: dict[str, list[Teacher]] = {}
        for teacher in self.district.teachers:
            for subject in dict.fromkeys(teacher.subjects):
                found.setdefault(subject, []).append(teacher)
        return found

    def is_qualified(self, teacher: Teacher, course: Course) -> bool:
        """True if the teacher has the subject and every grade of the course's classes.

        A duty, and a lesson of a school's own timetable, may be given by whoever is named for it.
        """
        if course.duty or self.is_own(course):
            return teacher.id in course.eligible
        if course.subject not in teacher.subjects:
            return False
        return not teacher.grades or self.grades(course) <= set(teacher.grades)

    def may_teach(self, teacher: Teacher, course: Course) -> bool:
        """True if the teacher is qualified and, where the course names teachers, among them."""
        return self.is_qualified(teacher, course) and (not course.eligible or teacher.id in course.eligible)

    def may_come(self, teacher: Teacher, course: Course) -> bool:
        """True if the teacher may give it in person: a mode is for those of his school, or of others."""
        at_home = self.school_of.get(course.group) == teacher.employer
        return (Mode.LOCAL if at_home else Mode.VISITING) in course.modes and self.may_teach(teacher, course)

    def together(self, one: Course, other: Course) -> bool:
        """True if lessons of the two courses may be one sitting."""
        school = self.school_of.get(one.group)
        classes = [self.classes[m] for c in (one, other) for m in self.members.get(c.group, ())]
        if school is None or school != self.school_of.get(other.group) or not classes:
            return False
        rooms = {class_.multi_grade for class_ in classes}
        if len(rooms) == 1 and "" not in rooms:
            return True
        grades = {class_.grade for class_ in classes}
        rows = (row for row in self.district.joinings if (row.school, row.subject) == (school, one.subject))
        return one.subject == other.subject and any(grades <= set(row.grades) for row in rows)

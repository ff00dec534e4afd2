"""What the checks look up: a district by id, with its periods in force."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from models.bells import BellSchedule, Period
from models.course import Course
from models.teacher import Teacher

if TYPE_CHECKING:
    from models.district import District


class Facts:
    """A district prepared for look-ups. References may still lead nowhere."""

    def __init__(self, district: "District") -> None:
        self.district = district

    @cached_property
    def school_of(self) -> Mapping[str, str]:
        """Class or joint class -> school."""
        classes = {class_.id: class_.school for class_ in self.district.classes}
        return classes | {joint.id: joint.school for joint in self.district.joint_classes}

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """Class or joint class -> the classes that are in it."""
        single = {class_.id: (class_.id,) for class_ in self.district.classes}
        return single | {joint.id: joint.members for joint in self.district.joint_classes}

    @cached_property
    def grade_of(self) -> Mapping[str, int]:
        """Class -> grade."""
        return {class_.id: class_.grade for class_ in self.district.classes}

    @cached_property
    def courses_of(self) -> Mapping[str, list[Course]]:
        """Subject -> its courses."""
        found: dict[str, list[Course]] = {}
        for course in self.district.courses:
            found.setdefault(course.subject, []).append(course)
        return found

    @cached_property
    def minutes(self) -> Mapping[tuple[str, str], int]:
        """(origin, destination) -> minutes."""
        return {(link.origin, link.destination): link.minutes for link in self.district.travel}

    @cached_property
    def bells_in_force(self) -> Mapping[str, BellSchedule]:
        """School -> its latest schedule that has begun on the term's first day."""
        first = self.district.term.first_day
        begun = [b for b in self.district.bells if b.valid_from is None or b.valid_from <= first]
        return {b.school: b for b in sorted(begun, key=lambda b: b.valid_from or date.min)}

    @cached_property
    def periods(self) -> Mapping[tuple[str, int, str], Period]:
        """(school, weekday, label) -> period in force."""
        return {
            (school, period.weekday, period.label): period
            for school, bells in self.bells_in_force.items()
            for period in bells.periods
        }

    def is_qualified(self, teacher: Teacher, course: Course) -> bool:
        """True if the teacher has the subject and every grade of the course's classes."""
        if course.subject not in teacher.subjects:
            return False
        grades = {self.grade_of.get(member) for member in self.members.get(course.group, ())} - {None}
        return not teacher.grades or grades <= set(teacher.grades)

    def may_teach(self, teacher: Teacher, course: Course) -> bool:
        """True if the teacher is qualified and, where the course names teachers, among them."""
        return self.is_qualified(teacher, course) and (not course.eligible or teacher.id in course.eligible)

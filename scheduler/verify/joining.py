"""Which courses may be taught in one sitting."""

from collections.abc import Mapping

from models.course import Course
from models.district import District

Bond = tuple[str, str] | int
"""What courses of one school have in common: a multi-grade room (school, word), or a row of the joinings."""


class Joinings:
    """The courses of a district that may share a sitting with others of their school."""

    def __init__(self, district: District, members: Mapping[str, tuple[str, ...]]) -> None:
        self._district = district
        self._members = members
        self._classes = {group.id: group for group in district.classes}
        self.multi_grade = {
            group.id: (group.school, group.multi_grade) for group in district.classes if group.multi_grade
        }
        """The multi-grade room of each class that has one: its school and the word they share."""
        self._bonds = {course.id: bonds for course in district.courses if (bonds := self._bonds_of(course))}

    def joinable(self, course: Course) -> bool:
        """Whether there may be any course that it can share a sitting with."""
        return course.id in self._bonds

    def together(self, one: Course, other: Course) -> bool:
        """Whether two courses may share a sitting; a course never does with itself."""
        if one.id == other.id:
            return False
        return not self._bonds.get(one.id, frozenset()).isdisjoint(self._bonds.get(other.id, ()))

    def rows(self, course: Course) -> tuple[int, ...]:
        """Indices of the joinings that list all grades of the course."""
        return tuple(sorted(bond for bond in self._bonds.get(course.id, ()) if isinstance(bond, int)))

    def _bonds_of(self, course: Course) -> frozenset[Bond]:
        """A course of a school's own timetable has no class, and is joined with nothing."""
        classes = [self._classes[member] for member in self._members[course.group]]
        if not classes:
            return frozenset()
        found: set[Bond] = {
            index
            for index, row in enumerate(self._district.joinings)
            if (row.school, row.subject) == (classes[0].school, course.subject)
            and all(group.grade in row.grades for group in classes)
        }
        rooms = {self.multi_grade.get(group.id) for group in classes}
        if len(rooms) == 1 and (room := rooms.pop()) is not None:
            found.add(room)
        return frozenset(found)

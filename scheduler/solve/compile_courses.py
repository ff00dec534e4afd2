"""The courses of a district with their schools, classes, rooms and joinings looked up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from models.course import Course
from models.district import District
from models.group import SchoolClass
from scheduler.solve.problem import CourseData


def compile_courses(district: District, index: Mapping[str, int]) -> tuple[CourseData, ...]:
    """All courses in the district's order, with schools as in the index of places."""
    known = _Groups(district)
    return tuple(known.course(index, number, course) for number, course in enumerate(district.courses))


class _Groups:
    """Classes, joint classes, multi-grade rooms and joinings, indexed once for all courses."""

    def __init__(self, district: District) -> None:
        self._classes = {c.id: c for c in district.classes}
        self._joint = {j.id: j.members for j in district.joint_classes}
        self._rooms: dict[tuple[str, str], list[str]] = defaultdict(list)
        for c in district.classes:
            if c.multi_grade:
                self._rooms[c.school, c.multi_grade].append(c.id)
        self._joinings: dict[tuple[str, str], list[tuple[int, frozenset[int]]]] = defaultdict(list)
        for number, row in enumerate(district.joinings):
            self._joinings[row.school, row.subject].append((number, frozenset(row.grades)))

    def course(self, index: Mapping[str, int], number: int, course: Course) -> CourseData:
        """One of them; without classes, the group of a course is its school."""
        members = tuple(m for m in self._joint.get(course.group, (course.group,)) if m in self._classes)
        sitting = [self._classes[m] for m in members]
        words = {c.multi_grade for c in sitting}
        grades = tuple(sorted({c.grade for c in sitting}))
        school = sitting[0].school if sitting else course.group
        return CourseData(
            index=number,
            model=course,
            school=index[school],
            classes=members,
            grades=grades,
            pupils=sum(c.pupils or 0 for c in sitting),
            textbooks=frozenset(c.textbook for c in sitting),
            mates=self._mates(sitting),
            multi_grade=words.pop() if len(words) == 1 else "",
            joining=self._joining(school, course.subject, grades),
        )

    def _mates(self, sitting: Iterable[SchoolClass]) -> tuple[str, ...]:
        """Other classes of the rooms, in the district's order."""
        rooms = dict.fromkeys((c.school, c.multi_grade) for c in sitting if c.multi_grade)
        return tuple(
            mate for room in rooms for mate in self._rooms[room] if mate not in {c.id for c in sitting}
        )

    def _joining(self, school: str, subject: str, grades: tuple[int, ...]) -> int | None:
        """The first row by which all these grades may sit together."""
        rows = self._joinings.get((school, subject), ()) if grades else ()
        return next((number for number, joined in rows if joined.issuperset(grades)), None)

"""A district prepared once, so that many timetables of it can be judged quickly."""

from functools import cached_property

from models.course import Commitment, Course, Half
from models.district import District
from models.teacher import Teacher, Unavailability
from models.timetable import Placement
from scheduler.verify import bells
from scheduler.verify.day import TeacherDay
from scheduler.verify.occurrence import Occurrence, by_day, classes, rooms, teachers
from scheduler.verify.travel import Ways


class Facts:
    """What a district says, looked up by id: slots, ways, groups, blocked times and commitments."""

    def __init__(self, district: District) -> None:
        self.district = district
        self.rules = district.rules
        self.slots = bells.slots(district)
        self.ways = Ways(district)
        self.teachers = {teacher.id: teacher for teacher in district.teachers}
        self.teacher_rank = {teacher.id: rank for rank, teacher in enumerate(district.teachers)}
        self.courses = {course.id: course for course in district.courses}
        self.course_rank = {course.id: rank for rank, course in enumerate(district.courses)}
        self.fixed_courses = tuple(course for course in district.courses if course.fixed)
        self.grades = {group.id: group.grade for group in district.classes}
        self.members: dict[str, tuple[str, ...]] = {group.id: (group.id,) for group in district.classes}
        self.members |= {group.id: group.members for group in district.joint_classes}
        self.school_of = {group.id: group.school for group in district.classes}
        self.school_of |= {group.id: group.school for group in district.joint_classes}
        self.commitments = tuple(self._commitment(row) for row in district.commitments)
        self.teacher_commitments = by_day(teachers, self.commitments)
        self.class_commitments = by_day(classes, self.commitments)
        self.room_commitments = by_day(rooms, self.commitments)
        self._lessons: dict[tuple[str, str, int, str], Occurrence | None] = {}

    def lesson(self, placement: Placement) -> Occurrence | None:
        """The occurrence of a placement; None if its school has no such period on that weekday.

        Raises
        ------
        ValueError
            If the placement names a course or teacher that the district does not have.
        """
        key = (placement.course, placement.teacher, placement.weekday, placement.period)
        if key not in self._lessons:
            self._lessons[key] = self._lesson(placement)
        return self._lessons[key]

    def _lesson(self, placement: Placement) -> Occurrence | None:
        course = self.courses.get(placement.course)
        if course is None:
            raise ValueError(f"placement of an unknown course: {placement.course}")
        if placement.teacher not in self.teachers:
            raise ValueError(f"placement with an unknown teacher: {placement.teacher}")
        school = self.school_of[course.group]
        period = self.slots.get((school, placement.weekday, placement.period))
        if period is None:
            return None
        return Occurrence(
            weekday=placement.weekday,
            start=period.start,
            end=period.end,
            half=self.half(period.start),
            school=school,
            teacher=placement.teacher,
            classes=self.members[course.group],
            room=course.room,
            lessons=1,
            label=period.label,
            course=course,
        )

    def _commitment(self, row: Commitment) -> Occurrence:
        return Occurrence(
            weekday=row.weekday,
            start=row.start,
            end=row.end,
            half=self.half(row.start),
            school=row.school,
            teacher=row.teacher,
            classes=() if row.group is None else self.members[row.group],
            room=row.room,
            lessons=row.lessons,
            label=row.label,
        )

    def half(self, start: int) -> Half:
        """Morning if `start` is before midday, else afternoon."""
        return Half.MORNING if start < self.rules.midday else Half.AFTERNOON

    def qualified(self, teacher: Teacher, course: Course) -> bool:
        """Whether the teacher has the subject and every grade, and is named if the course names anybody."""
        grades = (self.grades[member] for member in self.members[course.group])
        return (
            course.subject in teacher.subjects
            and (not teacher.grades or all(grade in teacher.grades for grade in grades))
            and (not course.eligible or teacher.id in course.eligible)
        )

    @cached_property
    def colleagues(self) -> dict[str, tuple[str, ...]]:
        """Per subject that has a course, ids of the teachers qualified for at least one course of it."""
        courses: dict[str, list[Course]] = {}
        for course in self.district.courses:
            courses.setdefault(course.subject, []).append(course)
        return {
            subject: tuple(
                teacher.id
                for teacher in self.district.teachers
                if any(self.qualified(teacher, course) for course in some)
            )
            for subject, some in courses.items()
        }

    @cached_property
    def blocked(self) -> dict[tuple[str, int], tuple[Unavailability, ...]]:
        """Per teacher and weekday, the times in which the teacher gives no lesson."""
        found: dict[tuple[str, int], tuple[Unavailability, ...]] = {}
        for row in self.district.unavailability:
            for teacher in self.district.teachers:
                if row.teacher == teacher.id or row.subject in teacher.subjects:
                    key = (teacher.id, row.weekday)
                    found[key] = (*found.get(key, ()), row)
        return found

    @cached_property
    def standing_days(self) -> dict[tuple[str, int], TeacherDay]:
        """The days of teachers that commitments alone make."""
        return {key: self.day(key, some) for key, some in self.teacher_commitments.items()}

    def day(self, key: tuple[str, int], occurrences: tuple[Occurrence, ...]) -> TeacherDay:
        """The day of one teacher."""
        return TeacherDay(self.teachers[key[0]], key[1], occurrences, self.ways)

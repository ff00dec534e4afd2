"""A district prepared once for one scene, so that many timetables of it can be judged quickly."""

from functools import cached_property

from models.bells import Period
from models.course import Commitment, Half
from models.district import District
from models.teacher import Unavailability
from models.timetable import Held, Placement
from scheduler.verify import bells
from scheduler.verify.day import TeacherDay
from scheduler.verify.occurrence import Occurrence, Role, by_day, classes, rooms, teachers
from scheduler.verify.riding import Trip
from scheduler.verify.scenes import Scene, scenes
from scheduler.verify.tables import Tables
from scheduler.verify.travel import Ways

Key = tuple[str | None, ...]


class Facts(Tables):
    """The tables of a district, and what of them holds in one scene: slots, ways, commitments, blocked times.

    Without a scene it is the first one.
    """

    def __init__(self, district: District, scene: Scene | None = None) -> None:
        super().__init__(district)
        self.scene = scenes(district)[0] if scene is None else scene
        self.slots = bells.slots(self.scene.season.bells)
        self.bell_days = bells.days(self.slots)
        self.ways = Ways(district, winter=self.scene.season.winter)
        happening = (row for row in district.commitments if self.scene.has(row.weeks))
        self.commitments = tuple(self._commitment(row) for row in happening)
        self.teacher_commitments = by_day(teachers, self.commitments)
        self.class_commitments = by_day(classes, self.commitments)
        self.room_commitments = by_day(rooms, self.commitments)
        self._lessons: dict[Key, Occurrence | None] = {}

    def lesson(self, placement: Placement) -> Occurrence | None:
        """The occurrence of a placement; None if its school has no such period on that weekday.

        Raises
        ------
        ValueError
            If the placement names a course or teacher that the district does not have.
        """
        p = placement
        key = (
            p.course,
            p.teacher,
            str(p.weekday),
            p.period,
            p.weeks,
            p.origin,
            p.origin_period,
            p.room,
            p.adult,
        )
        if key not in self._lessons:
            self._lessons[key] = self._lesson(placement)
        return self._lessons[key]

    def _lesson(self, placement: Placement) -> Occurrence | None:
        course = self.courses.get(placement.course)
        if course is None:
            raise ValueError(f"placement of an unknown course: {placement.course}")
        self.check_people(placement.teacher, placement.adult)
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
            room=placement.room or course.room,
            lessons=1,
            label=period.label,
            title=f"{self.group_names[course.group]} {course.subject}",
            role=Role.LESSON,
            course=course,
            placement=placement,
            mode=self.mode(placement, school),
        )

    def period(self, held: Held) -> Period | None:
        """The period of a meeting; None if its school has no such period on that weekday.

        Raises
        ------
        ValueError
            If the meeting or an attendant is unknown.
        """
        meeting = self.meetings.get(held.meeting)
        if meeting is None:
            raise ValueError(f"unknown meeting: {held.meeting}")
        self.check_people(*held.attendants)
        return self.slots.get((meeting.school, held.weekday, held.period))

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
            title=row.label,
        )

    def attendances(self, held: Held) -> tuple[Occurrence, ...]:
        """A meeting as an occurrence of each who comes to it; none online or without a period."""
        meeting, period = self.meetings[held.meeting], self.period(held)
        if meeting.online or period is None:
            return ()
        return tuple(
            Occurrence(
                weekday=held.weekday,
                start=period.start,
                end=period.end,
                half=self.half(period.start),
                school=meeting.school,
                teacher=teacher,
                classes=(),
                room=None,
                lessons=0,
                label=period.label,
                title=meeting.name,
                role=Role.MEETING,
                meeting=meeting,
            )
            for teacher in dict.fromkeys(held.attendants)
        )

    def half(self, start: int) -> Half:
        """Morning if `start` is before midday, else afternoon."""
        return Half.MORNING if start < self.rules.midday else Half.AFTERNOON

    @cached_property
    def blocked(self) -> dict[tuple[str, int], tuple[Unavailability, ...]]:
        """Per teacher and weekday, the times in which the teacher is not there; dates block no week."""
        found: dict[tuple[str, int], tuple[Unavailability, ...]] = {}
        for row in self.district.unavailability:
            if row.dates or not self.scene.has(row.weeks):
                continue
            whom = self.teachers_of.get(row.subject or "", ()) if row.teacher is None else (row.teacher,)
            for teacher in whom:
                key = (teacher, row.weekday)
                found[key] = (*found.get(key, ()), row)
        return found

    @cached_property
    def standing_days(self) -> dict[tuple[str, int], TeacherDay]:
        """The days of teachers that commitments alone make."""
        return {key: self.day(key, some) for key, some in self.teacher_commitments.items()}

    def day(
        self, key: tuple[str, int], occurrences: tuple[Occurrence, ...], trips: tuple[Trip, ...] = ()
    ) -> TeacherDay:
        """The day of one teacher, with the rides taken on it, in boarding order."""
        return TeacherDay(self.teachers[key[0]], key[1], occurrences, self.ways, self.scene.weeks, trips)

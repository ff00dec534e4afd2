"""Lessons, meetings and rides of any timetable in words; what the district no longer has goes by its id."""

from models.base import Weeks
from models.course import Mode
from models.district import District
from models.timetable import Placement, Ride
from scheduler.export.labels import labels
from scheduler.locale import Catalogue
from scheduler.term.bells_in_force import periods_in_force
from scheduler.term.groups import school_of_group
from scheduler.term.weekly import base_of, mode_of


class LessonWords:
    """Words for one district, clock times as the bells ring on the term's first day."""

    def __init__(self, words: Catalogue, district: District) -> None:
        self.words = words
        self.labels = labels(district)
        self.courses = {course.id: course for course in district.courses}
        self.school_of = school_of_group(district)
        self._bases = {teacher.id: base_of(teacher) for teacher in district.teachers}
        self._meetings = {meeting.id: meeting for meeting in district.meetings}
        self._broadcasts = {broadcast.id: broadcast.name for broadcast in district.broadcasts}
        self._runs = {run.id: run for run in district.runs}
        self._vehicles = {vehicle.id: vehicle.name for vehicle in district.vehicles}
        self._periods = periods_in_force(district)
        self._two_weeks = district.term.weeks_in_cycle == 2

    def whole(self, lesson: Placement) -> str:
        """What a lesson is, and when."""
        return self.words.text("diff.lesson_at", lesson=self.course(lesson.course), slot=self.slot(lesson))

    def course(self, course: str) -> str:
        """School, class and subject."""
        if course not in self.courses:
            return course
        group, subject = self.courses[course].group, self.courses[course].subject
        school = self.school_of[group]
        named = [self.labels.school[school], *([self.labels.plain_group[group]] if group != school else [])]
        return " ".join([*named, subject])

    def slot(self, lesson: Placement) -> str:
        """When a lesson is."""
        return self._when(self._school(lesson.course), lesson.weekday, lesson.period, lesson.weeks)

    def meeting(self, meeting: str) -> str:
        """The name of a meeting."""
        return self._meetings[meeting].name if meeting in self._meetings else meeting

    def meeting_slot(self, meeting: str, weekday: int, period: str) -> str:
        """When a meeting is."""
        school = self._meetings[meeting].school if meeting in self._meetings else None
        return self._when(school, weekday, period, Weeks.EVERY)

    def met(self, lesson: Placement) -> str:
        """How a lesson is met, and by whom."""
        base = self._bases.get(lesson.teacher or "")
        mode = mode_of(lesson, base is not None and base == self._school(lesson.course))
        if mode == Mode.SYNCHRONOUS:
            return self.words.text("diff.receives", origin=self.origin(lesson))
        how = self.words.text(f"diff.mode.{mode.value}")
        return how if lesson.teacher is None else self.words.join([how, self.teacher(lesson.teacher)])

    def origin(self, lesson: Placement) -> str:
        """What a synchronous lesson receives, when, and from whom."""
        assert lesson.origin is not None, "only a synchronous lesson has an origin"
        if lesson.origin_period is None:
            return self._broadcasts.get(lesson.origin, lesson.origin)
        school = self._school(lesson.origin)
        slot = self._when(school, lesson.weekday, lesson.origin_period, Weeks.EVERY)
        told = self.words.text("diff.lesson_at", lesson=self.course(lesson.origin), slot=slot)
        return told if lesson.teacher is None else self.words.join([told, self.teacher(lesson.teacher)])

    def teacher(self, teacher: str) -> str:
        """The name of a teacher."""
        return self.labels.teacher.get(teacher, teacher)

    def room(self, room: str) -> str:
        """The name of a room."""
        return self.labels.room.get(room, room)

    def rides(self, rides: tuple[Ride, ...]) -> str:
        """The rides of a day, in the order of boarding; or the word for none."""
        if not rides:
            return self.words.text("diff.no_ride")
        return self.words.join(self._ride(ride) for ride in sorted(rides, key=self._boards))

    def weeks(self, weeks: Weeks) -> str:
        """Odd weeks, even weeks, every week."""
        return self.words.text(f"diff.weeks.{weeks.value}")

    def _boards(self, ride: Ride) -> tuple[int, str]:
        run = self._runs.get(ride.run)
        known = run is not None and ride.board < len(run.stops)
        return run.stops[ride.board].time if run is not None and known else 0, ride.run

    def _ride(self, ride: Ride) -> str:
        run = self._runs.get(ride.run)
        if run is None or ride.alight >= len(run.stops):
            return ride.run
        one, other = run.stops[ride.board], run.stops[ride.alight]
        return self.words.text(
            "diff.ride",
            at_one=one.time,
            place_one=self.labels.place[one.place],
            at_other=other.time,
            place_other=self.labels.place[other.place],
            vehicle=self._vehicles[run.vehicle],
        )

    def _school(self, course: str) -> str | None:
        return self.school_of[self.courses[course].group] if course in self.courses else None

    def _when(self, school: str | None, weekday: int, label: str, weeks: Weeks) -> str:
        """Weekday and clock times; the period's label where it has none, and the weeks where they differ."""
        period = self._periods.get((school or "", weekday, label))
        if period is None:
            slot = self.words.text("diff.period", weekday=weekday, period=label)
        else:
            slot = self.words.text("diff.slot", weekday=weekday, start=period.start, end=period.end)
        if not self._two_weeks:
            return slot
        return self.words.text("diff.in_weeks", weeks=self.weeks(weeks), slot=slot)

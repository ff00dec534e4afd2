"""What sheets and calendars say of a lesson: who gives it and how, who is there, who receives it, when."""

from collections.abc import Iterable

from models.base import Weeks
from models.course import Mode
from models.district import District
from models.timetable import Journey, Ride
from models.travel import LinkSource
from models.vehicle import Stop
from scheduler.export.labels import Labels, labels
from scheduler.locale import Catalogue
from scheduler.term.engagements import adult_role
from scheduler.term.groups import school_of_group
from scheduler.term.sittings import Sitting
from scheduler.term.weekly import WeeklyLesson


class Telling:
    """A district's things in a language's words."""

    def __init__(self, district: District, catalogue: Catalogue) -> None:
        self.labels: Labels = labels(district)
        self._words = catalogue
        self._courses = {course.id: course for course in district.courses}
        self._schools = school_of_group(district)
        self._runs = {run.id: run for run in district.runs}

    def groups(self, ids: Iterable[str]) -> str:
        """Classes of one school, named beside it."""
        return self._words.join(name for group in ids if (name := self.labels.plain_group[group]))

    def classes(self, lessons: Iterable[WeeklyLesson]) -> str:
        """Classes with their schools: 草滩小学 三年级."""
        parts = (f"{self.labels.school[one.school]} {self.groups([one.course.group])}" for one in lessons)
        return self._words.join(part.strip() for part in parts)

    def subject_and_groups(self, sitting: Sitting) -> tuple[str, str]:
        """What is taught to whom; where subjects differ the classes stand with them, and not again."""
        if len(sitting.subjects) == 1:
            return sitting.subjects[0], self.groups(sitting.groups)
        pairs = (f"{self.groups([one.course.group])} {one.course.subject}" for one in sitting.lessons)
        return self._words.join(pair.strip() for pair in pairs), ""

    def given(self, sitting: Sitting) -> str:
        """Who gives it, and how: a visitor, from where a broadcast comes, or that it is recorded."""
        teacher = "" if sitting.teacher is None else self.labels.teacher[sitting.teacher]
        match sitting.mode:
            case Mode.LOCAL:
                return teacher
            case Mode.VISITING:
                return self._words.text("export.given.visiting", teacher=teacher)
            case Mode.RECORDED:
                return self._words.text("export.given.recorded")
            case Mode.SYNCHRONOUS:
                source = f"{self.origin(sitting)} {teacher}".strip()
                return self._words.text("export.given.synchronous", source=source)

    def origin(self, sitting: Sitting) -> str:
        """School and class of the origin, or the name of a lesson from outside."""
        origin = sitting.first.placement.origin or ""
        course = self._courses.get(origin)
        if course is None:
            return self.labels.broadcast.get(origin, origin)
        school = self.labels.school[self._schools[course.group]]
        return f"{school} {self.labels.plain_group[course.group]}".strip()

    def adult(self, sitting: Sitting) -> str | None:
        """The local adult and what for; None if there is none."""
        if sitting.adult is None:
            return None
        key = f"export.adult.{adult_role(sitting).value}"
        return self._words.text(key, teacher=self.labels.teacher[sitting.adult])

    def broadcast_to(self, sitting: Sitting) -> str | None:
        """The classes that receive it; None if nobody does."""
        if not sitting.received_by:
            return None
        return self._words.text("export.broadcast_to", classes=self.classes(sitting.received_by))

    def together(self, sitting: Sitting, group: str) -> str | None:
        """Who else sits in it, as a class sees it: the joint class, or the others; None if nobody."""
        if group not in sitting.groups:
            return self.groups(sitting.groups)
        others = self.groups(other for other in sitting.groups if other != group)
        if not others:
            return None
        key = "export.joined" if len(sitting.subjects) == 1 else "export.multi_grade"
        return self._words.text(key, classes=others)

    def room(self, room: str | None) -> str | None:
        """A room's name; None if there is none."""
        return None if room is None else self.labels.room[room]

    def weeks(self, weeks: Weeks) -> str | None:
        """单周 or 双周; None for what happens every week."""
        return None if weeks == Weeks.EVERY else self._words.text(f"weeks.{weeks.value}")

    def way(self, journey: Journey) -> str:
        """How long a journey takes and how that is known, or with which vehicle it goes."""
        if journey.run is not None:
            vehicle = self.vehicle(journey.run)
            place = self.labels.place[journey.origin]
            return self._words.text("export.ride", vehicle=vehicle, start=journey.depart, place=place)
        if journey.source == LinkSource.MEASURED:
            return self._words.text("export.journey", minutes=journey.minutes)
        source = self._words.text(f"export.source.{journey.source.value}")
        return self._words.text("export.journey_marked", minutes=journey.minutes, source=source)

    def stop(self, run: str, number: int) -> Stop:
        """A stop of a run, counted from 0."""
        return self._runs[run].stops[number]

    def journey_of(self, ride: Ride) -> str:
        """Where a ride begins and ends, and when."""
        board, alight = self.stop(ride.run, ride.board), self.stop(ride.run, ride.alight)
        return self._words.text(
            "export.ride_between",
            start=board.time,
            place=self.labels.place[board.place],
            end=alight.time,
            other_place=self.labels.place[alight.place],
        )

    def vehicle(self, run: str) -> str:
        """The vehicle of a run, and the run."""
        return f"{self.labels.vehicle[self._runs[run].vehicle]} {run}"

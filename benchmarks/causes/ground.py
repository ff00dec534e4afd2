"""A generated district with its complete timetable, to which more demands are added with their lessons."""

from dataclasses import dataclass, field
from typing import Any

from benchmarks.generate.dice import Dice
from benchmarks.generate.planted import district as generated
from models.bells import Period
from models.course import Course, Mode, SlotPattern
from models.district import District
from models.group import SchoolClass
from models.school import Room, RoomUse
from models.teacher import Teacher
from models.timetable import Decision, Placement

Slot = tuple[int, str]
"""Weekday and label of a period."""


class NoRoomError(RuntimeError):
    """The cause does not fit into this district; another one has to be taken."""


@dataclass
class Ground:
    """A district that grows, always with a complete lawful timetable."""

    district: District
    decisions: list[Decision]
    dice: Dice
    number: int = field(default=0)
    subjects: tuple[str, str] = ("书法", "心理")
    """Two that the generated districts do not have."""

    @classmethod
    def of(cls, name: str, *words: str | int) -> "Ground":
        """A generated district, and dice of its own."""
        planted = generated(name)
        return cls(planted.district, list(planted.placements), Dice(name, *words))

    def fresh(self, word: str) -> str:
        """A new id."""
        self.number += 1
        return f"{word}{self.number}"

    def add(self, **rows: tuple[Any, ...]) -> None:
        """Put rows at the end of tables."""
        more = {name: (*getattr(self.district, name), *some) for name, some in rows.items()}
        self.district = self.district.model_copy(update=more)

    def schools(self, count: int) -> list[str]:
        """Different schools that have classes."""
        some = sorted({group.school for group in self.district.classes})
        if len(some) < count:
            raise NoRoomError
        return self.dice.sample(some, count)

    def classes(self, school: str, count: int = 1) -> list[SchoolClass]:
        """Different classes of the school."""
        some = [group for group in self.district.classes if group.school == school]
        if len(some) < count:
            raise NoRoomError
        return self.dice.sample(some, count)

    def periods(self, school: str) -> dict[Slot, Period]:
        """Periods of the school by slot, in order of the week."""
        bells = next(bells for bells in self.district.bells if bells.school == school)
        rows = sorted(bells.periods, key=lambda row: (row.weekday, row.start))
        return {(row.weekday, row.label): row for row in rows if row.kind.value == "lesson"}

    def free(self, group: SchoolClass) -> list[Slot]:
        """Slots in which the class has nothing."""
        sits = {group.id} | {joint.id for joint in self.district.joint_classes if group.id in joint.members}
        courses = {course.id for course in self.district.courses if course.group in sits}
        taken = {
            (some.weekday, some.period)
            for some in self.decisions
            if isinstance(some, Placement) and some.course in courses
        }
        busy = [some for some in self.district.commitments if some.group in sits]
        return [
            slot
            for slot, period in self.periods(group.school).items()
            if slot not in taken
            and not any(
                some.weekday == slot[0] and some.start < period.end and period.start < some.end
                for some in busy
            )
        ]

    def common(self, *groups: SchoolClass) -> list[Slot]:
        """Slots of one school in which all of these classes are free."""
        free = [self.free(group) for group in groups]
        return [slot for slot in free[0] if all(slot in some for some in free)]

    def days(self, slots: list[Slot], count: int) -> list[Slot]:
        """One of the slots on each of so many days, in order of the week."""
        by_day: dict[int, list[Slot]] = {}
        for slot in slots:
            by_day.setdefault(slot[0], []).append(slot)
        if len(by_day) < count:
            raise NoRoomError
        return [self.dice.choice(by_day[day]) for day in sorted(self.dice.sample(sorted(by_day), count))]

    def teacher(self, home: str, subject: str, **fields: Any) -> Teacher:
        """A new teacher of the subject, employed at the school."""
        name = self.fresh("X")
        new = Teacher(
            id=name,
            name=f"{subject}教师{name}",
            employer=home,
            **{"start_place": home, "end_place": home, **fields},
            subjects=(subject,),
        )
        self.add(teachers=(new,))
        return new

    def course(self, group: SchoolClass, subject: str, lessons: int, **fields: Any) -> Course:
        """A new course of the class."""
        new = Course(
            id=f"{group.id}/{subject}",
            group=group.id,
            subject=subject,
            **{"minimum": lessons, "target": lessons, **fields},
        )
        self.add(courses=(new,))
        return new

    def place(self, course: Course, teacher: Teacher, slots: list[Slot], **fields: Any) -> None:
        """Lessons of the course in these slots."""
        self.decisions += [
            Placement(course=course.id, teacher=teacher.id, weekday=day, period=label, **fields)
            for day, label in slots
        ]

    def room(self, school: str, *uses: RoomUse) -> Room:
        """A new room."""
        new = Room(id=self.fresh("R"), name=f"{school}多功能室", school=school, uses=uses)
        self.add(rooms=(new,))
        return new

    def change(self, table: str, key: str, **fields: Any) -> District:
        """The district with fields of one row changed; `limits` are given as a dictionary."""
        return changed(self.district, table, key, **fields)


def changed(district: District, table: str, key: str, **fields: Any) -> District:
    """The district with fields of one row changed."""
    if table == "rules":
        return district.model_copy(update={"rules": district.rules.model_copy(update=fields)})
    rows = tuple(row.model_copy(update=fields) if row.id == key else row for row in getattr(district, table))
    return district.model_copy(update={table: rows})


def exactly(slots: list[Slot]) -> tuple[SlotPattern, ...]:
    """These slots and no others."""
    return tuple(SlotPattern(weekday=day, period=label) for day, label in slots)


LIVE = (Mode.SYNCHRONOUS,)

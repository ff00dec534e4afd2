"""District and scene -> integers: indices, minutes and prepared tuples. Nothing symbolic, no rule.

Slots have the same indices in every scene of a district, and each scene's own times. Times are minutes after
midnight, weekdays 1 (Monday) to 7 (Sunday), schools and places share one index.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.base import Weeks
from models.bells import PeriodKind
from models.course import Broadcast, Course, Half, SlotPattern
from models.district import District
from models.school import RoomUse
from models.teacher import Quality, Teacher
from scheduler.solve.scenes import Scene

UNREACHABLE = 10_000
"""Minutes between places without a way: longer than any day, and short enough to add up safely."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A period of a school on a weekday, in every week or in odd or even ones."""

    index: int
    school: int
    weekday: int
    label: str
    kind: PeriodKind
    start: int
    end: int
    half: Half
    weeks: Weeks
    there: bool
    """Whether the school has such a period in this scene's bells."""


class Role(StrEnum):
    """Why a teacher is at a spot."""

    LESSON = "lesson"
    ADULT = "adult"
    """With a class whose lesson is broadcast or given by a visitor."""
    MEETING = "meeting"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a teacher is, or could be, from `start` to `end` on one weekday."""

    school: int
    start: int
    end: int
    half: Half
    lessons: int
    slot: int | None = None
    """Slot index of what is decided; None for a commitment, which is certain."""
    role: Role = Role.COMMITMENT
    meeting: int | None = None
    """Index of the meeting, for that role."""


@dataclass(frozen=True, slots=True)
class TeacherData:
    """A teacher with places as indices and commitments by weekday, in clock order."""

    index: int
    model: Teacher
    employer: int | None
    start_place: int
    end_place: int
    commitments: dict[int, tuple[Spot, ...]]
    blocked: tuple[tuple[int, int, int], ...]
    """(weekday, start, end) of every unavailability, own or of a subject group."""

    def is_specialist(self, subject: str) -> bool:
        """Whether the teacher is a specialist of the subject."""
        return self.model.quality is Quality.SPECIALIST and subject not in self.model.part_time


@dataclass(frozen=True, slots=True)
class CourseData:
    """A course with its school, classes and grades looked up."""

    index: int
    model: Course
    school: int
    classes: tuple[str, ...]
    """Empty for the lessons of a school's own timetable."""
    grades: tuple[int, ...]
    pupils: int
    textbooks: frozenset[str]
    mates: tuple[str, ...]
    """Classes that sit in a multi-grade room with one of them, and are none of them."""
    multi_grade: str
    """The word of the multi-grade room in which all its classes sit; empty if there is none."""
    joining: int | None
    """Index of the row of joinings by which it may be taught together with other courses."""

    @property
    def at_home(self) -> bool:
        """Whether it is a lesson of the school's own timetable, of no class that is planned here."""
        return not self.classes


@dataclass(frozen=True, slots=True)
class Source:
    """What a synchronous lesson receives: a course in a slot, or a broadcast from outside."""

    course: int | None = None
    slot: int | None = None
    external: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything the rules loop over."""

    district: District
    scene: Scene
    places: tuple[str, ...]
    minutes: tuple[tuple[int, ...], ...]
    slots: tuple[Slot, ...]
    slots_at: dict[int, tuple[Slot, ...]]
    """Slots of this scene by school index, by weekday and clock."""
    weekdays: tuple[int, ...]
    teachers: tuple[TeacherData, ...]
    courses: tuple[CourseData, ...]
    class_busy: dict[str, tuple[tuple[int, int, int], ...]]
    """(weekday, start, end) of each class's commitments."""
    room_busy: dict[str, tuple[tuple[int, int, int], ...]]
    rooms: dict[tuple[int, RoomUse], tuple[str, ...]]
    """Ids of the rooms of a school for a use."""

    def tau(self, origin: int, destination: int) -> int:
        """Minutes from a lesson's end at one school to a lesson's start at another, buffers included."""
        if origin == destination:
            return 0
        rules = self.district.rules
        return rules.departure_buffer + self.minutes[origin][destination] + rules.arrival_buffer

    def together(self, one: CourseData, other: CourseData) -> bool:
        """Whether two courses may share a lesson: by a row of joinings, or in a multi-grade room."""
        if one.index == other.index or one.school != other.school:
            return False
        room = one.multi_grade and one.multi_grade == other.multi_grade
        return bool(room) or (one.joining is not None and one.joining == other.joining)

    def span(self, source: Source) -> tuple[int, int]:
        """Start and end of what is received."""
        if source.slot is not None:
            return self.slots[source.slot].start, self.slots[source.slot].end
        external = self.external(source)
        return external.start, external.end

    def external(self, source: Source) -> Broadcast:
        """The broadcast from outside that a source is.

        Raises
        ------
        ValueError
            If it is a course.
        """
        if source.external is None:
            raise ValueError(f"{source} is a course's lesson")
        return self.district.broadcasts[source.external]

    def is_away(self, teacher: TeacherData, school: int) -> bool:
        """Whether the school is another one than the teacher's own."""
        return school != teacher.employer


def matches(pattern: SlotPattern, slot: Slot) -> bool:
    """Whether a slot lies in the set that a pattern describes."""
    return (
        pattern.weekday in (None, slot.weekday)
        and pattern.half in (None, slot.half)
        and pattern.period in (None, slot.label)
    )


def overlapping_pairs(slots: "tuple[Slot, ...] | list[Slot]") -> list[tuple[Slot, Slot]]:
    """Pairs of different slots, earlier start first, that share a minute of the same weekday."""
    ordered = sorted(slots, key=lambda s: (s.weekday, s.start, s.end, s.index))
    return [
        (a, b)
        for i, a in enumerate(ordered)
        for b in ordered[i + 1 :]
        if a.weekday == b.weekday and b.start < a.end
    ]


def busy_within(spans: "tuple[tuple[int, int, int], ...]", slot: Slot) -> bool:
    """Whether one of the (weekday, start, end) spans shares a minute with the slot."""
    return any(day == slot.weekday and start < slot.end and slot.start < end for day, start, end in spans)

"""Something that happens at a clock time of a weekday: a lesson, a meeting, or what nobody here may move."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from models.course import Course, Half, Meeting, Mode, SlotPattern
from models.timetable import Placement
from models.verdict import Param

NOBODY = "—"
"""Shown for the teacher of a lesson that nobody of the district gives."""


class Role(StrEnum):
    """What an occurrence is to the person in it."""

    LESSON = "lesson"
    ADULT = "adult"
    """Staying with a class as the local adult."""
    MEETING = "meeting"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What the law judges: people, a school and [start, end), in minutes after midnight."""

    weekday: int
    start: int
    end: int
    half: Half
    """Morning if `start` is before `Rules.midday`."""
    school: str
    teacher: str | None
    """Who is in it; of a synchronous lesson, who gives it at its origin."""
    classes: tuple[str, ...]
    """The class, or the members of the joint class; empty where no class is in it."""
    room: str | None
    lessons: int
    """Lessons it counts for in a teacher's limits; 1 for a lesson, 0 for an adult duty or a meeting."""
    label: str
    """Label of the period, or of the commitment."""
    title: str
    """What others call it: class and subject, the meeting's name, the commitment's label."""
    role: Role = Role.COMMITMENT
    course: Course | None = None
    """Of a lesson or adult duty; the first one, where courses share a sitting."""
    placement: Placement | None = None
    """The decision behind a lesson; the first one, where courses share a sitting."""
    mode: Mode | None = None
    """How a lesson is met."""
    meeting: Meeting | None = None

    @property
    def decided(self) -> bool:
        """Whether the timetable put it there: everything but commitments."""
        return self.role is not Role.COMMITMENT

    @property
    def in_person(self) -> bool:
        """Whether it is a lesson given by a teacher who is there."""
        return self.mode is Mode.LOCAL or self.mode is Mode.VISITING

    def matches(self, patterns: Iterable[SlotPattern]) -> bool:
        """Whether its slot is in one of the patterns; what a pattern leaves open matches everything."""
        return any(
            pattern.weekday in (None, self.weekday)
            and pattern.half in (None, self.half)
            and pattern.period in (None, self.label)
            for pattern in patterns
        )

    def told(self) -> dict[str, Param]:
        """Who, where and when, as parameters of a finding; `course` may be the id of a meeting."""
        params: dict[str, Param] = {
            "school": self.school,
            "weekday": self.weekday,
            "start": self.start,
            "end": self.end,
        }
        if self.teacher is not None or self.course is not None:
            params["teacher"] = self.teacher or NOBODY
        if self.course is not None:
            params |= {"course": self.course.id, "group": self.course.group, "subject": self.course.subject}
            params["period"] = self.label
        elif self.meeting is not None:
            params |= {"course": self.meeting.id, "period": self.label}
        return params

    def told_as_other(self) -> dict[str, Param]:
        """What it is, where and when, as parameters of a finding about something else that it stands against.

        `other_label` is its title, or a dash if it has none.
        """
        return {
            "other_label": self.title or "—",
            "other_school": self.school,
            "start_other": self.start,
            "end_other": self.end,
        }


def clock_order(occurrence: Occurrence) -> tuple[int, int, str, str, str]:
    """Sort key: start, then end; the ids only make the order of simultaneous occurrences certain."""
    course = occurrence.course.id if occurrence.course is not None else ""
    return occurrence.start, occurrence.end, occurrence.school, course, occurrence.label


def overlapping(ordered: Sequence[Occurrence]) -> Iterator[tuple[Occurrence, Occurrence]]:
    """Pairs of one day that share at least a minute, a decided one first; `ordered` is in clock order.

    Two commitments are no pair: nobody here could move either.
    """
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.start >= one.end:
                break
            if one.decided:
                yield one, other
            elif other.decided:
                yield other, one


Days = dict[tuple[str, int], tuple[Occurrence, ...]]
"""Occurrences of somebody or something on a weekday, in clock order."""


def by_day(
    keys: Callable[[Occurrence], Iterable[str]],
    occurrences: Iterable[Occurrence],
    standing: Days | None = None,
) -> Days:
    """The days that `occurrences` touch, each with what already stands on it."""
    found: dict[tuple[str, int], list[Occurrence]] = {}
    for occurrence in occurrences:
        for key in keys(occurrence):
            found.setdefault((key, occurrence.weekday), []).append(occurrence)
    before = standing or {}
    return {
        key: tuple(sorted(chain(before.get(key, ()), some), key=clock_order)) for key, some in found.items()
    }


def teachers(occurrence: Occurrence) -> tuple[str, ...]:
    """The teacher, if it has one."""
    return () if occurrence.teacher is None else (occurrence.teacher,)


def classes(occurrence: Occurrence) -> tuple[str, ...]:
    """The classes that are in it."""
    return occurrence.classes


def rooms(occurrence: Occurrence) -> tuple[str, ...]:
    """The room, if it has one."""
    return () if occurrence.room is None else (occurrence.room,)

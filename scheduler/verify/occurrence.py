"""Something that happens at a clock time of a weekday: a lesson, or a commitment nobody may move."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from models.course import Course, Half, SlotPattern
from models.verdict import Param


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
    classes: tuple[str, ...]
    """The class, or the members of the joint class; empty for a commitment of a teacher or room alone."""
    room: str | None
    lessons: int
    """Lessons it counts for in a teacher's limits; 1 for a lesson."""
    label: str
    """Label of the period, or of the commitment."""
    course: Course | None = None
    """None for a commitment."""

    def matches(self, patterns: Iterable[SlotPattern]) -> bool:
        """Whether its slot is in one of the patterns; what a pattern leaves open matches everything."""
        return any(
            pattern.weekday in (None, self.weekday)
            and pattern.half in (None, self.half)
            and pattern.period in (None, self.label)
            for pattern in patterns
        )

    def told(self) -> dict[str, Param]:
        """Who, where and when, as parameters of a finding."""
        params: dict[str, Param] = {
            "school": self.school,
            "weekday": self.weekday,
            "start": self.start,
            "end": self.end,
        }
        if self.teacher is not None:
            params["teacher"] = self.teacher
        if self.course is not None:
            params |= {"course": self.course.id, "group": self.course.group, "subject": self.course.subject}
            params["period"] = self.label
        return params

    def told_as_other(self) -> dict[str, Param]:
        """What it is, where and when, as parameters of a finding about something else that it stands against.

        `other_label` is the subject of a lesson, the label of a commitment, or a dash if that has none.
        """
        return {
            "other_label": self.course.subject if self.course is not None else self.label or "—",
            "other_school": self.school,
            "start_other": self.start,
            "end_other": self.end,
        }


def clock_order(occurrence: Occurrence) -> tuple[int, int, str, str, str]:
    """Sort key: start, then end; the ids only make the order of simultaneous occurrences certain."""
    course = occurrence.course.id if occurrence.course is not None else ""
    return occurrence.start, occurrence.end, occurrence.school, course, occurrence.label


def overlapping(ordered: Sequence[Occurrence]) -> Iterator[tuple[Occurrence, Occurrence]]:
    """Pairs of one day that share at least a minute, a lesson first; `ordered` is in clock order.

    Two commitments are no pair: nobody here could move either.
    """
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.start >= one.end:
                break
            if one.course is not None:
                yield one, other
            elif other.course is not None:
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

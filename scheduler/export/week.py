"""The week as things that happen on the clock: lessons, fixed commitments and journeys, ready to be drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from models.course import Commitment
from models.district import District
from models.timetable import Timetable
from scheduler.term.weekly import weekly_lessons

Kind = Literal["lesson", "commitment", "journey"]


@dataclass(frozen=True)
class Happening:
    """One thing on one weekday, [start, end) in minutes after midnight; fields that do not apply are None."""

    kind: Kind
    weekday: int
    start: int
    end: int
    school: str | None = None
    teacher: str | None = None
    group: str | None = None
    room: str | None = None
    classes: frozenset[str] = frozenset()
    """The classes that take part: the class itself, or the members of a joint class."""
    subject: str = ""
    """The subject of a lesson, the label of a commitment."""
    origin: str | None = None
    destination: str | None = None
    minutes: int = 0
    """Minutes of a journey."""


def happenings(district: District, timetable: Timetable) -> tuple[Happening, ...]:
    """Everything that happens in the week, in clock order.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    found = [*_lessons(district, timetable), *_commitments(district), *_journeys(timetable)]
    return tuple(sorted(found, key=_order))


def _order(happening: Happening) -> tuple[int, int, int, str, str, str]:
    """Weekday and clock, then whatever tells two things at one time apart."""
    group, teacher = happening.group or "", happening.teacher or ""
    return happening.weekday, happening.start, happening.end, group, happening.subject, teacher


def _lessons(district: District, timetable: Timetable) -> Iterator[Happening]:
    """The placements with their clock times."""
    classes = _classes(district)
    for lesson in weekly_lessons(district, timetable):
        yield Happening(
            kind="lesson",
            weekday=lesson.placement.weekday,
            start=lesson.period.start,
            end=lesson.period.end,
            school=lesson.school,
            teacher=lesson.placement.teacher,
            group=lesson.course.group,
            room=lesson.course.room,
            classes=classes[lesson.course.group],
            subject=lesson.course.subject,
        )


def _commitments(district: District) -> Iterator[Happening]:
    """What is fixed and not ours to move."""
    classes = _classes(district)
    for commitment in district.commitments:
        yield Happening(
            kind="commitment",
            weekday=commitment.weekday,
            start=commitment.start,
            end=commitment.end,
            school=commitment.school,
            teacher=commitment.teacher,
            group=commitment.group,
            room=commitment.room,
            classes=_of(classes, commitment),
            subject=commitment.label,
        )


def _journeys(timetable: Timetable) -> Iterator[Happening]:
    """Ways between places."""
    for journey in timetable.journeys:
        yield Happening(
            kind="journey",
            weekday=journey.weekday,
            start=journey.depart,
            end=journey.arrive,
            teacher=journey.teacher,
            origin=journey.origin,
            destination=journey.destination,
            minutes=journey.minutes,
        )


def _classes(district: District) -> dict[str, frozenset[str]]:
    """Class or joint class -> the classes that sit in it."""
    own = {group.id: frozenset({group.id}) for group in district.classes}
    return own | {joint.id: frozenset(joint.members) for joint in district.joint_classes}


def _of(classes: dict[str, frozenset[str]], commitment: Commitment) -> frozenset[str]:
    """The classes of a commitment, mostly none."""
    return classes[commitment.group] if commitment.group is not None else frozenset()

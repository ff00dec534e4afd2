"""The week as things that happen on the clock: lessons, meetings, commitments and journeys, to be drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from models.base import Weeks
from models.district import District
from models.timetable import Journey, Timetable
from scheduler.term.bells_in_force import periods_in_force
from scheduler.term.engagements import Role, adult_role, meeting_period
from scheduler.term.groups import classes_of_group
from scheduler.term.seasons import Season, seasons
from scheduler.term.sittings import Sitting, sittings

Kind = Literal["lesson", "duty", "meeting", "commitment", "journey"]
"""Also what an entry of a sheet is; a duty is a lesson as its local adult sees it."""


@dataclass(frozen=True)
class Later:
    """Other clock times from a date on, because the bells change."""

    first: date
    start: int
    end: int


@dataclass(frozen=True)
class Happening:
    """One thing on one weekday, [start, end) in minutes after midnight; fields that do not apply are None."""

    kind: Kind
    weekday: int
    start: int
    end: int
    weeks: Weeks = Weeks.EVERY
    slot: tuple[str, int, str] | None = None
    """The period whose clock times it has: school, weekday, label; None if it has its own."""
    later: tuple[Later, ...] = ()
    school: str | None = None
    """Where it is; None for an online meeting."""
    teacher: str | None = None
    """Who gives the lesson, also from elsewhere; whose commitment or journey it is."""
    groups: tuple[str, ...] = ()
    """Classes, joint classes, or the school whose own lesson it is."""
    room: str | None = None
    classes: frozenset[str] = frozenset()
    """The classes that take part: classes themselves, and members of joint classes."""
    subject: str = ""
    """The subject of a lesson, the label of a commitment, the id of a meeting."""
    sitting: Sitting | None = None
    attendants: tuple[str, ...] = ()
    """Who comes to a meeting."""
    journey: Journey | None = None

    def role_of(self, teacher: str) -> Role | None:
        """What a teacher does in a lesson; None if nothing, and for what is no lesson."""
        sitting = self.sitting
        if sitting is None:
            return None
        if sitting.in_person and sitting.teacher == teacher:
            return Role.GIVES
        return adult_role(sitting) if sitting.adult == teacher else None

    @property
    def people(self) -> frozenset[str]:
        """The teachers in whose weeks it stands."""
        sitting = self.sitting
        if sitting is None:
            found = {self.teacher, *self.attendants}
        else:
            found = {sitting.adult, sitting.teacher if sitting.in_person else None}
        return frozenset(teacher for teacher in found if teacher is not None)


def happenings(district: District, timetable: Timetable) -> tuple[Happening, ...]:
    """Everything that happens in the week, in clock order.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    years = seasons(district)
    found = [
        *_lessons(district, timetable, years),
        *_meetings(district, timetable, years),
        *_commitments(district),
        *_journeys(timetable),
    ]
    return tuple(sorted(found, key=_order))


def _order(happening: Happening) -> tuple[int, int, int, tuple[str, ...], str, str, str]:
    """Weekday and clock, then whatever tells two things at one time apart."""
    last = (happening.groups, happening.subject, happening.teacher or "", happening.weeks.value)
    return happening.weekday, happening.start, happening.end, *last


def _lessons(district: District, timetable: Timetable, years: Sequence[Season]) -> Iterator[Happening]:
    """The sittings with their clock times."""
    classes = classes_of_group(district)
    for sitting in sittings(district, timetable):
        first = sitting.first
        yield Happening(
            kind="lesson",
            weekday=first.placement.weekday,
            start=sitting.period.start,
            end=sitting.period.end,
            weeks=sitting.weeks,
            slot=sitting.slot,
            later=later_times(years, sitting.slot),
            school=first.school,
            teacher=sitting.teacher,
            groups=sitting.groups,
            room=sitting.room,
            classes=frozenset(member for group in sitting.groups for member in classes[group]),
            subject=sitting.subjects[0],
            sitting=sitting,
        )


def _meetings(district: District, timetable: Timetable, years: Sequence[Season]) -> Iterator[Happening]:
    """The meetings that are held."""
    meetings = {meeting.id: meeting for meeting in district.meetings}
    periods = periods_in_force(district)
    for held in timetable.meetings:
        meeting = meetings[held.meeting]
        period = meeting_period(held, meeting.school, periods)
        slot = (meeting.school, held.weekday, held.period)
        yield Happening(
            kind="meeting",
            weekday=held.weekday,
            start=period.start,
            end=period.end,
            slot=slot,
            later=later_times(years, slot),
            school=None if meeting.online else meeting.school,
            subject=meeting.id,
            attendants=held.attendants,
        )


def later_times(years: Sequence[Season], slot: tuple[str, int, str]) -> tuple[Later, ...]:
    """The clock times of a period (school, weekday, label) in later seasons, where they are others."""
    school, weekday, label = slot
    found: list[Later] = []
    clock = None
    for season in years:
        for period in season.bells[school].periods if school in season.bells else ():
            if (period.weekday, period.label) != (weekday, label):
                continue
            if clock not in (None, (period.start, period.end)):
                found.append(Later(season.first, period.start, period.end))
            clock = (period.start, period.end)
    return tuple(found)


def _commitments(district: District) -> Iterator[Happening]:
    """What is fixed and not ours to move."""
    classes = classes_of_group(district)
    for commitment in district.commitments:
        groups = () if commitment.group is None else (commitment.group,)
        yield Happening(
            kind="commitment",
            weekday=commitment.weekday,
            start=commitment.start,
            end=commitment.end,
            weeks=commitment.weeks,
            school=commitment.school,
            teacher=commitment.teacher,
            groups=groups,
            room=commitment.room,
            classes=frozenset(member for group in groups for member in classes[group]),
            subject=commitment.label,
        )


def _journeys(timetable: Timetable) -> Iterator[Happening]:
    """Ways between places; one of every week in place of equal ones of odd and even weeks."""
    weeks: dict[Journey, list[Weeks]] = {}
    for journey in timetable.journeys:
        every = journey.model_copy(update={"weeks": Weeks.EVERY})
        weeks.setdefault(every, []).append(journey.weeks)
    for journey, found in weeks.items():
        yield Happening(
            kind="journey",
            weekday=journey.weekday,
            start=journey.depart,
            end=journey.arrive,
            weeks=found[0] if len(found) == 1 else Weeks.EVERY,
            teacher=journey.teacher,
            journey=journey,
        )

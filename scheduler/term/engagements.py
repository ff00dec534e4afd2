"""What each teacher does in the week: lessons, duties as the local adult, meetings and rides."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.base import Weeks
from models.bells import Period
from models.course import Mode
from models.district import District
from models.timetable import Held, Ride
from scheduler.term.bells_in_force import Periods, periods_in_force
from scheduler.term.planned import Planned
from scheduler.term.sittings import Sitting, sittings


class Role(StrEnum):
    """What a teacher does there."""

    GIVES = "gives"
    """Gives a lesson in person."""
    ASSISTS = "assists"
    """Stays with a class during a broadcast or recorded lesson (助教)."""
    STANDS_BY = "stands_by"
    """Takes over if the visitor does not come (接替)."""
    SITS_IN = "sits_in"
    """Is coached, and takes over if the visitor does not come (听课)."""
    ATTENDS = "attends"
    """Comes to a meeting, or takes part from where he or she is."""
    RIDES = "rides"
    """Is on the way in a vehicle."""


@dataclass(frozen=True)
class Engagement:
    """One teacher's part in one thing of the week, [start, end) in minutes after midnight."""

    role: Role
    teacher: str
    weekday: int
    weeks: Weeks
    start: int
    """As the bells ring on the term's first day."""
    end: int
    about: str
    """Id of the course (of several together: the first), the meeting or the run."""
    number: int = 0
    """The course's number of the lesson in the cycle, counted from 1; of a ride, the stop where it begins."""
    sitting: Sitting | None = None
    held: Held | None = None
    ride: Ride | None = None
    school: str | None = None
    """Where it is; None for an online meeting and a ride."""
    bells: tuple[str, int, str] | None = None
    """The period whose clock times it has: school, weekday, label; None if it has its own."""


def engagements(
    district: District, timetable: Planned, periods: Periods | None = None
) -> tuple[Engagement, ...]:
    """Everything that teachers do, in clock order; what nobody of the district gives is in nobody's week.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    periods = periods_in_force(district) if periods is None else periods
    found = [
        *(part for sitting in sittings(district, timetable, periods) for part in _of_sitting(sitting)),
        *(part for held in timetable.meetings for part in _of_meeting(district, held, periods)),
        *_rides(district, timetable),
    ]
    return tuple(sorted(found, key=_order))


def _order(part: Engagement) -> tuple[int, int, int, str, int, str, str]:
    """Weekday and clock; then whatever tells two things at one time apart."""
    last = (part.about, part.number, part.teacher, part.weeks.value)
    return part.weekday, part.start, part.end, *last


def _of_sitting(sitting: Sitting) -> Iterator[Engagement]:
    """Who gives it in person, and the adult."""
    if sitting.in_person and sitting.teacher is not None:
        yield _at_lesson(Role.GIVES, sitting.teacher, sitting)
    if sitting.adult is not None:
        yield _at_lesson(adult_role(sitting), sitting.adult, sitting)


def adult_role(sitting: Sitting) -> Role:
    """What the local adult of a lesson does."""
    if sitting.mode in (Mode.SYNCHRONOUS, Mode.RECORDED):
        return Role.ASSISTS
    return Role.SITS_IN if any(lesson.course.sits_in for lesson in sitting.lessons) else Role.STANDS_BY


def _at_lesson(role: Role, teacher: str, sitting: Sitting) -> Engagement:
    first = sitting.first
    return Engagement(
        role=role,
        teacher=teacher,
        weekday=first.placement.weekday,
        weeks=sitting.weeks,
        start=sitting.period.start,
        end=sitting.period.end,
        about=first.course.id,
        number=first.number,
        sitting=sitting,
        school=first.school,
        bells=sitting.slot,
    )


def _of_meeting(district: District, held: Held, periods: Periods) -> Iterator[Engagement]:
    meeting = next(meeting for meeting in district.meetings if meeting.id == held.meeting)
    period = meeting_period(held, meeting.school, periods)
    for teacher in held.attendants:
        yield Engagement(
            role=Role.ATTENDS,
            teacher=teacher,
            weekday=held.weekday,
            weeks=Weeks.EVERY,
            start=period.start,
            end=period.end,
            about=meeting.id,
            held=held,
            school=None if meeting.online else meeting.school,
            bells=(meeting.school, held.weekday, held.period),
        )


def meeting_period(held: Held, school: str, periods: Periods) -> Period:
    """The period that a meeting is in, of the school whose bells it follows.

    Raises
    ------
    ValueError
        If the school has no such period.
    """
    slot = (school, held.weekday, held.period)
    if slot not in periods:
        raise ValueError(f"{held.meeting}: no period {held.period!r} on weekday {held.weekday}")
    return periods[slot]


def _rides(district: District, timetable: Planned) -> Iterator[Engagement]:
    runs = {run.id: run for run in district.runs}
    for ride in timetable.rides:
        stops = runs[ride.run].stops
        yield Engagement(
            role=Role.RIDES,
            teacher=ride.teacher,
            weekday=ride.weekday,
            weeks=ride.weeks,
            start=stops[ride.board].time,
            end=stops[ride.alight].time,
            about=ride.run,
            number=ride.board,
            ride=ride,
        )

"""The answer: who teaches which course when, how good it is, and how good anything could be."""

from enum import StrEnum
from typing import Literal

from models.base import Count, Id, Minutes, Model, Weekday, Weeks
from models.travel import LinkSource
from models.workload import Workload


class Status(StrEnum):
    """Derived from values and bounds, never from how a search ended."""

    OPTIMAL = "optimal"
    """Coverage and cost both equal their bounds."""
    FEASIBLE = "feasible"
    """Lawful; something better may exist, by at most the stated gaps."""


class Placement(Model):
    """One weekly lesson of a course: in person, received from a broadcast, or recorded.

    In person it has a teacher and no origin; synchronous (同步课堂) an origin; recorded (点播) neither.
    """

    course: Id
    teacher: Id | None = None
    """Who gives it: in person, or at the origin of the broadcast; None if recorded or from outside."""
    weekday: Weekday
    period: Id
    """Label of the period at the course's own school."""
    weeks: Weeks = Weeks.EVERY
    origin: Id | None = None
    """What a synchronous lesson receives: the id of a course taught elsewhere, or of a `Broadcast`."""
    origin_period: Id | None = None
    """Label of the period at the origin's school, on the same weekday; None for a `Broadcast`."""
    room: Id | None = None
    """Studio of a lesson that is broadcast, screen room of a received one, where the course names none."""
    adult: Id | None = None
    """The local adult (助教): with the class during a broadcast, or there for a visitor who does not come."""


class Held(Model):
    """A meeting in its slot, and who comes."""

    meeting: Id
    weekday: Weekday
    period: Id
    """Label of the period at the meeting's school."""
    attendants: tuple[Id, ...]


class Ride(Model):
    """A teacher's place in a vehicle, from one stop of a run to a later one."""

    teacher: Id
    run: Id
    weekday: Weekday
    board: Count
    """Number of the stop, counted from 0."""
    alight: Count
    weeks: Weeks = Weeks.EVERY


Decision = Placement | Held | Ride
"""What a timetable consists of and the law judges."""


class Journey(Model):
    """A teacher's way between two places, clock times in minutes after midnight."""

    teacher: Id
    weekday: Weekday
    origin: Id
    destination: Id
    depart: int
    """May be negative: a start before midnight that no `leave_after` forbids."""
    arrive: int
    minutes: Minutes
    source: LinkSource
    weeks: Weeks = Weeks.EVERY
    run: Id | None = None
    """The vehicle's run that the teacher rides; None = by own means."""


class Missing(Model):
    """Lessons that a course lacks, in number, in person or by a specialist; or a meeting that is not held."""

    course: Id
    """Id of the course or of the meeting."""
    lessons: Count


class TermCost(Model):
    """One preference: `cost = amount * weight`, in equivalent minutes."""

    term: str
    amount: int
    weight: int
    cost: int


class Level(Model):
    """A value, the least value any lawful timetable could have, and what no decision can change."""

    name: Literal["coverage", "cost", "travel", "changes"]
    """`changes`: lessons of the kept timetable that are not in this one; only where one was kept."""
    value: int
    bound: int
    fixed: int = 0
    """Part of the value that every lawful timetable pays."""
    gap: float
    """(value - bound) / (value - fixed); 0 when value equals bound."""


class Timetable(Model):
    """A weekly timetable with everything needed to judge and repeat it."""

    format: Literal[1] = 1
    district: str
    input_hash: str
    """SHA-256 of the canonical District."""
    status: Status
    complete: bool
    """No lesson below any minimum is missing."""
    levels: tuple[Level, ...]
    terms: tuple[TermCost, ...]
    placements: tuple[Placement, ...]
    meetings: tuple[Held, ...] = ()
    rides: tuple[Ride, ...] = ()
    kept: tuple[Placement, ...] = ()
    """The lessons of the timetable that this one was to change as little as possible."""
    pinned: tuple[Placement, ...] = ()
    """Those of them that were not to change at all."""
    journeys: tuple[Journey, ...]
    workloads: tuple[Workload, ...] = ()
    """Every teacher's week, in the district's order; in a two-week cycle the odd one, then the even one."""
    missing: tuple[Missing, ...]
    seed: int
    deterministic_limit: float | None = None
    workers: int
    versions: dict[str, str]

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everything that was decided."""
        return (*self.placements, *self.meetings, *self.rides)

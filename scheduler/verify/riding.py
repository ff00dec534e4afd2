"""Teachers without own means: the legs of a day, and the rides that are to cover them, on the clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.base import Weeks
from models.teacher import Teacher
from models.timetable import Journey, Ride
from models.travel import LinkSource
from models.vehicle import Run
from scheduler.verify.occurrence import Occurrence
from scheduler.verify.travel import Ways

MIDNIGHT = 1440

End = tuple[str, int, Occurrence | None]
"""A place, when to be ready to leave or there in minutes after midnight, and what the teacher does there."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A way between two different places, and when there is time for it, in minutes after midnight."""

    origin: str
    destination: str
    start: int
    """Earliest boarding."""
    until: int
    """Latest alighting."""
    before: Occurrence | None
    """What the teacher comes from; None on the way out."""
    after: Occurrence | None
    """What the teacher goes to; None on the way home."""


def legs(teacher: Teacher, occurrences: Sequence[Occurrence], ways: Ways) -> Iterator[Leg]:
    """The ways of a day from the start place over the occurrences' schools to the end place."""
    ends: list[End] = [(teacher.start_place, teacher.leave_after or 0, None)]
    ends += [(one.school, one.end + ways.departure_buffer, one) for one in occurrences]
    starts: list[End] = [(one.school, one.start - ways.arrival_buffer, one) for one in occurrences]
    starts.append((teacher.end_place, MIDNIGHT if teacher.return_by is None else teacher.return_by, None))
    for (origin, start, before), (destination, until, after) in zip(ends, starts, strict=True):
        if origin != destination:
            yield Leg(origin, destination, start, until, before, after)


@dataclass(frozen=True, slots=True)
class Trip:
    """A ride with its places and times, in minutes after midnight."""

    ride: Ride
    origin: str
    destination: str
    depart: int
    arrive: int
    driven: bool
    """Whether the vehicle goes from the one stop to the other on that weekday of such a week."""

    @property
    def minutes(self) -> int:
        """Minutes on the road."""
        return self.arrive - self.depart

    def fits(self, leg: Leg) -> bool:
        """Whether it takes its teacher along the leg within the time there is."""
        ends = (self.origin, self.destination) == (leg.origin, leg.destination)
        return self.driven and ends and leg.start <= self.depart and self.arrive <= leg.until

    def journey(self, weeks: Weeks) -> Journey:
        """The same as a way of its teacher, in these weeks."""
        return Journey(
            teacher=self.ride.teacher,
            weekday=self.ride.weekday,
            origin=self.origin,
            destination=self.destination,
            depart=self.depart,
            arrive=self.arrive,
            minutes=max(0, self.minutes),
            source=LinkSource.MEASURED,
            weeks=weeks,
            run=self.ride.run,
        )


def trip(ride: Ride, run: Run, parity: Weeks) -> Trip:
    """A ride on the clock, in weeks of that parity.

    Raises
    ------
    ValueError
        If the run has no such stop.
    """
    if max(ride.board, ride.alight) >= len(run.stops):
        raise ValueError(f"ride beyond the last stop of {run.id}: {ride.board} to {ride.alight}")
    board, alight = run.stops[ride.board], run.stops[ride.alight]
    weeks = Weeks.EVERY in (run.weeks, parity) or run.weeks is parity
    return Trip(
        ride=ride,
        origin=board.place,
        destination=alight.place,
        depart=board.time,
        arrive=alight.time,
        driven=weeks and ride.weekday in run.weekdays and ride.board < ride.alight,
    )


def by_boarding(one: Trip) -> tuple[int, int, str, int, int]:
    """Sort key: boarding time, then alighting time; the rest only makes the order certain."""
    return one.depart, one.arrive, one.ride.run, one.ride.board, one.ride.alight

"""Which runs of the vehicles are driven, for whom, and who pays for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.base import Weeks
from models.district import District
from models.payer import Payer
from models.timetable import Ride
from models.vehicle import Run, Vehicle


@dataclass(frozen=True)
class Drive:
    """A run on a weekday, driven because somebody rides."""

    run: Run
    vehicle: Vehicle
    weekday: int
    weeks: Weeks
    """In which weeks it is driven with these riders."""
    riders: tuple[str, ...]
    """Ids of the teachers aboard, in the district's order."""
    schools: tuple[str, ...]
    """Ids of the schools that pay, in the district's order; none where the township does."""

    @property
    def payer(self) -> Payer:
        """Who pays."""
        return self.vehicle.payer

    @property
    def minutes(self) -> int:
        """Minutes from the first stop to the last."""
        return self.run.stops[-1].time - self.run.stops[0].time


def drives(district: District, rides: Iterable[Ride]) -> tuple[Drive, ...]:
    """Every driven run, by weekday and first stop's time; odd and even weeks apart only where they differ."""
    taken: dict[tuple[str, int, Weeks], set[Ride]] = defaultdict(set)
    for ride in rides:
        for parity in _parities(district, ride.weeks):
            taken[ride.run, ride.weekday, parity].add(ride.model_copy(update={"weeks": Weeks.EVERY}))
    runs = {run.id: run for run in district.runs}
    order = sorted(taken, key=lambda key: (key[1], runs[key[0]].stops[0].time, key[0], key[2] is Weeks.EVEN))
    found: list[Drive] = []
    for run, weekday, parity in order:
        aboard = taken[run, weekday, parity]
        if parity is Weeks.EVEN and aboard == taken.get((run, weekday, Weeks.ODD)):
            continue
        both = parity is Weeks.ODD and aboard == taken.get((run, weekday, Weeks.EVEN))
        found.append(_drive(district, runs[run], weekday, Weeks.EVERY if both else parity, aboard))
    return tuple(found)


def _parities(district: District, weeks: Weeks) -> tuple[Weeks, ...]:
    """The kinds of week that something of these weeks is in."""
    if district.term.weeks_in_cycle == 1:
        return (Weeks.EVERY,)
    return (Weeks.ODD, Weeks.EVEN) if weeks is Weeks.EVERY else (weeks,)


def _drive(district: District, run: Run, weekday: int, weeks: Weeks, aboard: set[Ride]) -> Drive:
    vehicle = next(vehicle for vehicle in district.vehicles if vehicle.id == run.vehicle)
    riders = {ride.teacher for ride in aboard}
    paying = set(_paying(district, vehicle.payer, run, aboard))
    return Drive(
        run=run,
        vehicle=vehicle,
        weekday=weekday,
        weeks=weeks,
        riders=tuple(teacher.id for teacher in district.teachers if teacher.id in riders),
        schools=tuple(school.id for school in district.schools if school.id in paying),
    )


def _paying(district: District, payer: Payer, run: Run, aboard: set[Ride]) -> Iterator[str]:
    """Schools that pay for a rider each; on the way home, it is the school that the rider leaves behind."""
    employers = {teacher.id: teacher.employer for teacher in district.teachers}
    schools = {school.id for school in district.schools}
    for ride in aboard:
        employer = employers[ride.teacher]
        if payer is Payer.SENDER and employer is not None:
            yield employer
        elif payer is Payer.RECEIVER:
            ends = (run.stops[ride.alight].place, run.stops[ride.board].place)
            yield from [place for place in ends if place in schools and place != employer][:1]

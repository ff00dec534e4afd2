"""Random districts some of whose teachers have no own means, and timetables with rides to compare on them.

They are the random districts of this folder with vehicles added: so many runs, at times of day at which there
are lessons, that now and then one of them is good for a way.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, count

from models.base import Weeks
from models.district import District
from models.flaws import DistrictFlaws
from models.timetable import Decision, Placement, Ride
from models.vehicle import Run, Stop, Vehicle
from scheduler.verify import Court
from scheduler.verify.riding import Leg
from tests.agreement.dice import Dice
from tests.agreement.districts import draw


def riders(seed: str) -> District:
    """The district of a seed: the first of its attempts that does not contradict itself."""
    attempts = (_attempt(f"riders {seed}/{attempt}") for attempt in count())
    return next(district for district in attempts if district is not None)


def _attempt(seed: str) -> District | None:
    dice, plain = Dice(seed), draw(seed)
    places = [*(school.id for school in plain.schools), *(place.id for place in plain.places)]
    weekdays = sorted({period.weekday for bells in plain.bells for period in bells.periods})
    cycle = dice.choice((1, 1, 2))
    runs = [_run(dice, number, places, weekdays, cycle) for number in range(dice.randint(8, 22))]
    tables = {
        "teachers": tuple(t.model_copy(update={"rides": dice.chance(0.7)}) for t in plain.teachers),
        "vehicles": tuple(
            Vehicle(id=run.vehicle, name=run.vehicle, seats=dice.choice((1, 1, 2, 3)), base=places[0])
            for run in runs
        ),
        "runs": tuple(runs),
        "term": plain.term.model_copy(update={"weeks_in_cycle": cycle}),
    }
    try:
        return District(**{**plain.__dict__, **tables})
    except DistrictFlaws:
        return None


def _run(dice: Dice, number: int, places: Sequence[str], weekdays: Sequence[int], cycle: int) -> Run:
    """One of a vehicle of its own, through two to five stops."""
    clock, stops = dice.five(420, 760), [Stop(place=dice.choice(places), time=0)]
    for _ in range(dice.randint(2, 5)):
        stops.append(Stop(place=dice.choice([p for p in places if p != stops[-1].place]), time=clock))
        clock += dice.five(5, 25)
    weeks = dice.choice(tuple(Weeks)) if cycle == 2 and dice.chance(0.3) else Weeks.EVERY
    return Run(
        id=f"run{number}",
        vehicle=f"car{number}",
        weekdays=dice.some(weekdays),
        weeks=weeks,
        stops=tuple(stops[1:]),
    )


def any_ride(dice: Dice, district: District, teacher: str | None = None, weekday: int | None = None) -> Ride:
    """A ride of somebody somewhere, seldom of any use."""
    run = dice.choice(district.runs)
    board, alight = dice.sample(range(len(run.stops)), 2)
    if dice.chance(0.95):
        board, alight = sorted((board, alight))
    cycle = district.term.weeks_in_cycle
    return Ride(
        teacher=teacher or dice.choice(district.teachers).id,
        run=run.id,
        weekday=weekday or dice.choice(run.weekdays),
        board=board,
        alight=alight,
        weeks=dice.choice(tuple(Weeks)) if cycle == 2 and dice.chance(0.3) else Weeks.EVERY,
    )


def ridden(dice: Dice, court: Court, lessons: Sequence[Placement]) -> list[Decision] | None:
    """The lessons with a ride in time for every leg that the law sees; None if there is none for one."""
    found: list[Decision] = list(lessons)
    for week in court.weeks(lessons):
        for day in week.days:
            for leg in day.legs:
                some = list(_along(court.district, leg, day.weekday, week.facts.scene.weeks))
                if not some:
                    return None
                run, board, alight = dice.choice(some)
                found.append(
                    Ride(
                        teacher=day.teacher.id,
                        run=run,
                        weekday=day.weekday,
                        board=board,
                        alight=alight,
                        weeks=week.facts.scene.weeks,
                    )
                )
    return found


def _along(district: District, leg: Leg, weekday: int, parity: Weeks) -> Iterator[tuple[str, int, int]]:
    """Run and stops of every ride along a leg, within the time there is for it."""
    for run in district.runs:
        if weekday in run.weekdays and (Weeks.EVERY in (run.weeks, parity) or run.weeks is parity):
            for (i, board), (j, alight) in combinations(enumerate(run.stops), 2):
                ends = (board.place, alight.place) == (leg.origin, leg.destination)
                if ends and leg.start <= board.time and alight.time <= leg.until:
                    yield run.id, i, j

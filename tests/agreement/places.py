"""Random schools: bells, ways between them, classes and rooms. Times are minutes after midnight."""

from dataclasses import dataclass
from datetime import date
from itertools import permutations, product

from models.bells import BellSchedule, Period, PeriodKind
from models.group import JointClass, SchoolClass
from models.rules import Rules
from models.travel import Link
from tests.agreement.dice import Dice

SCHOOLS = ("hill", "lake", "wood")
TOWN = "town"
FIRST_DAY, LAST_DAY = date(2026, 9, 1), date(2027, 1, 22)


@dataclass(frozen=True)
class Form:
    """What the weeks of a family of districts look like."""

    weekdays: tuple[tuple[int, ...], ...]
    """One of these is drawn."""
    periods: tuple[int, int]
    """Least and most periods a day."""
    ways: tuple[int, int]
    """Least and most minutes of a link before it is shortened by a way over another place."""
    buffer: int
    """Most minutes of each buffer."""
    pauses: tuple[int, ...]
    """One of these follows a period."""
    midday: tuple[int, int]
    """Earliest and latest start of the afternoon."""
    schools: int
    """How many schools ask for lessons."""
    limits: tuple[int, ...]
    """Each teacher has one of these numbers of limits."""


FORMS = (
    Form(((1, 2), (2, 4)), (2, 3), (5, 40), 10, (10, 20, 40), (540, 600), schools=3, limits=(2, 3, 3)),
    Form(((3,),), (5, 5), (5, 10), 0, (10, 10, 15, 20), (660, 720), schools=2, limits=(0, 1, 1)),
    Form(((2,), (5,)), (4, 5), (0, 10), 0, (10, 10, 20), (660, 690), schools=3, limits=(1, 2, 2)),
    Form(((1, 2, 3), (1, 3, 4)), (2, 2), (10, 40), 10, (10, 40, 60), (540, 570), schools=3, limits=(2, 3, 3)),
    Form(((1, 3), (4, 5)), (3, 3), (5, 10), 5, (5, 10, 20, 30), (600, 660), schools=3, limits=(1, 2, 2)),
)
"""Families of districts: short days far apart, long days among near schools, three days, and between."""


def rules(dice: Dice, form: Form) -> Rules:
    """Buffers, midday within the school day, and a lunch of up to an hour around it."""
    midday = dice.five(*form.midday)
    return Rules(
        arrival_buffer=dice.five(0, form.buffer),
        departure_buffer=dice.five(0, form.buffer),
        midday=midday,
        break_minutes=dice.five(5, 25),
        lunch_from=midday - dice.five(0, 60),
        lunch_to=midday + dice.five(60, 90),
    )


def bells(dice: Dice, form: Form) -> tuple[BellSchedule, ...]:
    """A schedule for each school, at times of its own; now and then an older one that no longer holds."""
    weekdays = dice.choice(form.weekdays)
    found = []
    for school in SCHOOLS:
        since = dice.maybe(0.2, (date(2026, 3, 1), FIRST_DAY))
        if since is not None:
            found.append(BellSchedule(school=school, periods=_periods(dice, form, weekdays)))
        periods = _periods(dice, form, weekdays)
        found.append(BellSchedule(school=school, valid_from=since, periods=periods))
    return tuple(found)


def _periods(dice: Dice, form: Form, weekdays: tuple[int, ...]) -> tuple[Period, ...]:
    """The same day on all weekdays, except that one may lack its last period."""
    day: list[tuple[int, int]] = []
    clock = dice.five(480, 520)
    for _ in range(dice.randint(*form.periods)):
        end = clock + dice.choice((30, 35, 40))
        day.append((clock, end))
        clock = end + dice.choice(form.pauses)
    late = dice.maybe(0.2, (PeriodKind.AFTER_SCHOOL, PeriodKind.EVENING))
    short = dice.maybe(0.2, weekdays)
    return tuple(
        Period(
            weekday=weekday,
            label=str(n + 1),
            kind=late if late and n == len(day) - 1 else PeriodKind.LESSON,
            start=start,
            end=end,
        )
        for weekday in weekdays
        for n, (start, end) in enumerate(day)
        if weekday != short or n < len(day) - 1 or n == 0
    )


def travel(dice: Dice, form: Form) -> tuple[Link, ...]:
    """Ways between all places, not the same in both directions, none longer than one over another place."""
    places = (*SCHOOLS, TOWN)
    minutes = {pair: dice.five(*form.ways) for pair in permutations(places, 2)}
    for over, a, b in product(places, repeat=3):
        if len({over, a, b}) == 3:
            minutes[a, b] = min(minutes[a, b], minutes[a, over] + minutes[over, b])
    return tuple(Link(origin=a, destination=b, minutes=m) for (a, b), m in minutes.items())


def classes(dice: Dice) -> tuple[SchoolClass, ...]:
    """Two classes at each school, of grades that need not differ."""
    return tuple(
        SchoolClass(id=f"{school}{n}", name=f"{school}{n}", school=school, grade=dice.choice((3, 4)))
        for school in SCHOOLS
        for n in (1, 2)
    )


def joint_classes(dice: Dice) -> tuple[JointClass, ...]:
    """Now and then the two classes of a school are also taught together."""
    school = dice.maybe(0.4, SCHOOLS)
    if school is None:
        return ()
    return (JointClass(id=f"{school}12", name=school, school=school, members=(f"{school}1", f"{school}2")),)

"""Bell times: four periods before noon and three after, which begin at other times at other schools."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.generate.dice import Dice
from models.bells import BellSchedule, Period, PeriodKind
from models.course import Half
from models.rules import Rules

WEEK = range(1, 6)
FRIDAY = 5
LESSON, BREAK = 40, 10
"""Minutes of a lesson in a primary school (national plan of 2022), and between two."""

NOT_SHARED = "1"
"""The first period is kept for Chinese and maths."""

AFTER_NOON = "5"
"""The first period after noon, in which nobody runs gladly."""

MEETING = "班会"


@dataclass(frozen=True, order=True)
class Table:
    """What tells bell times apart, in minutes; all are multiples of five."""

    first: int
    """Start of the first period."""
    noon: int
    """Start of the first period after noon."""
    long_break: int
    """After the second period."""

    def starts(self) -> list[int]:
        """Starts of the seven periods."""
        step = LESSON + BREAK
        third = self.first + step + LESSON + self.long_break
        return [self.first, self.first + step, third, third + step, *(self.noon + n * step for n in range(3))]


def tables(dice: Dice) -> tuple[Table, ...]:
    """Two to four bell tables, no two of which begin the day or the afternoon at the same time."""
    count = dice.number(2, 4)
    firsts = dice.sample(range(8 * 60, 8 * 60 + 45, 5), count)
    noons = dice.sample(range(13 * 60 + 40, 14 * 60 + 35, 5), count)
    return tuple(Table(first, noon, dice.five(20, 30)) for first, noon in zip(firsts, noons, strict=True))


def schedules(
    schools: Sequence[str], known: Sequence[Table], rich: bool, dice: Dice
) -> tuple[BellSchedule, ...]:
    """Bells of the schools; every table is that of some school, if there are enough.

    Where the district is not `rich` only the periods that may be shared are told.
    """
    order = [known[n % len(known)] for n in range(len(schools))]
    return tuple(
        BellSchedule(school=school, periods=_periods(table, rich))
        for school, table in zip(schools, dice.mixed(order), strict=True)
    )


def _periods(table: Table, rich: bool) -> tuple[Period, ...]:
    found = []
    for day in WEEK:
        for number, start in enumerate(table.starts(), 1):
            label, kind = str(number), PeriodKind.LESSON
            if rich and day == FRIDAY and number == 7:
                label, kind = MEETING, PeriodKind.CLASS_MEETING
            if rich or label != NOT_SHARED:
                found.append(Period(weekday=day, label=label, kind=kind, start=start, end=start + LESSON))
    return tuple(found)


@dataclass(frozen=True)
class Spot:
    """A period in which shared lessons may be; minutes after midnight."""

    weekday: int
    label: str
    half: Half
    start: int
    end: int


def spots(schedule: BellSchedule) -> tuple[Spot, ...]:
    """The spots of a school, in clock order."""
    midday = Rules().midday
    return tuple(
        Spot(p.weekday, p.label, Half.MORNING if p.start < midday else Half.AFTERNOON, p.start, p.end)
        for p in schedule.periods
        if p.kind is PeriodKind.LESSON and p.label != NOT_SHARED
    )


Spots = Mapping[str, tuple[Spot, ...]]
"""Per school, in clock order."""

"""The planted timetable: every part finds a teacher, days and periods, so that the district surely has one.

Parts are placed one by one, the largest first. A teacher and the days are tried in the order of what they
would add to the way, the days away and the evenness of the load; the first that fits is taken. So the
timetable is sensible, and far from the best.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from benchmarks.generate.bells import WEEK, Spots
from benchmarks.generate.diary import MOST_LESSONS, MOST_SCHOOLS, Blocked, Diary, Minutes, Stay, in_time
from benchmarks.generate.dice import Dice
from benchmarks.generate.visits import MOST_HALF, Lesson, Part, Unit, dealt, fitted, least_days
from models.course import Half
from models.rules import Rules
from models.teacher import Teacher

OF_A_DAY = ((Half.MORNING,), (Half.AFTERNOON,), (Half.MORNING, Half.AFTERNOON))

AWAY = 40
"""Equivalent minutes of a day away beside the way itself: the day and two journeys, by the usual weights."""

FULL = 4
"""Equivalent minutes of each lesson that the teacher has already."""

SECOND_SUBJECT = 60
"""Equivalent minutes of giving a part in a subject taught part-time."""

MOST_WEEK = range(18, 23)
"""Lessons a week that nobody has more of: the first number with which everything fits."""

THROWS = 40
"""Of the dice with each of them."""

HEAT = 5
"""Equivalent minutes that each throw is hotter than the one before: else everybody comes on the same days."""

FARTHEST = 60
"""Minutes of a way that no teacher is sent, one way."""


class NoRoomError(RuntimeError):
    """A part fits nowhere: another throw of the dice, or another order, may do better."""

    def __init__(self, part: Part) -> None:
        super().__init__(f"{part.subject} at {part.school}")
        self.part = part


@dataclass(frozen=True)
class Field:
    """What planting has to respect."""

    spots: Spots
    minutes: Minutes
    blocked: Blocked
    rules: Rules

    def way(self, origin: str, destination: str) -> int:
        """Minutes between two places, 0 within one."""
        return 0 if origin == destination else self.minutes[origin, destination]


@dataclass(frozen=True)
class Staff:
    """A teacher who may be sent to the schools of a cluster."""

    teacher: Teacher
    guest: bool = False
    """Of another cluster, which needs two thirds of the week."""


@dataclass(frozen=True)
class Throw:
    """One try to place everything."""

    dice: Dice
    most: int
    """Lessons a week that nobody has more of."""
    heat: int
    """Equivalent minutes, at most, by which chance sets the costs of choices apart."""


@dataclass(frozen=True)
class _Choice:
    """A teacher and days for a part."""

    cost: int
    teacher: Teacher
    days: tuple[int, ...]
    dealt: list[list[Unit]]


def plant(ground: Field, before: Diary, parts: Sequence[Part], staff: Sequence[Staff], name: str) -> Diary:
    """A copy of the diary with all parts; `name` is the seed.

    Whatever did not fit comes first when the dice are thrown again.

    Raises
    ------
    NoRoomError
        If they never fit.
    """
    urgent: list[Part] = []
    for number in range(THROWS * len(MOST_WEEK)):
        throw = Throw(Dice(name, number), most=MOST_WEEK[number // THROWS], heat=HEAT * (number % THROWS))
        diary, rest = before.copy(), sorted(throw.dice.mixed(parts), key=lambda part: -part.lessons)
        try:
            for part in [*urgent, *(part for part in rest if part not in urgent)]:
                _place(ground, diary, part, staff, throw)
        except NoRoomError as failed:
            last = failed
            urgent = [failed.part, *(part for part in urgent if part != failed.part)]
        else:
            return diary
    raise last


def _place(ground: Field, diary: Diary, part: Part, staff: Sequence[Staff], throw: Throw) -> None:
    """Place one part.

    Raises
    ------
    NoRoomError
        If it does not fit.
    """
    able = [
        some.teacher
        for some in staff
        if part.subject in some.teacher.subjects
        and diary.lessons.get(some.teacher.id, 0) + part.lessons <= throw.most // (3 if some.guest else 1)
        and ground.way(some.teacher.start_place, part.school) <= FARTHEST
    ]
    choices = [choice for teacher in able for choice in _choices(ground, diary, part, teacher)]
    heated = [
        (choice.cost + throw.dice.number(0, throw.heat), choice) for choice in throw.dice.mixed(choices)
    ]
    for _, choice in sorted(heated, key=lambda pair: pair[0]):
        lessons = _lessons(ground, diary, part, choice)
        if lessons is not None:
            diary.put(choice.teacher.id, part.school, lessons)
            return
    raise NoRoomError(part)


def _choices(ground: Field, diary: Diary, part: Part, teacher: Teacher) -> Iterator[_Choice]:
    """Every set of days that a teacher could come on, with what it would cost about."""
    fewest = least_days(part)
    for count in range(fewest, min(fewest + 2, len(WEEK)) + 1):
        days = dealt(part, count)
        if days is None:
            return
        for weekdays in combinations(WEEK, count):
            cost = FULL * diary.lessons.get(teacher.id, 0)
            cost += SECOND_SUBJECT * (part.subject in teacher.part_time)
            cost += sum(_detour(ground, diary, teacher, part.school, day) for day in weekdays)
            cost += sum(5 * len(part.courses) for day, later in pairwise(weekdays) if later - day == 1)
            yield _Choice(cost, teacher, weekdays, days)


def _detour(ground: Field, diary: Diary, teacher: Teacher, school: str, day: int) -> int:
    """Equivalent minutes that a day at the school adds to the teacher's week."""
    there = {stay.school for stay in diary.day(teacher.id, day)}
    if school in there or school == teacher.employer:
        return 0
    home = teacher.start_place
    if not there:
        return AWAY + 2 * ground.way(home, school)
    other = min(there)
    return ground.way(home, school) + ground.way(school, other) - ground.way(home, other) + AWAY // 4


def _lessons(ground: Field, diary: Diary, part: Part, choice: _Choice) -> list[Lesson] | None:
    """The periods of all days of a choice; None if some day does not fit."""
    found: list[Lesson] = []
    for day, units in zip(choice.days, choice.dealt, strict=True):
        lessons = _of_day(ground, diary, part.school, choice.teacher, day, units)
        if lessons is None:
            return None
        found += lessons
    return found


def _of_day(
    ground: Field, diary: Diary, school: str, teacher: Teacher, day: int, units: list[Unit]
) -> list[Lesson] | None:
    """Periods of one day: within a half-day if possible, for every half-day is spent at one school."""
    before = diary.day(teacher.id, day)
    size = sum(number for _, number in units)
    if len(before) + size > MOST_LESSONS or len({stay.school for stay in before} | {school}) > MOST_SCHOOLS:
        return None
    for some in OF_A_DAY:
        if any(_shut(ground, before, school, teacher, day, half) for half in some):
            continue
        busy = {stay.start for stay in before}
        spots = [
            spot
            for spot in ground.spots[school]
            if spot.weekday == day and spot.half in some and spot.start not in busy
        ]
        lessons = fitted(units, spots, diary.free) if size <= MOST_HALF * len(some) else None
        if lessons is not None:
            stays = [Stay(spot.start, spot.end, school, spot.half) for _, spot in lessons]
            if in_time([*before, *stays], ground.minutes, ground.rules):
                return lessons
    return None


def _shut(ground: Field, before: Sequence[Stay], school: str, teacher: Teacher, day: int, half: Half) -> bool:
    """Whether the half-day is blocked for the teacher, or spent at another school."""
    blocked = (teacher.id, day, half) in ground.blocked
    return blocked or any(stay.half == half and stay.school != school for stay in before)

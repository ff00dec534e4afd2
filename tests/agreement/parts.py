"""What the families of random districts are put together from: bells, ways, people, rooms and prices."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import count, permutations, product
from typing import Any

from models.bells import BellSchedule, Period
from models.course import Course, Mode
from models.district import District
from models.flaws import DistrictFlaws
from models.group import SchoolClass
from models.school import Room, RoomUse, School
from models.teacher import Limits, Teacher
from models.term import Term
from models.travel import Link
from scheduler.verify.registry import objective_names
from tests.agreement.dice import Dice

FIRST_DAY, LAST_DAY = date(2026, 9, 1), date(2027, 1, 22)
NEW_BELLS = date(2026, 11, 1)
"""When a second season begins, where there is one."""


def first(attempt: Callable[[Dice], dict[str, Any]], seed: str) -> District:
    """The district of a seed: the first of its attempts that does not contradict itself."""
    for number in count():
        try:
            return District(**attempt(Dice(f"{seed}/{number}")))
        except DistrictFlaws:
            continue
    raise AssertionError("counting never ends")


def tables(dice: Dice, names: Sequence[str], /, **rest: Any) -> dict[str, Any]:
    """Tables that every district needs, for schools of these names, with these of its own."""
    given: dict[str, Any] = {
        "name": "tiny",
        "term": Term(name="autumn", first_day=FIRST_DAY, last_day=LAST_DAY),
        "weights": {name: dice.choice((0, dice.randint(1, 60))) for name in objective_names()},
        "schools": tuple(School(id=name, name=name) for name in names),
    }
    return given | rest


def bells(
    dice: Dice, schools: Sequence[str], weekdays: Iterable[int], periods: int, seasons: float = 0.0
) -> tuple[BellSchedule, ...]:
    """Periods of 40 minutes at times of each school's own; others from November on with that probability."""
    days = tuple(weekdays)
    found = [BellSchedule(school=school, periods=_periods(dice, days, periods)) for school in schools]
    if dice.chance(seasons):
        later = {"season": "later", "valid_from": NEW_BELLS}
        less = int(periods > 1 and dice.chance(0.4))
        rows = (
            {"school": school, "periods": _periods(dice, days, periods - less)}
            for school in dice.some(schools)
        )
        found += [BellSchedule(**row, **later) for row in rows]
    return tuple(found)


def _periods(dice: Dice, weekdays: Sequence[int], number: int) -> tuple[Period, ...]:
    """The same day on all weekdays."""
    day, clock = [], dice.five(480, 490)
    for _ in range(number):
        day.append(clock)
        clock += 40 + dice.choice((10, 10, 20))
    return tuple(
        Period(weekday=weekday, label=str(n + 1), start=start, end=start + 40)
        for weekday in weekdays
        for n, start in enumerate(day)
    )


def ways(dice: Dice, places: Sequence[str], most: int, winter: float = 0.0) -> tuple[Link, ...]:
    """Ways between all places, none longer than over another; some longer in winter, with a probability."""
    minutes = _shortest(places, {pair: dice.five(5, most) for pair in permutations(places, 2)})
    if not dice.chance(winter):
        return tuple(Link(origin=a, destination=b, minutes=m) for (a, b), m in minutes.items())
    slower = _shortest(places, {pair: m + dice.five(0, 25) for pair, m in minutes.items()})
    return tuple(
        Link(origin=a, destination=b, minutes=m, winter_minutes=slower[a, b]) for (a, b), m in minutes.items()
    )


def _shortest(places: Sequence[str], minutes: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    for over, a, b in product(places, repeat=3):
        if len({over, a, b}) == 3:
            minutes[a, b] = min(minutes[a, b], minutes[a, over] + minutes[over, b])
    return minutes


def teacher(id: str, school: str, *subjects: str, **fields: Any) -> Teacher:  # noqa: A002
    """Somebody employed at a school, whose days start and end there unless said otherwise."""
    limits = {name: fields.pop(name) for name in set(fields) & set(Limits.model_fields)}
    given = {"employer": school, "start_place": school, "end_place": school, **fields}
    return Teacher(id=id, name=id, subjects=subjects or ("art",), limits=Limits(**limits), **given)


def school_class(id: str, grade: int, **fields: Any) -> SchoolClass:  # noqa: A002
    """A class called by its school and a number: `school_class("hill3", 3)`."""
    return SchoolClass(id=id, name=id, school=id.rstrip("0123456789"), grade=grade, **fields)


def room(id: str, school: str, *uses: RoomUse, **fields: Any) -> Room:  # noqa: A002
    """A room for these uses."""
    return Room(id=id, name=id, school=school, uses=uses, **fields)


def course(dice: Dice, group: str, subject: str = "art", target: int = 1, **fields: Any) -> Course:
    """So many lessons for a class, one of them at the most a day unless said otherwise."""
    given = {"minimum": dice.randint(0, target), "importance": dice.randint(1, 5), **fields}
    modes: tuple[Mode, ...] = given.get("modes", (Mode.LOCAL, Mode.VISITING))
    in_person = bool({Mode.LOCAL, Mode.VISITING} & set(modes))
    if in_person and given["minimum"] and dice.chance(0.2):
        given["in_person"] = dice.randint(1, given["minimum"])
    if modes != (Mode.RECORDED,) and given["minimum"] and dice.chance(0.2):
        given["by_specialist"] = dice.randint(1, given["minimum"])
    return Course(id=f"{group}/{subject}", group=group, subject=subject, target=target, **given)

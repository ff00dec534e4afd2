"""Lessons in person against the time of those who could give them: by parts of days, days and weeks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from models.base import Weeks
from scheduler.explain.counting.ground import Ground, by_day, most, parts
from scheduler.explain.counting.stock import MANY, Bin, Lot, Stock
from scheduler.solve.problem import Slot, TeacherData

KIND = "teachers"


def stocks(ground: Ground) -> Iterator[Stock]:
    """One stock: every lesson takes a part of some teacher's day, within the limits of day and week."""
    courses, teachers = ground.problem.courses, ground.problem.teachers
    wanted = ground.in_person
    time = _time(ground, wanted)
    holds: dict[Bin, int] = {}
    within: dict[Bin, Bin] = {}
    number: dict[tuple[str, Slot], Bin] = {}
    for teacher, slots in time.items():
        person = teachers[teacher]
        for bin_, some, larger in _bins(person, slots):
            holds[bin_] = _held(person, bin_, some)
            if larger is not None:
                within[bin_] = larger
            if bin_.part:
                number |= {(person.model.id, slot): bin_ for slot in some}
    uses: dict[Lot, set[Bin]] = defaultdict(set)
    lots: dict[Lot, int] = {}
    for index in wanted:
        model = courses[index].model
        for teacher, times in ground.given.get(index, {}).items():
            for slot in times:
                lot = Lot(model.id, slot.weekday)
                lots[lot] = model.max_day
                uses[lot].add(number[teachers[teacher].model.id, slot])
    names = {courses[index].model.id: lessons for index, lessons in wanted.items()}
    yield Stock(KIND, names, lots, {lot: frozenset(some) for lot, some in uses.items()}, holds, within)


def _time(ground: Ground, wanted: Iterable[int]) -> Mapping[int, list[Slot]]:
    """Slots in which each teacher (index) could give any of the courses (indices)."""
    found: dict[int, list[Slot]] = defaultdict(list)
    for index in wanted:
        for teacher, slots in ground.given.get(index, {}).items():
            found[teacher] += slots
    return found


def _bins(person: TeacherData, slots: list[Slot]) -> Iterator[tuple[Bin, list[Slot], Bin | None]]:
    """The teacher's week, its days, and their parts, each with its slots and the larger bin."""
    name = person.model.id
    week = Bin(name)
    yield week, slots, None
    for day, some in by_day(slots).items():
        yield Bin(name, day), some, week
        for part, few in enumerate(parts(some), 1):
            yield Bin(name, day, part), list(few), Bin(name, day)


def _held(person: TeacherData, bin_: Bin, slots: list[Slot]) -> int:
    """Lessons that fit: by the clock in parts of a day, by the limits in days and weeks."""
    limits = person.model.limits
    if bin_.part:
        return most(slots)
    limit = limits.lessons_day if bin_.day else limits.lessons_week
    if limit is None:
        return MANY
    weeks = 1 if all(slot.weeks is Weeks.EVERY for slot in slots) else 2
    taken = committed(person, bin_.day) if weeks == 1 else 0
    return max(0, limit - taken) * weeks


def committed(person: TeacherData, day: int) -> int:
    """Lessons that the teacher's commitments stand for, on a weekday or (0) in the week."""
    days = [day] if day else list(person.commitments)
    return sum(spot.lessons for some in days for spot in person.commitments.get(some, ()))

"""Lessons that need an adult of the school against those who could stay with the class."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from scheduler.explain.counting.ground import Ground
from scheduler.explain.counting.sharing import shared
from scheduler.explain.counting.stock import Stock
from scheduler.solve.problem import CourseData, Slot

KIND = "adults"


def stocks(ground: Ground) -> Iterator[Stock]:
    """One for each school: a lesson from afar, or a visit where those are covered, takes an adult's time."""
    courses = ground.problem.courses
    wanted = {c.index: c.model.minimum for c in courses if c.model.minimum and _needs(ground, c)}
    by_school: dict[int, dict[int, int]] = defaultdict(dict)
    for index, lessons in ground.apart(wanted).items():
        by_school[courses[index].school][index] = lessons
    stands = _stands(ground)
    for school, some in by_school.items():
        people = dict.fromkeys(adult for index, adult in stands if courses[index].school == school)
        times = {ground.problem.teachers[adult].model.id: partial(_slots, stands, adult) for adult in people}
        yield shared(KIND, ground, some, times, dict.fromkeys(times, 1))


def _needs(ground: Ground, course: CourseData) -> bool:
    """Whether every lesson of the course needs an adult, whoever gives it."""
    covered = ground.district.rules.visit_adult or bool(course.model.sits_in)
    given = ground.given.get(course.index, {})
    possible = bool(given) or course.index in ground.remote
    return possible and all(
        covered and ground.problem.is_away(ground.problem.teachers[teacher], course.school)
        for teacher in given
    )


def _stands(ground: Ground) -> dict[tuple[int, int], list[Slot]]:
    """Slots by course and adult (indices)."""
    found: dict[tuple[int, int], list[Slot]] = defaultdict(list)
    for (course, slot), adults in ground.choices.adults.items():
        for adult in adults:
            found[course, adult].append(ground.problem.slots[slot])
    return dict(found)


def _slots(stands: dict[tuple[int, int], list[Slot]], adult: int, course: CourseData) -> Sequence[Slot]:
    return stands.get((course.index, adult), ())

"""At most `max_day` lessons of a course a day."""

from collections.abc import Sequence
from functools import cache
from itertools import combinations_with_replacement

from ortools.math_opt.python.mathopt import LinearBase
from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import Problem
from scheduler.solve.relaxation.master import CountedCourses, CountedRoute, Master
from scheduler.solve.variables import Variables

DAYS = 7
"""Of a week."""


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Lessons of a day <= max_day."""
    for course in problem.courses:
        for day in problem.weekdays:
            slots = [s for s in x.slots_of(course.index) if problem.slots[s].weekday == day]
            if len(slots) > course.model.max_day:
                lessons = LinearExpr.sum([x.at(course.index, s) for s in slots])
                model.add(lessons <= course.model.max_day)


def strengthen(master: Master) -> None:
    """So few courses do not fill a day, however much room it has: any of those that a teacher gives."""
    for teacher in master.teachers:
        routes = master.routes_of(teacher)
        for school in master.schools_of(teacher) if routes else ():
            there = [counted for counted in routes or () if school in counted.route.schools]
            rooms = [counted.route.capacity({school}) for counted in there]
            for given in master.given_at(teacher, school):
                _few_fill_no_day(master, given, there, rooms)


def _few_fill_no_day(
    master: Master, given: CountedCourses, there: Sequence[CountedRoute], rooms: Sequence[int]
) -> None:
    """min(courses, few) * lessons each <= room for so few courses on those days.

    For as many courses as there are; in a fine model for every number that tells something. Then a binary
    says whether the teacher gives more than `few`.
    """
    kind = given.kind
    number, a_day = kind.number, kind.one.model.max_day

    def room(few: int) -> LinearBase:
        days = zip(there, rooms, strict=True)
        return master.total([min(few * a_day, most) * route.days for route, most in days])

    if number * a_day < max(rooms, default=0):
        master.at_most(1 / kind.together * given.lessons, room(number))
    if not master.fine or not given.each or kind.together > 1:
        return
    lessons, sizes = given.each * given.courses, tuple(sorted(set(rooms)))
    for few in range(1, number):
        if _tells(few * a_day, few * given.each, sizes):
            more = master.model.add_binary_variable()
            master.at_most((few + 1) * more, given.courses)
            master.at_most(given.each * few * more, room(few))
            master.at_most(lessons - given.each * (number - few) * more, room(few))


@cache
def _tells(a_day: int, lessons: int, sizes: tuple[int, ...]) -> bool:
    """Whether on some days there is room for the lessons, but not for so few a day."""
    return a_day > 0 and any(
        sum(days) >= lessons > sum(min(a_day, room) for room in days)
        for number in range(-(-lessons // a_day), DAYS + 1)
        for days in combinations_with_replacement(sizes, number)
    )

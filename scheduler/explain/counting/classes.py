"""Lessons of a class against the periods in which it may have them."""

from collections import defaultdict
from collections.abc import Iterator

from scheduler.explain.counting.ground import Ground
from scheduler.explain.counting.sharing import shared
from scheduler.explain.counting.stock import Stock
from scheduler.solve.problem import CourseData

KIND = "classes"


def stocks(ground: Ground) -> Iterator[Stock]:
    """One for each class: a lesson takes a period of the class, whoever gives it."""
    sits: dict[str, list[CourseData]] = defaultdict(list)
    for course in ground.problem.courses:
        for name in course.classes:
            sits[name].append(course)
    for name, some in sits.items():
        wanted = {course.index: course.model.minimum for course in some if course.model.minimum}
        yield shared(KIND, ground, wanted, {name: ground.slots}, {name: 1})

"""Double lessons: two lessons on a day are neighbours, and few days hold a single one."""

from itertools import combinations

from ortools.sat.python.cp_model import CpModel, LinearExpr

from scheduler.solve.problem import CourseData, Problem
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Apart from neighbours, two slots of a day exclude each other; single days <= target - 2 * doubles.

    Three lessons a day cannot all be neighbours, so a day holds 0, 1 or 2 and its singles are
    2 * meets - lessons.
    """
    for course in problem.courses:
        if course.model.doubles == 0:
            continue
        singles: list[LinearExpr] = []
        for day in problem.weekdays:
            slots = _periods(problem, course, day)
            for (i, a), (j, b) in combinations(slots, 2):
                if j - i > 1:
                    model.add_at_most_one([x.at(course.index, a), x.at(course.index, b)])
            lessons = LinearExpr.sum([x.at(course.index, s) for _, s in slots])
            singles.append(2 * x.meets(course.index, day) - lessons)
        model.add(LinearExpr.sum(singles) <= course.model.target - 2 * course.model.doubles)


def _periods(problem: Problem, course: CourseData, weekday: int) -> list[tuple[int, int]]:
    """Slots of the day that the course's kinds allow, each with its period's place in clock order.

    In a two-week cycle a period has several slots, in one place.
    """
    slots = [
        s for s in problem.slots_at[course.school] if s.weekday == weekday and s.kind in course.model.kinds
    ]
    places = {period: n for n, period in enumerate(dict.fromkeys((s.start, s.end, s.label) for s in slots))}
    return [(places[s.start, s.end, s.label], s.index) for s in slots]

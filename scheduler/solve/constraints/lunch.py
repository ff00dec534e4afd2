"""Lunch: on a day with a lesson some unbroken time inside the window stays free.

Few minutes need be tried: lunch begins with the window or at the end of an occurrence, or it ends with the
window or at the start of one. A way to another school comes before it or after it, whole.
"""

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.free_time import always_free, keep_free
from scheduler.solve.problem import Problem, TeacherData
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """One starting minute is chosen; spots during the meal, and ways that fit no side of it, are excluded."""
    for teacher, day in x.days():
        length = teacher.model.limits.lunch_minutes
        if length is None:
            continue
        starts = _starts(problem, x, teacher, day, length)
        if any(always_free(problem, x, (teacher, day), (start, start + length)) for start in starts):
            continue
        choices: list[IntVar] = []
        for start in starts:
            eats = model.new_bool_var(f"lunch[{teacher.index},{day},{start}]")
            choices.append(eats)
            keep_free(model, problem, x, (teacher, day), eats, (start, start + length))
        model.add_bool_or([*choices, ~x.works(teacher.index, day)])


def _starts(problem: Problem, x: Variables, teacher: TeacherData, day: int, length: int) -> list[int]:
    """Free time in the window begins with it or at an end, or it ends with it or at a start."""
    rules, spots = problem.district.rules, x.spots(teacher.index, day)
    found = {rules.lunch_from, *(spot.end for spot in spots)}
    found |= {end - length for end in (rules.lunch_to, *(spot.start for spot in spots))}
    return sorted(s for s in found if rules.lunch_from <= s <= rules.lunch_to - length)

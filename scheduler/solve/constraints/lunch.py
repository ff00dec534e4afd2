"""Lunch: on a day with a lesson some unbroken time inside the window stays free.

Lunch begins at one of finitely many minutes: the window's start, an end of a spot, or such an end plus the
way to another school (the way may come before or after the meal, never around it).
"""

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.problem import Problem, Spot, TeacherData
from scheduler.solve.routes import Arc
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """One starting minute is chosen; spots during the meal, and ways that fit no side of it, are excluded."""
    for teacher, day in x.days():
        length = teacher.model.limits.lunch_minutes
        if length is None:
            continue
        choices: list[IntVar] = []
        for start in _starts(problem, x, teacher, day, length):
            eats = model.new_bool_var(f"lunch[{teacher.index},{day},{start}]")
            choices.append(eats)
            _keep_free(model, problem, x, (teacher, day), eats, (start, start + length))
        model.add_bool_or([*choices, ~x.works(teacher.index, day)])


def _starts(problem: Problem, x: Variables, teacher: TeacherData, day: int, length: int) -> list[int]:
    rules = problem.district.rules
    spots = x.spots(teacher.index, day)
    schools = {s.school for s in spots}
    found = {rules.lunch_from}
    for spot in spots:
        found |= {spot.end + problem.tau(spot.school, school) for school in schools}
    return sorted(s for s in found if rules.lunch_from <= s <= rules.lunch_to - length)


def _keep_free(
    model: CpModel,
    problem: Problem,
    x: Variables,
    who: tuple[TeacherData, int],
    eats: IntVar,
    meal: tuple[int, int],
) -> None:
    teacher, day = who
    spots = x.spots(teacher.index, day)
    for spot in spots:
        if spot.start < meal[1] and meal[0] < spot.end:
            model.add_implication(eats, ~x.there(teacher.index, spot))
    for arc in x.route(teacher.index, day).arcs:
        for a, b in _unfit(problem, spots, arc, meal):
            ends = [~x.there(teacher.index, s) for s in (a, b)]
            model.add_bool_or([~eats, ~arc.literal, *ends])


def _unfit(
    problem: Problem, spots: tuple[Spot, ...], arc: Arc, meal: tuple[int, int]
) -> list[tuple[Spot, Spot]]:
    """Spots before and after the meal, joined by the arc, whose way fits neither before nor after it."""
    if arc.origin is None or arc.destination is None:
        return []
    tau = problem.tau(arc.origin[1], arc.destination[1])
    before = [s for s in spots if (s.half, s.school) == arc.origin and s.end <= meal[0]]
    after = [s for s in spots if (s.half, s.school) == arc.destination and s.start >= meal[1]]
    return [(a, b) for a in before for b in after if a.end + tau > meal[0] and meal[1] + tau > b.start]

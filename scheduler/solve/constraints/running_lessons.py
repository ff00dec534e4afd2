"""Most lessons in a row: every chain of lessons with short pauses that is just too long is cut."""

from collections.abc import Iterator

from ortools.sat.python.cp_model import CpModel

from scheduler.solve.problem import Problem, Spot
from scheduler.solve.variables import Variables


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """Not all spots of a chain whose lessons exceed the limit."""
    pause = problem.district.rules.break_minutes
    for teacher, day in x.days():
        limit = teacher.model.limits.running_lessons
        if limit is None:
            continue
        spots = tuple(s for s in x.spots(teacher.index, day) if s.lessons > 0)
        for chain in _chains(spots, pause, limit):
            model.add_bool_or([~x.there(teacher.index, s) for s in chain])


def _chains(spots: tuple[Spot, ...], pause: int, limit: int) -> Iterator[list[Spot]]:
    """Shortest chains with a lesson, each next at most `pause` minutes later, that exceed the limit."""
    after = {a: [b for b in spots if 0 <= b.start - a.end <= pause] for a in spots}
    stack: list[list[Spot]] = [[s] for s in spots]
    while stack:
        chain = stack.pop()
        if sum(s.lessons for s in chain) > limit and any(s.slot is not None for s in chain):
            yield chain
        else:
            stack.extend([*chain, s] for s in after[chain[-1]])

"""The pupils of a lesson fit into its room.

Whatever is in a room in one slot is one sitting (rule room_clash), so all pupils in it are summed up.
"""

from collections import defaultdict

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import Problem

Pupils = list[tuple[int, IntVar]]
"""Pupils of a course, and the literal that they are there."""


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """Pupils in a room <= its capacity, be it the courses' own, a studio or a screen room."""
    capacity = {room.id: room.capacity for room in problem.district.rooms if room.capacity is not None}
    if not capacity:
        return
    users = _users(problem, decisions, capacity)
    for (room, _), some in users.items():
        _limit(model, some, capacity[room], [])
    for (teacher, slot, room), studio in decisions.studios.items():
        if room in capacity:
            given = decisions.given[teacher, slot]
            open_ = [c for c in given if problem.courses[c].model.room is None]
            more = [(problem.courses[c].pupils, decisions.lessons[c, teacher, slot]) for c in open_]
            _limit(model, [*users[room, slot], *more], capacity[room], [studio])


def _users(problem: Problem, decisions: Decisions, capacity: dict[str, int]) -> dict[tuple[str, int], Pupils]:
    """Lessons in their own room or in front of a chosen screen, by (room, slot)."""
    found: dict[tuple[str, int], Pupils] = defaultdict(list)
    for course, slot in sorted(decisions.met):
        room = problem.courses[course].model.room
        if room in capacity:
            found[room, slot].append((problem.courses[course].pupils, decisions.at(course, slot)))
    for (course, slot, room), literal in decisions.screens.items():
        if room in capacity:
            found[room, slot].append((problem.courses[course].pupils, literal))
    return found


def _limit(model: CpModel, some: Pupils, most: int, given: list[IntVar]) -> None:
    """No more pupils than that, if all of `given` hold."""
    if sum(pupils for pupils, _ in some) > most:
        total = LinearExpr.weighted_sum([literal for _, literal in some], [pupils for pupils, _ in some])
        model.add(total <= most).only_enforce_if(given)

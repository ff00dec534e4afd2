"""No room in two lessons at once; courses that are taught together are one lesson."""

from collections import defaultdict
from itertools import combinations

from ortools.sat.python.cp_model import CpModel, IntVar

from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import CourseData, Problem, Slot, busy_within, overlapping_pairs
from scheduler.solve.room_users import User, room_users
from scheduler.solve.sittings import same_sitting
from scheduler.solve.variables import Variables


def admits_slot(problem: Problem, course: CourseData, slot: Slot) -> bool:
    """The course's own room is not committed."""
    return course.model.room is None or not busy_within(problem.room_busy.get(course.model.room, ()), slot)


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """In one slot, two users of a room are one sitting."""
    for (_, slot), users in room_users(decisions).items():
        courses = [user.course for user in users if user.course is not None]
        apart = decisions.apart(courses)
        mixed = 0 < len(courses) < len(users)
        if not mixed and len(apart) == len(courses) * (len(courses) - 1) // 2:
            model.add_at_most_one([user.literal for user in users])
            continue
        for one, other in combinations(users, 2):
            _one_sitting(model, decisions, slot, one, other)


def _one_sitting(model: CpModel, decisions: Decisions, slot: int, one: User, other: User) -> None:
    both = [one.literal, other.literal]
    if one.course is not None and other.teacher is not None:
        one, other = other, one
    if one.teacher is not None and other.course is not None:
        lesson = decisions.lessons.get((other.course, one.teacher, slot), decisions.zero)
        model.add_bool_or([lesson, *(~literal for literal in both)])
        return
    if one.course is None or other.course is None or decisions.apart([one.course, other.course]):
        model.add_at_most_one(both)
        return
    same_sitting(model, decisions, (one.course, other.course, slot), both)
    same_sitting(model, decisions, (other.course, one.course, slot), both)


def post(model: CpModel, problem: Problem, x: Variables) -> None:
    """No room in slots that overlap, nor while it is committed."""
    used: dict[str, list[tuple[Slot, IntVar]]] = defaultdict(list)
    for (room, number), users in room_users(x.decisions).items():
        here = problem.slots[number]
        if here.there and problem.scene.has(here.weeks):
            key = ("used", room, number)
            used[room].append((here, x.decisions.either(key, [user.literal for user in users])))
    for room, rows in used.items():
        literals = {slot.index: literal for slot, literal in rows}
        for slot, literal in rows:
            if busy_within(problem.room_busy.get(room, ()), slot):
                model.add_bool_and([~literal])
        for a, b in overlapping_pairs([slot for slot, _ in rows]):
            model.add_at_most_one([literals[a.index], literals[b.index]])

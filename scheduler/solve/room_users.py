"""Who could use a room in a slot: courses with a room of their own, and lessons that choose one."""

from collections import defaultdict
from dataclasses import dataclass

from ortools.sat.python.cp_model import IntVar

from scheduler.solve.decisions import Decisions


@dataclass(frozen=True)
class User:
    """A lesson that may be in a room."""

    course: int | None
    """None for a broadcast sitting, which is a teacher's."""
    literal: IntVar
    teacher: int | None = None
    """Whose broadcast sitting it is."""


def room_users(decisions: Decisions) -> dict[tuple[str, int], list[User]]:
    """Users by (room, slot)."""
    found: dict[tuple[str, int], list[User]] = defaultdict(list)
    for course, slot in sorted(decisions.met):
        room = decisions.problem.courses[course].model.room
        if room is not None:
            found[room, slot].append(User(course, decisions.at(course, slot)))
    for (teacher, slot, room), literal in decisions.studios.items():
        found[room, slot].append(User(None, literal, teacher))
    for (course, slot, room), literal in decisions.screens.items():
        found[room, slot].append(User(course, literal))
    return found

"""A broadcast comes from a studio and is received, like a recording, in a room with a screen."""

from ortools.sat.python.cp_model import CpModel, IntVar

from models.school import RoomUse
from scheduler.solve.decisions import Decisions, Way
from scheduler.solve.problem import CourseData, Problem
from scheduler.solve.sittings import pairs


def admits_sending(problem: Problem, origin: CourseData) -> bool:
    """There is a studio."""
    return _has(problem, origin, RoomUse.STUDIO)


def admits_reception(problem: Problem, course: CourseData) -> bool:
    """There is a screen."""
    return _has(problem, course, RoomUse.SCREEN)


def admits_recorded(problem: Problem, course: CourseData) -> bool:
    """There is a screen."""
    return _has(problem, course, RoomUse.SCREEN)


def _has(problem: Problem, course: CourseData, use: RoomUse) -> bool:
    """The course's own room is for that use, or it has none and the school has one."""
    rooms = problem.rooms.get((course.school, use), ())
    return bool(rooms) if course.model.room is None else course.model.room in rooms


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """Courses of one sitting are in one room: their own, or what is chosen for those that name none.

    A broadcast sitting's studio is one already: it is chosen by teacher and slot.
    """
    for one, other, slot in pairs(decisions):
        others = dict(decisions.ways(other, slot))
        for way, literal in decisions.ways(one, slot):
            if way in others:
                both = [literal, others[way]]
                own, theirs = (problem.courses[c].model.room for c in (one, other))
                if own is None and theirs is None:
                    _same_screen(model, decisions, (one, other, slot), both)
                elif own is None and theirs is not None:
                    chosen = _chosen(decisions, (one, slot, theirs), way)
                    model.add_bool_or([chosen, *(~met for met in both)])
                elif theirs is not None and own != theirs:
                    model.add_at_most_one(both)


def _same_screen(model: CpModel, decisions: Decisions, key: tuple[int, int, int], both: list[IntVar]) -> None:
    """If both courses meet in this way, the second is in the screen room of the first."""
    one, other, slot = key
    school = decisions.problem.courses[one].school
    for room in decisions.problem.rooms.get((school, RoomUse.SCREEN), ()):
        screen = decisions.screens.get((one, slot, room))
        if screen is not None:
            there = decisions.screens.get((other, slot, room), decisions.zero)
            model.add_bool_or([there, ~screen, *(~met for met in both)])


def _chosen(decisions: Decisions, key: tuple[int, int, str], way: Way) -> IntVar:
    """The room is chosen for a course that names none and meets in this way."""
    course, slot, room = key
    if way[0] == "teacher" and isinstance(way[1], int):
        return decisions.studios.get((way[1], slot, room), decisions.zero)
    return decisions.screens.get((course, slot, room), decisions.zero)

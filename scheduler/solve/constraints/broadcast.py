"""A synchronous lesson receives a lesson that is given elsewhere, or a broadcast from outside."""

from ortools.sat.python.cp_model import CpModel

from models.course import Broadcast
from scheduler.solve.decisions import Decisions
from scheduler.solve.problem import CourseData, Problem, Slot, Source


def admits_sending(problem: Problem, origin: CourseData) -> bool:
    """It has room for a receiver."""
    return origin.model.receivers >= 1


def admits_origin(problem: Problem, course: CourseData, origin: CourseData) -> bool:
    """Same subject, another school, and on the course's list or, without one, for the same grades."""
    if origin.school == course.school:
        return False
    listed = course.model.origins
    suits = origin.model.id in listed if listed else set(origin.grades) == set(course.grades)
    return suits and origin.model.subject == course.model.subject


def admits_external(problem: Problem, course: CourseData, broadcast: Broadcast) -> bool:
    """Same subject, and on the course's list or, without one, for all its grades."""
    listed = course.model.origins
    suits = broadcast.id in listed if listed else set(course.grades) <= set(broadcast.grades)
    return suits and broadcast.subject == course.model.subject


def admits_source(problem: Problem, course: CourseData, slot: Slot, source: Source) -> bool:
    """Both lie on the same weekday, in the same weeks."""
    if source.slot is None:
        return problem.external(source).weekday == slot.weekday
    origin = problem.slots[source.slot]
    return (origin.weekday, origin.weeks) == (slot.weekday, slot.weeks)


def post_once(model: CpModel, problem: Problem, decisions: Decisions) -> None:
    """What is received is given in person."""
    for (_, _, source), literal in decisions.receives.items():
        if source.course is not None and source.slot is not None:
            model.add_implication(literal, decisions.in_person(source.course, source.slot))
